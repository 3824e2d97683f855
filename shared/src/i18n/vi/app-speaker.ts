/** The words of the screen of questions to the speaker: by session, like ones together, one answer, who speaks. */
import type { Day, Instant } from '../../models/moments.ts'
import { formatCount, formatDay, formatDayTime } from '../format.ts'

export const appSpeaker = {
  title: 'Câu hỏi cho báo cáo viên',
  intro: 'Câu hỏi gửi trước buổi học. Người hỏi giấu tên thì không ai biết tên.',
  none: 'Đồng chí chưa có buổi học nào để trả lời câu hỏi.',
  noneWaiting: 'Không còn câu hỏi nào chờ trả lời.',
  session: (title: string, unit: string) => `Buổi học: ${title}, ${unit}`,
  startsAt: (at: Instant) => formatDayTime(at),
  speaker: (name: string) => `Báo cáo viên: ${name}`,
  noSpeaker: 'Chưa chọn báo cáo viên có tài khoản.',
  waiting: (count: number) => `Chờ trả lời: ${formatCount(count)} câu`,
  answered: (count: number) => `Đã trả lời: ${formatCount(count)} câu`,
  group: (count: number) => `${formatCount(count)} câu gần giống nhau`,
  question: (number: number) => `Câu số ${formatCount(number)}`,
  by: (day: Day, name: string | null) =>
    name === null ? `Hỏi ${formatDay(day)}, giấu tên` : `Hỏi ${formatDay(day)}, ${name}`,
  erased: 'Nội dung đã được xóa theo yêu cầu.',
  answer: 'Trả lời',
  answerOf: (number: number) => `Trả lời câu số ${formatCount(number)}`,
  answerAll: (count: number) => `Trả lời chung ${formatCount(count)} câu`,
  answerField: 'Nội dung trả lời',
  answerHint: 'Gửi riêng từng người hỏi, mỗi người một tin, không sửa được. Không quá 1.000 ký tự.',
  send: 'Gửi trả lời',
  answeredOn: (day: Day) => `Đã trả lời ${formatDay(day)}:`,
  name: 'Chọn báo cáo viên',
  nameOf: (session: string) => `Chọn báo cáo viên: ${session}`,
  nameHint: 'Người được chọn thấy câu hỏi của buổi này và được báo riêng.',
  nobody: 'Chưa chọn ai',
  noChoices:
    'Chưa có ai giữ vai trò báo cáo viên ở chi bộ hay cấp trên. Vai trò được giao ở mục Phân vai trò.',
  save: 'Lưu',
}
