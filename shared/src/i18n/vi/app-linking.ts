/** The words of the screens of a unit's group and of a person's own Zalo links. */
import { formatCount } from '../format.ts'

export const appLinking = {
  copy: 'Sao chép mã',
  copied: 'Đã sao chép mã.',
  codeLabel: (code: string) => `Mã: ${code}`,
  codeLeft: (minutes: number, seconds: number) =>
    `Còn dùng được ${minutes} phút ${String(seconds).padStart(2, '0')} giây`,
  codeOver: 'Mã đã hết hạn. Đồng chí lấy mã mới.',

  group: {
    title: 'Nhóm của chi bộ',
    unit: 'Đơn vị',
    whichWay: 'Loại nhóm',
    newCode: 'Lấy mã mới',
    boundTitle: 'Nhóm đang gắn',
    none: 'Chưa gắn nhóm Zalo nào. Các phần học đang chờ đồng chí chia sẻ tay.',
    ways: { bot: 'Trợ lý (Bot)', oa: 'Nhóm OA' },
    boundSince: (time: string) => `Gắn từ ${time}`,
    chosenOther: (way: string) =>
      `Kênh đang chọn cho đơn vị là “${way}”, khác với nhóm đang gắn. Tin sẽ đi theo kênh đã chọn.`,
    notReached: (count: number) =>
      `${formatCount(count)} đồng chí chưa nhận được tin riêng (tin đang chờ trong Mini App).`,
    allReached: 'Không có đồng chí nào đang chờ tin riêng.',
    unbind: 'Gỡ nhóm',
    unbindTitle: 'Gỡ nhóm này?',
    unbindText:
      'Trợ lý chào tạm biệt trong nhóm rồi thôi gửi tin vào đó. Các tin đã gửi vẫn còn trong nhóm. Muốn gắn lại phải lấy mã mới.',
    bindTitle: 'Gắn nhóm',
    rebindTitle: 'Đổi sang nhóm khác',
    rebindText: 'Khi mã được gõ ở nhóm mới, nhóm cũ được gỡ và được báo một lời.',
    steps: {
      bot: [
        'Mở nhóm Zalo của chi bộ, bấm “Thêm thành viên”, tìm tên trợ lý rồi thêm vào nhóm.',
        'Lấy mã ở dưới.',
        'Trong nhóm, gõ @, chọn tên trợ lý, dán mã rồi gửi.',
      ],
      oa: [
        'Nhóm OA do Zalo OA của đơn vị lập. Đồng chí nhờ người quản trị lập nhóm và mời đảng viên vào.',
        'Lấy mã ở dưới.',
        'Trong nhóm OA, gõ @, chọn tên OA, dán mã rồi gửi.',
      ],
    },
    checkFirst: 'Trước khi gửi mã, đồng chí xem lại để trong nhóm chỉ có người của đơn vị.',
    getCode: 'Lấy mã gắn nhóm',
    getRebindCode: 'Lấy mã đổi nhóm',
    codeText: 'Gõ mã trong nhóm, có nhắc tên trợ lý. Mã chỉ dùng một lần.',
    botRoom: (used: number, limit: number) =>
      `Trợ lý đang ở ${formatCount(used)}/${formatCount(limit)} nhóm.`,
    noWay: 'Hệ thống chưa nối với Zalo. Đồng chí chia sẻ tay.',
    newTitle: (count: number) => `Thành viên mới cần xác nhận (${formatCount(count)})`,
    newText:
      'Trong lúc chờ, nhóm chỉ nhận tài liệu công khai. Đồng chí xem trong nhóm ai vào đúng giờ này.',
    newMember: (time: string, end: string) => `Vào nhóm ${time}, số cuối ${end}`,
    confirm: 'Xác nhận',
    confirmOf: (end: string) => `Xác nhận thành viên có số cuối ${end}`,
    confirmTitle: (end: string) => `Người có số cuối ${end} là ai?`,
    confirmAs: 'Người này là',
    choices: { member: 'Đảng viên trong danh sách', guest: 'Khách được phép ở trong nhóm' },
    who: 'Họ và tên',
    chooseName: 'Chọn tên',
    confirmHint: 'Người được chọn sẽ nhận một tin báo.',
    outsider: 'Nếu không quen, đồng chí mời người đó ra khỏi nhóm; danh sách này tự cập nhật.',
  },

  links: {
    title: 'Liên kết Zalo',
    row: 'Liên kết Zalo',
    rowHint: 'Nhận tin riêng qua trợ lý, Zalo OA, thông báo',
    intro:
      'Khi liên kết, đồng chí nhận tin riêng và hỏi được việc của mình ngay trong Zalo. Không liên kết vẫn học bình thường: tin chờ ở trang đầu của Mini App.',
    bot: 'Trợ lý (Bot)',
    oa: 'Zalo OA',
    notLinked: 'Chưa liên kết',
    linkedSince: (time: string) => `Đã liên kết từ ${time}`,
    botSilent: 'Đồng chí nhắn cho trợ lý một tin bất kỳ để trợ lý nhắn lại được.',
    oaOpen: (time: string) =>
      `Nhắn riêng được đến ${time}. Mỗi lần đồng chí nhắn, thời hạn tính lại.`,
    oaClosed:
      'Zalo chỉ cho nhắn trong 48 giờ sau khi đồng chí nhắn cho OA. Đồng chí nhắn một tin bất kỳ để mở lại.',
    unlink: 'Gỡ liên kết',
    unlinkOf: (name: string) => `Gỡ liên kết ${name}`,
    unlinkTitle: (name: string) => `Gỡ liên kết ${name}?`,
    unlinkText:
      'Tin riêng không gửi vào đó nữa mà đi theo cách còn lại, hoặc chờ trong Mini App. Đồng chí liên kết lại được bất cứ lúc nào.',
    codeTitle: 'Liên kết bằng mã',
    codeText: 'Lấy mã, mở tin nhắn riêng với trợ lý hoặc Zalo OA, dán mã rồi gửi.',
    codeUse: 'Mở tin nhắn riêng, dán mã rồi gửi. Mã chỉ dùng một lần.',
    codeWarning: 'Không gửi mã vào nhóm. Không đưa mã cho ai.',
    getCode: 'Lấy mã liên kết',
    newCode: 'Lấy mã mới',
    oaQuick: 'Liên kết Zalo OA ngay',
    oaQuickHint: 'Dùng khi đồng chí đã quan tâm hoặc đã nhắn cho Zalo OA.',
    oaUnknown: 'Zalo chưa cho biết tài khoản. Đồng chí dùng cách liên kết bằng mã.',
    botRoom: (used: number, limit: number) =>
      `Trợ lý nhắn riêng được cho ${formatCount(limit)} người, đã liên kết ${formatCount(used)}.`,
    notify: 'Thông báo Zalo của Mini App',
    notifyOn: (time: string) =>
      `Đang bật từ ${time}. Thông báo chỉ nhắc có tin mới, không nêu việc riêng.`,
    notifyOff: 'Chưa bật',
    turnOn: 'Bật thông báo',
    turnOff: 'Tắt thông báo',
    noWay: 'Hệ thống chưa nối với Zalo.',
  },
}
