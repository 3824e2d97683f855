/** The words of the screen of questions and recommendations: sending, own ones, the branch's list, answering. */
import type { Day } from '../../models/moments.ts'
import type { MatterKind } from '../../models/matter.ts'
import type { RecommendationState } from '../../vocabulary/matters.ts'
import { formatDay } from '../format.ts'

const whatItIs: Record<MatterKind, string> = { question: 'Câu hỏi', recommendation: 'Kiến nghị' }

const onTheWay: Record<RecommendationState, string> = {
  ghi_nhan: 'đã ghi nhận',
  phan_loai: 'đã phân loại',
  tra_loi_tai_cho: 'đã trả lời',
  tong_hop: 'đã tổng hợp',
  da_bao_cao: 'đã báo cáo lên',
  tiep_thu: 'được tiếp thu',
  giai_trinh: 'được giải trình',
  chuyen_cap_tren: 'đã chuyển cấp trên',
  da_phan_hoi: 'đã có trả lời, gửi về',
  dong: 'đã đóng',
}

export const appMatters = {
  title: 'Thắc mắc, kiến nghị',
  intro: 'Nội dung được mã hóa. Trả lời gửi riêng cho người gửi.',
  noCampaign: 'Chi bộ chưa có đợt học tập nào đang mở nên chưa gửi được.',
  new: { question: 'Hỏi báo cáo viên', recommendation: 'Gửi kiến nghị' },
  newComment: 'Góp ý dự thảo',
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
  draft: 'Dự thảo',
  part: 'Góp ý phần nào',
  wholeDraft: 'Cả dự thảo',
  about: (title: string, part: string | null) =>
    part === null ? `Góp ý dự thảo: ${title}` : `Góp ý dự thảo: ${title}, ${part}`,
  way: 'Đường đi',
  wayStep: (day: Day, state: RecommendationState, unit: string) =>
    `${formatDay(day)}: ${onTheWay[state]}, ${unit}`,
  nowAt: (unit: string) => `Hiện ở: ${unit}`,
  questions: 'Câu hỏi cho báo cáo viên',
  questionsHint: 'Xem câu hỏi theo buổi học, trả lời một lần cho các câu giống nhau.',
  board: 'Tổng hợp kiến nghị',
  boardHint: 'Gom kiến nghị của chi bộ, báo cáo cấp trên, theo dõi trả lời.',
  drafts: 'Lấy góp ý dự thảo',
  draftsHint: 'Chọn tài liệu là dự thảo. Đảng viên đã nhận tài liệu đó sẽ góp ý được.',
  draftsNone: 'Chi bộ chưa có tài liệu nào.',
  openDraft: 'Lấy góp ý',
  openDraftOf: (title: string) => `Lấy góp ý: ${title}`,
  closeDraft: 'Kết thúc lấy góp ý',
  closeDraftOf: (title: string) => `Kết thúc lấy góp ý: ${title}`,
  isDraft: 'Đang lấy góp ý',
  content: 'Nội dung',
  contentHint: 'Không quá 1.000 ký tự.',
  category: 'Thuộc nhóm',
  sendAs: 'Gửi thế nào',
  as: { named: 'Kèm tên', hidden: 'Giấu tên: người trả lời không biết ai gửi' },
  sendAsHint:
    'Giấu tên: tên không hiện với ai và không đi lên cấp trên; trả lời vẫn gửi riêng cho đồng chí. Kèm tên: chi bộ biết, cấp trên chỉ biết tên đơn vị.',
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
