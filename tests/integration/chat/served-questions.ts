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
    answer: `Hạn nộp thu hoạch: hết ngày thứ Tư 25/3/2026 (còn 13 ngày).\n${LINK}home`,
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
  open('Q24', 'parts_progress', {
    ways: ['Gửi đến phần mấy rồi?', 'còn mấy phần', 'hết bao nhiêu phần'],
    answer:
      'Đã gửi 3/6 phần (phần 1: 2/3; phần 2: 6/3; phần 3: 10/3). Phần 4: 16/3; phần 5: 19/3; phần 6: 23/3.',
  }),
]
