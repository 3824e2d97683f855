/** Says the words of the practice ground: its page, its refusals, and the names of its bot and group. */

export const practice = {
  botName: 'Bot Quán Triệt',
  groupName: 'Chi bộ Khu phố 3',
  oaName: 'Quán Triệt',
  oaGroupName: 'Chi bộ Khu phố 5',
  miniAppNotBuilt:
    'Mini App chưa được dựng. Đồng chí chạy lại lệnh khởi động rồi mở lại trang này.',

  /** Why the clock did not move, or stopped short. */
  clock: {
    busy: 'Đồng hồ đang chạy. Đồng chí chờ xong rồi bấm lại.',
    backwards: 'Đồng hồ chỉ đi tới, không quay lại được. Đồng chí chọn một thời điểm ở phía trước.',
    nothing_ahead: 'Phía trước không còn việc nào được hẹn.',
    too_far: 'Mỗi lần chỉ đi tới nhiều nhất một năm.',
    too_many: 'Đã dừng giữa chừng vì có quá nhiều việc. Đồng chí bấm lại để đi tiếp.',
  },

  say: {
    empty: 'Đồng chí chưa viết gì.',
    tooLong: 'Tin dài quá 2000 ký tự.',
    notInChat: 'Người này không viết được ở đây.',
  },

  /** The page; `{slot}` is filled in by the page's own script. */
  page: {
    title: 'Sân tập Quán Triệt',
    product: 'Quán Triệt',
    notice: 'Sân tập — dữ liệu giả định',
    noticeMore:
      'Mọi người, chi bộ và tin nhắn ở đây đều do máy dựng lên để tập. Không gì được gửi ra Zalo thật.',
    lost: 'Mất kết nối với máy chủ, đang thử nối lại…',
    failed: 'Chưa làm được. Đồng chí thử lại.',

    clock: 'Đồng hồ của sân tập',
    addTenMinutes: 'Thêm 10 phút',
    nextEvent: 'Đến việc tiếp theo',
    chooseMoment: 'Chọn thời điểm…',
    momentLabel: 'Đi tới ngày, giờ',
    go: 'Đi tới',
    cancel: 'Thôi',
    moving: 'Đang đi tới {time}…',
    arrived: 'Đã đến {time} {day}.',
    newsGroup: 'Nhóm có {count} tin mới.',
    newsPrivate: 'Bot nhắn riêng {names}.',
    newsPrivateMore: 'Bot nhắn riêng {names} và {count} đồng chí nữa.',
    newsNone: 'Chưa có tin nhắn mới.',
    weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],

    actingAs: 'Vào vai',
    allPeople: 'Chọn người khác',
    otherPeople: 'Người khác…',
    /** One person of each of these kinds stands as a button, in this order. */
    tellingLabels: [
      'Bí thư',
      'Đảng viên',
      'Đảng viên được miễn',
      'Sinh hoạt tạm thời',
      'Điện thoại chưa gắn',
      'Người chi bộ khác',
    ],
    newCount: '{count} tin mới',
    newWord: 'tin mới',

    guide: {
      open: 'Hướng dẫn',
      title: 'Bắt đầu {step}/{of}: {title}',
      next: 'Bước sau',
      skip: 'Bỏ qua',
      finish: 'Xong',
      /** `deeds` are what the step's button does, in order. */
      steps: [
        {
          title: 'Hỏi Bot',
          text: 'Hỏi “Ai chưa điểm danh?”: nhóm chỉ nhận số lượng, danh sách gửi riêng Bí thư ở thẻ “Tin riêng với Bot”.',
          act: 'Hỏi thử',
          deeds: [{ do: 'playFirst', label: 'Bí thư' }, { do: 'ask' }],
        },
        {
          title: 'Đến việc tiếp theo',
          text: 'Đồng hồ đi tới việc được hẹn gần nhất. Đến giờ gửi, mỗi phần của nghị quyết vào nhóm một tin; bấm đường dẫn để đọc trên điện thoại.',
          act: 'Đi tới',
          deeds: [{ do: 'next' }],
        },
        {
          title: 'Mở điểm danh',
          text: 'Vào vai Bí thư sau 07:40 thứ Bảy 14/3/2026. Trên điện thoại, đồng chí mở “Buổi học và điểm danh” rồi “Buổi 2” để chiếu mã.',
          act: 'Vào vai Bí thư',
          deeds: [
            { do: 'moveTo', instant: '2026-03-14T00:40:00.000Z' },
            { do: 'playFirst', label: 'Bí thư' },
          ],
        },
        {
          title: 'Quét mã',
          text: 'Vào vai một đảng viên. Mã của Bí thư vẫn ở “Màn hình hội trường”: đồng chí bấm “Quét mã đang chiếu” để được ghi có mặt.',
          act: 'Vào vai đảng viên',
          deeds: [{ do: 'playFirst', label: 'Đảng viên' }],
        },
      ],
    },

    openDesk: 'Mở trên máy tính bàn',
    openMail: 'Thư điện tử đã gửi',
    zaloNotice: 'Thông báo Zalo',
    closeNotice: 'Cất thông báo',
    showChat: 'Nhóm chat',
    showPhone: 'Điện thoại',

    chats: 'Trò chuyện',
    group: 'Nhóm {name}',
    oaGroup: 'Nhóm {name} (OA)',
    privateChat: 'Tin riêng với Bot',
    privateOaChat: 'Tin riêng với OA',
    noPrivateOa:
      'Chưa có tin riêng nào ở đây. {name} quan tâm Official Account, nên Official Account nhắn riêng được trong 7 ngày kể từ lần liên hệ gần nhất.',
    notMember: '{name} không ở trong nhóm này nên không thấy tin nhắn của nhóm.',
    emptyGroup: 'Chưa có tin nhắn nào trong nhóm.',
    noPrivate: 'Chưa có tin riêng nào ở đây. {name} đã từng nhắn cho Bot nên Bot nhắn riêng được.',
    neverWrote: '{name} chưa nhắn cho Bot lần nào. Bot chỉ nhắn riêng cho người đã nhắn trước.',
    messages: 'Tin nhắn',
    newest: 'Có tin mới ở dưới',
    memberCount: '{count} thành viên',
    composer: 'Viết tin nhắn',
    placeholderGroup: 'Nhắn vào nhóm',
    placeholderPrivate: 'Nhắn riêng cho Bot',
    placeholderPrivateOa: 'Nhắn riêng cho OA',
    mention: 'Nhắc Bot',
    mentionOa: 'Nhắc OA',
    removeMention: 'Bỏ: {name}',
    typedMention: 'Gõ tay tên Bot thì Bot không nhận được tin. Đồng chí bấm nút “Nhắc Bot”.',
    send: 'Gửi',
    reply: 'Trả lời',
    replyingTo: 'Trả lời {name}',
    removeReply: 'Thôi trả lời',
    you: 'Bạn',
    bot: 'Bot',
    photo: 'Ảnh',
    sticker: 'Nhãn dán',
    file: 'Tệp đính kèm',
    fileGone: '(quá 7 ngày, không mở được nữa)',
    openInMiniApp: 'Mở trong Mini App',
    suggestions: 'Câu hỏi mẫu',
    moreQuestions: 'Thêm câu hỏi',
    fewerQuestions: 'Thu gọn',
    groupQuestions: [
      'Ai chưa điểm danh?',
      'Lịch học thế nào?',
      'Gửi lại phần 3',
      'Tôi đã điểm danh chưa?',
      'Hạn nộp thu hoạch đến bao giờ?',
      'Mấy giờ học buổi tới?',
      'Học ở đâu?',
      'Gửi đến phần mấy rồi?',
      'Bao nhiêu người đã học rồi?',
      'Tôi vắng buổi 1 thì học bù khi nào?',
      'Tôi xin phép vắng buổi tới',
    ],
    privateQuestions: [
      'Tôi đã điểm danh chưa?',
      'Lịch học thế nào?',
      'Gửi lại phần 3',
      'Tôi xin phép vắng buổi tới',
      'Hạn nộp thu hoạch đến bao giờ?',
      'Mấy giờ học buổi tới?',
      'Học ở đâu?',
      'Gửi đến phần mấy rồi?',
    ],

    phone: 'Điện thoại của {name}',
    back: 'Quay lại',
    home: 'Về trang chính của Mini App',
    hall: 'Màn hình hội trường',
    scanShown: 'Quét mã đang chiếu',
    noCode: 'Chưa chiếu mã nào. Vào vai Bí thư và mở điểm danh trên điện thoại thì mã hiện ở đây.',
    codeBy: '{name} đang chiếu, mã còn {seconds} giây.',
    scannerOpen: 'Máy quét đang mở',
    scannerHelp:
      'Chưa có mã nào đang chiếu. Đồng chí vào vai người chiếu mã, mở màn hình mã, rồi trở lại đây.',
    pasteLink: 'Hoặc dán nội dung của mã',
    readLink: 'Đọc',
    closeScanner: 'Đóng máy quét',
    shareTitle: 'Chia sẻ vào',
    closeShare: 'Không chia sẻ',
    addressOpened: 'Mini App mở một trang ngoài:',

    faults: 'Thử sự cố',
    faultsShort: 'Thử sự cố',
    faultsHelp:
      'Bật một sự cố, cho đồng hồ đi tới lần gửi sau, rồi xem hệ thống xử lý ra sao. Sự cố áp dụng cho cả Bot và Official Account.',
    tryIncident: 'Bật',
    endIncident: 'Tắt',
    moreFaults: 'Điều kiện xấu khác',
    incident: {
      answerLost: {
        title: 'Câu trả lời bị mất',
        watch:
          'Tin tới nhóm nhưng Zalo không kịp trả lời. Xem sổ gửi tin: dòng đó ghi “chưa rõ”, không tự gửi lại, có nút “Gửi lại”.',
      },
      storm: {
        title: 'Nghẽn vì gửi quá nhiều (429)',
        watch:
          'Bảy trong mười lần gọi bị từ chối. Xem nhóm: mỗi phần vẫn tới đúng một lần, chỉ chậm hơn.',
      },
      tokenDies: {
        title: 'Mã của OA hết hạn giữa chừng',
        watch:
          'Lần gọi sau bị từ chối vì mã hết hạn. Xem nhóm OA: tin vẫn tới sau khi mã tự gia hạn, trang trạng thái ghi lần gia hạn mới.',
      },
      groupGone: {
        title: 'Nhóm của Bot bị giải tán',
        watch:
          'Mọi tin tới nhóm bị từ chối. Xem sổ gửi tin ghi lý do, người vận hành nhận cảnh báo, các nhóm khác vẫn nhận tin.',
      },
      quotaSpent: {
        title: 'Hết hạn mức tháng',
        watch:
          'Zalo không nhận thêm tin trong tháng. Xem trang trạng thái báo hết hạn mức và tin chờ sang tháng sau, không thử dồn dập.',
      },
      twice: {
        title: 'Tin đến hai lần',
        watch:
          'Mỗi câu hỏi được Zalo chuyển tới hai lần. Xem nhóm: câu hỏi chỉ được trả lời một lần.',
      },
      late: {
        title: 'Tin đến muộn',
        watch:
          'Câu hỏi bị giữ lại đến khi tắt mục này. Xem câu trả lời: chỉ có một, và nói đúng tình hình lúc trả lời.',
      },
      abroad: {
        title: 'Máy chủ ở ngoài Việt Nam',
        watch:
          'Zalo giữ lại thông tin cá nhân (-501), tin vẫn gửi được. Ở mục Liên kết Zalo, bấm “Liên kết Zalo OA ngay”: ứng dụng chỉ sang cách dùng mã. Thông báo Zalo bị từ chối thì trang trạng thái cảnh báo người vận hành.',
      },
    },
    nextSends: 'Những tin Bot gửi sắp tới',
    times: 'Số lần',
    apply: 'Áp dụng',
    close: 'Đóng',
    fault: {
      none: 'Bình thường',
      rate_limited: 'Bị từ chối vì gửi quá nhiều (429)',
      server_error: 'Zalo gặp lỗi (500)',
      answer_lost: 'Đã tới nhóm nhưng mất trả lời',
      never_delivered: 'Mất kết nối, tin không tới',
      slow: 'Tới nhóm nhưng trả lời rất chậm',
    },
    disorderUpdates: 'Tin gửi Bot đến sai thứ tự',
    cannotJoinGroups: 'Bot không được vào nhóm',
    refusesConsent: 'Mọi người từ chối khi Mini App xin quyền',
    backToNormal: 'Trở lại bình thường',
  },
} as const
