/** What the server says about questions and recommendations: receipts, private notices, refusals. */
import type { MatterKind, MatterReceipt } from '../../models/matter.ts'

const names: Record<MatterKind, string> = { question: 'câu hỏi', recommendation: 'kiến nghị' }

export const matters = {
  /** Q28, Q29: the exact words of the table, with others where no session is to come. */
  recorded: ({ kind, number, session }: MatterReceipt): string => {
    if (kind === 'recommendation')
      return `Đã ghi nhận kiến nghị số ${number}. Đồng chí sẽ nhận thông báo khi có phản hồi.`
    return session === null
      ? `Đã ghi nhận câu hỏi số ${number}. Đồng chí sẽ nhận thông báo khi có trả lời.`
      : `Đã ghi nhận câu hỏi số ${number}, sẽ giải đáp tại ${session}.`
  },
  /** "buổi 2" within a sentence; a title keeps its own capitals. */
  sessionInSentence: (number: number | null, title: string): string =>
    number === null ? title : `buổi ${number}`,
  /** To whoever runs the branch: never the words, never who. */
  isThere: (kind: MatterKind, number: number): string =>
    `Có ${names[kind]} số ${number}. Đồng chí mở mục Thắc mắc, kiến nghị để xem.`,
  noSession: 'Chưa gắn với buổi học nào',
  /** @param numbers of the questions that this answers, at least one */
  answeredTogether: (numbers: readonly number[], answer: string): string =>
    `Trả lời câu hỏi ${numbers.map((number) => `số ${number}`).join(', ')} của đồng chí: ${answer}`,
  answered: (kind: MatterKind, number: number, answer: string): string =>
    `Trả lời ${names[kind]} số ${number} của đồng chí: ${answer}`,
}
