/** The words of the few questions that may follow a part, for who writes them and who answers. */
export const appPartQuestions = {
  link: 'Câu hỏi sau phần này',
  title: (position: number) => `Câu hỏi sau phần ${position}`,
  backToPart: 'Phần tài liệu',
  intro:
    'Từ 1 đến 3 câu, để người đọc tự kiểm tra. Không bắt buộc, không chấm điểm. Câu trả lời ở lại trên máy của từng người.',
  empty: 'Chưa có câu hỏi nào.',
  add: 'Thêm câu hỏi',
  question: (number: number) => `Câu ${number}`,
  text: 'Câu hỏi',
  choice: (number: number) => `Lựa chọn ${number}`,
  right: 'Lựa chọn đúng',
  addChoice: 'Thêm lựa chọn',
  removeChoice: (number: number) => `Bỏ lựa chọn ${number}`,
  explanation: 'Giải thích ngắn',
  explanationHint: 'Hiện ra sau khi trả lời. Để trống nếu không cần.',
  remove: (number: number) => `Bỏ câu ${number}`,
  save: 'Lưu câu hỏi',
  saved: 'Đã lưu. Người đọc thấy câu hỏi ở cuối phần.',
  unfinished: 'Mỗi câu cần nội dung và từ 2 lựa chọn khác nhau, không để trống.',

  readerTitle: 'Đồng chí thử trả lời',
  readerHint: 'Không bắt buộc. Câu trả lời chỉ ở trên máy này, không gửi cho ai.',
  isRight: 'Đúng rồi.',
  isWrong: 'Chưa đúng. Đồng chí chọn lại được.',
} as const
