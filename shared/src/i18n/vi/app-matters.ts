/** The words of the screen of questions and recommendations: sending, own ones, the branch's list, answering. */
import type { Day } from '../../models/moments.ts'
import type { MatterKind } from '../../models/matter.ts'
import { formatDay } from '../format.ts'

const whatItIs: Record<MatterKind, string> = { question: 'Câu hỏi', recommendation: 'Kiến nghị' }

export const appMatters = {
  title: 'Thắc mắc, kiến nghị',
  intro: 'Nội dung được mã hóa. Trả lời gửi riêng cho người gửi.',
  noCampaign: 'Chi bộ chưa có đợt học tập nào đang mở nên chưa gửi được.',
  new: { question: 'Hỏi báo cáo viên', recommendation: 'Gửi kiến nghị' },
  own: 'Tôi đã gửi',
  ownNone: 'Đồng chí chưa gửi câu hỏi hay kiến nghị nào.',
  branch: 'Chi bộ đã nhận',
  branchNone: 'Chi bộ chưa nhận câu hỏi hay kiến nghị nào.',
  waiting: (count: string) => `Chờ trả lời: ${count}`,
  waitingNone: 'Không còn nội dung nào chờ trả lời',
  answered: (count: string) => `Đã trả lời: ${count}`,
  record: 'Ghi hộ đồng chí không dùng điện thoại',

  named: (kind: MatterKind, number: number) => `${whatItIs[kind]} số ${number}`,
  sentOn: (day: Day) => `Gửi ${formatDay(day)}`,
  sender: (name: string) => `Người gửi: ${name}`,
  senderHidden: 'Người gửi giấu tên',
  ownHidden: 'Đồng chí giấu tên',
  session: (session: string) => `Giải đáp tại ${session}`,
  erased: 'Nội dung đã được xóa theo yêu cầu.',
  answer: (day: Day) => `Trả lời ${formatDay(day)}:`,

  place: 'Gửi tới',
  forWhom: 'Ghi hộ đồng chí',
  chooseWhom: 'Chọn đồng chí',
  kind: 'Loại',
  kinds: {
    question: 'Câu hỏi cho báo cáo viên',
    recommendation: 'Kiến nghị, đề xuất',
  },
  content: 'Nội dung',
  contentHint: 'Không quá 1.000 ký tự.',
  category: 'Thuộc nhóm',
  sendAs: 'Gửi thế nào',
  as: { named: 'Kèm tên', hidden: 'Giấu tên: người trả lời không biết ai gửi' },
  look: 'Xem lại trước khi gửi',
  lookTitle: 'Nội dung sẽ gửi',
  rewrite: 'Sửa lại',
  send: 'Gửi',
  recordNow: 'Ghi nhận',
  done: 'Xong',
  close: 'Đóng kiến nghị',
  closeOf: (number: number) => `Đóng kiến nghị số ${number}`,
  closeText: 'Kiến nghị đã trả lời và không còn việc gì phải làm. Việc đóng không lấy lại được.',
  reply: 'Trả lời',
  replyOf: (kind: MatterKind, number: number) =>
    `Trả lời ${whatItIs[kind].toLocaleLowerCase('vi')} số ${number}`,
  replyHint: 'Gửi riêng cho người hỏi, không sửa được sau khi gửi. Không quá 1.000 ký tự.',
  replySend: 'Gửi trả lời',
}
