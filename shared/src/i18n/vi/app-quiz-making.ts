/** The words of making the multiple-choice test: terms, windows, the bank of questions, publishing, striking out. */
import { formatDayTime, ratioText } from '../format.ts'
import type { Instant } from '../../models/moments.ts'

export const quizLetters = ['A', 'B', 'C', 'D'] as const

export const appQuizMaking = {
  title: 'Bài trắc nghiệm',
  campaigns: 'Đợt học tập',
  hint: 'Câu hỏi, ca làm bài, công bố',
  writes:
    'Đợt này viết bài thu hoạch. Bài trắc nghiệm chỉ dùng khi kế hoạch của đợt thay bài thu hoạch bằng trắc nghiệm.',
  toSettings: 'Mở đợt học tập để đổi trong cài đặt',
  state: 'Tình trạng',
  notPublished: 'Chưa công bố',
  published: (at: Instant) => `Công bố lúc ${formatDayTime(at)}`,
  begun: (n: number) => `Đã bắt đầu làm: ${n}`,
  finished: (n: number) => `Đã nộp: ${n}`,
  passed: (n: number, of: number) => `Đạt, trên số đã có kết quả: ${ratioText(n, of)}`,
  locked:
    'Đã có người làm bài: câu hỏi, thời gian, mức đạt giữ nguyên. Chỉ bỏ được câu sai và đổi ca chưa mở.',
  stopFirst: 'Bài đang công bố. Muốn sửa câu hỏi, đồng chí ngừng công bố trước.',
  publish: 'Công bố',
  publishTitle: 'Công bố bài trắc nghiệm?',
  publishText: (questions: number, minutes: number) =>
    `Mỗi đồng chí nhận đề ${questions} câu rút ngẫu nhiên, làm trong ${minutes} phút. Khi có người bắt đầu thì không sửa câu hỏi được nữa.`,
  unpublish: 'Ngừng công bố',
  unpublishTitle: 'Ngừng công bố?',
  unpublishText: 'Đảng viên sẽ không thấy ca làm bài cho đến khi công bố lại.',

  terms: 'Cách làm bài',
  questionCount: 'Số câu mỗi đề',
  minutes: 'Số phút làm bài',
  passPercent: 'Đạt khi đúng từ (% số câu)',
  wrongNumber: ([from, to]: readonly [number, number]) => `Ghi số từ ${from} đến ${to}.`,
  window: (number: number) => `Ca ${number}`,
  windowDay: (number: number) => `Ngày của ca ${number}`,
  windowFrom: (number: number) => `Ca ${number} mở lúc`,
  windowUntil: (number: number) => `Ca ${number} đóng lúc`,
  addWindow: (number: number) => `Thêm ca ${number}`,
  removeWindow: (number: number) => `Bỏ ca ${number}`,
  save: 'Lưu cách làm bài',
  saved: 'Đã lưu.',

  questions: (n: number) => `Ngân hàng câu hỏi: ${n} câu`,
  enough: (usable: number, needed: number) =>
    usable >= needed
      ? `Đủ cho đề ${needed} câu; mỗi người một đề khác nhau khi ngân hàng nhiều câu hơn.`
      : `Còn thiếu ${needed - usable} câu để đủ một đề ${needed} câu.`,
  noQuestions: 'Chưa có câu hỏi nào.',
  question: (position: number, text: string) => `Câu ${position}. ${text}`,
  option: (index: number, text: string) => `${quizLetters[index] ?? ''}. ${text}`,
  rightOption: 'đáp án đúng',
  part: (label: string) => `Đọc lại: ${label}`,
  partChoice: (position: number, label: string) => `Phần ${position}. ${label}`,
  edit: 'Sửa',
  editOf: (position: number) => `Sửa câu ${position}`,
  remove: 'Xóa',
  removeOf: (position: number) => `Xóa câu ${position}`,
  removeTitle: (position: number) => `Xóa câu ${position}?`,
  removeText: 'Câu hỏi bị xóa khỏi ngân hàng.',
  strike: 'Bỏ câu sai',
  strikeOf: (position: number) => `Bỏ câu sai: câu ${position}`,
  strikeTitle: (position: number) => `Bỏ câu ${position}?`,
  strikeText:
    'Câu này được tính là đúng cho mọi người đã gặp, điểm của mọi người được tính lại trong ít phút. Không hoàn lại được.',
  strikeReason: 'Lý do (ghi vào nhật ký)',
  struck: (reason: string) => `Đã bỏ: ${reason}`,

  addOne: 'Thêm một câu',
  addMany: 'Dán nhiều câu',
  addSheet: 'Lấy từ tệp Excel',
  sheetHint: 'Dòng đầu ghi: Câu hỏi, A, B, C, D, Đáp án, Phần.',
  editTitle: 'Câu hỏi trắc nghiệm',
  text: 'Câu hỏi',
  optionLabel: (index: number) => `Phương án ${quizLetters[index] ?? ''}`,
  right: 'Đáp án đúng',
  partLabel: 'Phần nên đọc lại khi sai',
  noPart: 'Không chỉ phần nào',
  saveQuestion: 'Lưu câu hỏi',
  pasteTitle: 'Dán nhiều câu',
  paste: 'Các câu hỏi',
  pasteHint:
    'Mỗi câu bắt đầu bằng “Câu 1.”, phương án “A.” đến “D.”, rồi “Đáp án: B”; có thể thêm dòng “Phần 3”.',
  read: 'Đọc thử',
  readTitle: 'Xem trước khi thêm',
  found: (n: number) => `Đọc được ${n} câu.`,
  problems: (n: number) => `${n} câu chưa thêm được:`,
  problem: (at: string, why: string) => `${at}: ${why}`,
  add: (n: number) => `Thêm ${n} câu`,
} as const

export const quizModeWords = {
  legend: 'Hình thức thu hoạch',
} as const
