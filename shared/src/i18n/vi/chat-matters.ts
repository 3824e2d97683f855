/** The words of the private exchanges about a question to the speaker and about a recommendation. */
import type { MatterKind } from '../../models/matter.ts'

const numbered = (choices: readonly string[]): string =>
  choices.map((choice, index) => `${index + 1}. ${choice}`).join('\n')

const DROP = 'Nhắn “thôi” nếu không gửi nữa.'

const whatItIs: Record<MatterKind, string> = { question: 'Câu hỏi', recommendation: 'Kiến nghị' }

export const chatMatters = {
  pointer: 'Đã nhận, tôi nhắn riêng đồng chí.',
  pointerInApp: 'Đã nhận. Đồng chí gửi tại mục Thắc mắc, kiến nghị trong Mini App.',
  inApp: {
    question: 'Đồng chí muốn hỏi báo cáo viên: mở mục Thắc mắc, kiến nghị để gõ câu hỏi.',
    recommendation: 'Đồng chí muốn gửi kiến nghị: mở mục Thắc mắc, kiến nghị để gõ nội dung.',
  },
  ask: {
    question: (most: string): string =>
      `Đồng chí gõ câu hỏi gửi báo cáo viên vào đây, trong một tin, không quá ${most} ký tự. ${DROP}`,
    recommendation: (most: string): string =>
      `Đồng chí gõ nội dung kiến nghị, đề xuất vào đây, trong một tin, không quá ${most} ký tự. ${DROP}`,
  },
  tooLong: (length: string, most: string): string =>
    `Tin dài ${length} ký tự, quá ${most} ký tự nên tôi chưa ghi nhận. ` +
    `Tin của đồng chí vẫn còn ở trên: đồng chí rút gọn rồi gửi lại. ${DROP}`,
  chooseCategory: (content: string, labels: readonly string[]): string =>
    `Kiến nghị của đồng chí: “${content}”\nThuộc nhóm nào? Đồng chí chọn bằng số:\n${numbered(labels)}\n${DROP}`,
  /** @param category of a recommendation, as its label */
  confirm: (kind: MatterKind, content: string, category: string | null): string =>
    `${whatItIs[kind]} của đồng chí${category === null ? '' : ` (${category})`}: “${content}”\n` +
    `Tôi chưa gửi. Đồng chí chọn bằng số:\n` +
    `${numbered(['Gửi kèm tên', 'Gửi, giấu tên', 'Viết lại'])}\n${DROP}`,
  cancelled: {
    question: 'Đã dừng, tôi chưa ghi nhận câu hỏi nào.',
    recommendation: 'Đã dừng, tôi chưa ghi nhận kiến nghị nào.',
  },
  stopped: {
    question:
      'Tôi chưa nhận được trả lời nên chưa ghi nhận câu hỏi. Khi cần, đồng chí nhắn: hỏi báo cáo viên.',
    recommendation:
      'Tôi chưa nhận được trả lời nên chưa ghi nhận kiến nghị. Khi cần, đồng chí nhắn: gửi kiến nghị.',
  },
}
