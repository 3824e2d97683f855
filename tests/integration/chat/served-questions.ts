/** The served rows of the table of 30 questions: how they are typed, and the exact answers on the fixture (4.4). */

const LINK = 'https://zalo.me/s/3140592653589793238/?to='

export interface ServedQuestion {
  code: string
  name: string
  /** With marks; each is asked without marks too. */
  ways: readonly string[]
  /** What the group hears when a member asks. */
  group: string
  /** What a member hears who asks in private. */
  privately: string
}

const open = (code: string, name: string, row: { ways: readonly string[]; answer: string }) => ({
  code,
  name,
  ways: row.ways,
  group: row.answer,
  privately: row.answer,
})

export const servedQuestions: readonly ServedQuestion[] = [
  {
    code: 'Q01',
    name: 'my_attendance',
    ways: [
      'Tôi đã điểm danh chưa?',
      'đã có tên tôi chưa',
      'tôi học buổi 1 chưa',
      'em diem danh roi chua a',
    ],
    group: 'Tôi đã gửi kết quả điểm danh vào tin nhắn riêng của đồng chí.',
    privately:
      'Buổi 1 (thứ Năm 5/3/2026, 19:30): đã ghi nhận CÓ MẶT, đã được Bí thư xác nhận. Buổi 2: thứ Bảy 14/3, 08:00.',
  },
  open('Q02', 'list_absent', {
    ways: ['Ai chưa điểm danh?', 'còn ai chưa điểm danh', 'những ai vắng', 'vang ai vay'],
    answer:
      'Buổi 1: 26/30 đồng chí có mặt, 3 vắng có lý do, 1 chưa ghi nhận. Danh sách chỉ gửi riêng Bí thư.',
  }),
  open('Q03', 'list_essay_missing', {
    ways: ['Còn ai chưa nộp thu hoạch?', 'ai chưa nộp', 'ai chưa nộp bài', 'con ai chua nop'],
    answer: 'Đã nộp 15/26 (57,69%). Còn 11 đồng chí, hạn hết ngày 25/3/2026 (còn 13 ngày).',
  }),
  open('Q04', 'essay_deadline', {
    ways: ['Hạn nộp thu hoạch đến bao giờ?', 'hạn nộp', 'bao giờ nộp bài', 'deadline thu hoạch'],
    answer: `Hạn nộp thu hoạch: hết ngày thứ Tư 25/3/2026 (còn 13 ngày).\n${LINK}essay`,
  }),
  open('Q05', 'schedule', {
    ways: ['Lịch học thế nào?', 'lịch học', 'khi nào học', 'bao giờ học NQ'],
    answer:
      'Buổi 2: thứ Bảy 14/3/2026, 08:00, Nhà văn hóa khu phố 3. Học bù: thứ Bảy 21/3, 08:00, điểm cầu Đảng ủy phường. Buổi 1 (5/3) đã xong.',
  }),
  open('Q06', 'next_session_time', {
    ways: ['Mấy giờ học buổi tới?', 'mấy h học', 'buổi 2 mấy giờ', 'sang t7 may gio'],
    answer: '08:00 thứ Bảy 14/3/2026, điểm danh từ 07:40.',
  }),
  open('Q07', 'venue', {
    ways: ['Học ở đâu?', 'địa điểm', 'hop o dau', 'điểm cầu nào'],
    answer: 'Nhà văn hóa khu phố 3.',
  }),
  {
    code: 'Q08',
    name: 'part_get',
    ways: ['Gửi lại phần 3', 'phần 3', 'cho xin phần 3', 'p3', 'phần ba'],
    group:
      'III. Ba khâu đột phá\n' +
      'Thứ nhất, nâng cao trách nhiệm nêu gương của người đứng đầu cấp ủy và của từng đảng viên trong học tập, làm theo nghị quyết.\n' +
      'Thứ hai, đổi mới sinh hoạt chi bộ theo hướng ngắn gọn, trọng tâm; mỗi kỳ chọn một việc cụ thể của khu phố để bàn và phân công người chịu trách nhiệm.\n' +
      `Phần 3/6, đã gửi 10/3/2026.\n${LINK}part&id=part-3`,
    privately:
      'III. Ba khâu đột phá\n' +
      'Thứ nhất, nâng cao trách nhiệm nêu gương của người đứng đầu cấp ủy và của từng đảng viên trong học tập, làm theo nghị quyết.\n' +
      'Thứ hai, đổi mới sinh hoạt chi bộ theo hướng ngắn gọn, trọng tâm; mỗi kỳ chọn một việc cụ thể của khu phố để bàn và phân công người chịu trách nhiệm.\n' +
      'Thứ ba, đưa tài liệu học tập đến từng đảng viên theo từng phần, đúng thời điểm, dễ đọc trên điện thoại; giữ cách làm trực tiếp cho các đồng chí cao tuổi.\n' +
      `Phần 3/6, đã gửi 10/3/2026.\n${LINK}part&id=part-3`,
  },
  open('Q09', 'document_get', {
    ways: ['Cho xin toàn văn nghị quyết', 'xin file nghị quyết', 'tài liệu đâu', 'gui tai lieu'],
    answer:
      'Toàn văn “Nghị quyết về nâng cao chất lượng sinh hoạt chi bộ và xây dựng khu dân cư số (giả định)”: https://tailieu.example.vn/nghi-quyet-05',
  }),
  open('Q10', 'essay_how', {
    ways: ['Nộp thu hoạch ở đâu?', 'nộp bài ở đâu', 'nộp thế nào', 'nop qua zalo dc khong'],
    answer: `Mở Mini App → Thu hoạch → Nộp: gõ trực tiếp, tải tệp, hoặc chụp ảnh bài viết tay. Nộp bản giấy cho Bí thư cũng được.\n${LINK}essay`,
  }),
  {
    code: 'Q11',
    name: 'my_essay',
    ways: ['Tôi đã nộp thu hoạch chưa?', 'bài của tôi nộp chưa', 'toi nop chua'],
    group: 'Tôi đã gửi thông tin bài thu hoạch vào tin nhắn riêng của đồng chí.',
    privately: 'Đã nhận bài của đồng chí thứ Ba 10/3/2026: đạt.',
  },
  {
    code: 'Q12',
    name: 'my_grade',
    ways: ['Bài của tôi đạt chưa?', 'kết quả thu hoạch', 'có điểm chưa', 'bai toi duoc may diem'],
    group: 'Tôi đã gửi thông tin bài thu hoạch vào tin nhắn riêng của đồng chí.',
    privately: 'Đạt.',
  },
  {
    code: 'Q13',
    name: 'my_rewrite_reason',
    ways: ['Sao bài của tôi phải viết lại?', 'tại sao viết lại', 'vi sao khong dat'],
    group: 'Tôi đã gửi thông tin bài thu hoạch vào tin nhắn riêng của đồng chí.',
    privately: 'Bài của đồng chí không phải viết lại. Đạt.',
  },
  {
    code: 'Q14',
    name: 'my_obligation',
    ways: [
      'Tôi có phải viết thu hoạch không?',
      'nghỉ hưu có phải viết không',
      '80 tuổi có phải viết ko',
    ],
    group:
      'Tôi đã gửi thông tin bài thu hoạch vào tin nhắn riêng của đồng chí. ' +
      'Quy định chung: đồng chí thuộc diện phải học thì viết thu hoạch theo kế hoạch của đợt này; đồng chí đã nghỉ công tác hoặc được miễn thì không bắt buộc.',
    privately: 'Đồng chí thuộc diện phải viết.',
  },
  open('Q15', 'makeup', {
    ways: ['Tôi vắng buổi 1 thì học bù khi nào?', 'học bù', 'bỏ buổi 1 thì sao', 'lich hoc bu'],
    answer: 'Lớp học bù: thứ Bảy 21/3/2026, 08:00, điểm cầu Đảng ủy phường.',
  }),
  {
    code: 'Q16',
    name: 'report_absence',
    ways: ['Tôi xin phép vắng buổi tới', 'báo vắng', 'mai tôi bận', 'xin vắng t7', 'cho e vang'],
    group: 'Đã nhận, tôi nhắn riêng đồng chí.',
    privately:
      'Đồng chí báo vắng Buổi 2, 08:00 thứ Bảy 14/3/2026. Đồng chí chọn một lý do bằng số, không cần kể chi tiết:\n' +
      '1. Ốm đau\n2. Đi công tác\n3. Trực ca\n4. Làm ăn xa\n5. Đi học\n6. Việc gia đình\n7. Thai sản\n8. Lý do khác\n' +
      'Nhắn “thôi” nếu đồng chí không báo vắng nữa.',
  },
  open('Q17', 'stat_attendance', {
    ways: ['Bao nhiêu người đã học rồi?', 'tỷ lệ học', 'bao nhiêu % rồi', 'co mat bn'],
    answer: 'Buổi 1: 26/30 đồng chí phải học (86,67%); trên tổng số 32 đảng viên: 81,25%.',
  }),
  open('Q18', 'stat_essay', {
    ways: ['Bao nhiêu người đã nộp thu hoạch?', 'nộp được bao nhiêu bài rồi', 'tien do thu hoach'],
    answer: 'Phải nộp 26; đã nộp 15 (57,69%): đạt 11, đang chấm 2, viết lại 2; chưa nộp 11.',
  }),
  open('Q19', 'stat_target', {
    ways: [
      'Chi bộ mình đạt 98% chưa?',
      'đủ chỉ tiêu chưa',
      'còn thiếu mấy người',
      'thieu bao nhieu nua',
    ],
    answer: 'Chưa. Cần 30/30 đồng chí phải học, còn thiếu 4; có thể học bù ngày 21/3.',
  }),
  open('Q20', 'stat_masses', {
    ways: ['Quần chúng dự được bao nhiêu?', 'quần chúng', 'đoàn viên đi bao nhiêu'],
    answer: '33/40 quần chúng thuộc diện mời (82,50%); chỉ tiêu 90% cần 36, còn thiếu 3.',
  }),
  open('Q21', 'essay_format', {
    ways: [
      'Viết tay rồi chụp ảnh được không?',
      'viết tay được không',
      'chụp ảnh gửi',
      'phai danh may khong',
    ],
    answer:
      'Được, nếu kế hoạch của chi bộ không quy định khác. Chụp rõ từng trang, ghi họ tên ở trang đầu.',
  }),
  open('Q22', 'essay_outline', {
    ways: [
      'Thu hoạch viết những nội dung gì?',
      'viết mấy trang',
      'đề cương thu hoạch',
      'viet ve cai gi',
    ],
    answer:
      'Hai phần: (1) nhận thức về nội dung cơ bản của nghị quyết; (2) trách nhiệm của bản thân trong tổ chức thực hiện; có thể thêm kiến nghị. ' +
      'Câu hỏi gợi ý: 1. Đồng chí tâm đắc nhất nội dung nào của nghị quyết, vì sao? 2. Trong năm nay đồng chí sẽ làm việc gì cụ thể ở khu phố? ' +
      'Đề nghị tự viết, không sao chép.',
  }),
  open('Q23', 'speaker', {
    ways: ['Ai là báo cáo viên?', 'ai giảng', 'ai báo cáo'],
    answer: 'Buổi 2: đồng chí báo cáo viên Đảng ủy phường (giả định).',
  }),
  open('Q24', 'parts_progress', {
    ways: ['Gửi đến phần mấy rồi?', 'còn mấy phần', 'hết bao nhiêu phần'],
    answer:
      'Đã gửi 3/6 phần (phần 1: 2/3; phần 2: 6/3; phần 3: 10/3). Phần 4: 16/3; phần 5: 19/3; phần 6: 23/3.',
  }),
  open('Q25', 'plan_status', {
    ways: [
      'Chương trình hành động của chi bộ xong chưa?',
      'kế hoạch xong chưa',
      'cthd den dau roi',
    ],
    answer:
      'Đã gửi xem xét ngày 9/3/2026; đang chờ ý kiến cấp ủy viên cấp trên phụ trách. Chưa ban hành.',
  }),
  open('Q26', 'plan_deadline', {
    ways: ['Bao giờ phải có chương trình hành động?', 'hạn kế hoạch', 'han nop ke hoach'],
    answer: 'Hết ngày thứ Ba 31/3/2026 (còn 19 ngày).',
  }),
  open('Q27', 'rule_probationary', {
    ways: [
      'Đảng viên dự bị có phải học không?',
      'dự bị có phải viết thu hoạch không',
      'dv du bi hoc k',
    ],
    answer:
      'Có: đảng viên dự bị học và viết thu hoạch như đảng viên chính thức, theo kế hoạch của đợt này.',
  }),
  {
    code: 'Q28',
    name: 'ask_speaker',
    ways: ['Tôi muốn hỏi báo cáo viên', 'gửi thắc mắc', 'em có câu hỏi', 'hoi bao cao vien'],
    group: 'Đã nhận, tôi nhắn riêng đồng chí.',
    privately:
      'Đồng chí gõ câu hỏi gửi báo cáo viên vào đây, trong một tin, không quá 1.000 ký tự. Nhắn “thôi” nếu không gửi nữa.',
  },
  {
    code: 'Q29',
    name: 'recommendation',
    ways: ['Gửi kiến nghị ở đâu?', 'góp ý', 'đề xuất', 'toi co kien nghi'],
    group: 'Đã nhận, tôi nhắn riêng đồng chí.',
    privately:
      'Đồng chí gõ nội dung kiến nghị, đề xuất vào đây, trong một tin, không quá 1.000 ký tự. Nhắn “thôi” nếu không gửi nữa.',
  },
  open('Q30', 'report_status', {
    ways: ['Đã báo cáo phường chưa?', 'gửi báo cáo chưa', 'hạn báo cáo', 'bao cao kq chua'],
    answer: 'Hạn báo cáo: hết ngày 31/3/2026; chưa gửi.',
  }),
]
