/** What the house says about recommendations gathered up the tree: notices, refusals, the exported table. */
import type { RecommendationState } from '../../vocabulary/matters.ts'
import { formatCount } from '../format.ts'

const disposed: Partial<Record<RecommendationState, string>> = {
  tiep_thu: 'được tiếp thu',
  giai_trinh: 'được giải trình',
}

export const recommendations = {
  reported: (unit: string, count: number) =>
    `${unit} đã tổng hợp và báo cáo ${formatCount(count)} kiến nghị. Mời đồng chí xem.`,
  answered: (state: RecommendationState, answer: string) =>
    `Kiến nghị của đồng chí đã ${disposed[state] ?? 'được phản hồi'}: ${answer}`,
  unitAnswered: (state: RecommendationState, answer: string) =>
    `Kiến nghị của chi bộ, đơn vị đồng chí đã ${disposed[state] ?? 'được phản hồi'}: ${answer}`,
  elsewhere:
    'Một kiến nghị vừa được tổng hợp ở nơi khác hoặc đã có trả lời. Đồng chí xem lại danh sách.',
  sent: 'Nhóm này đã báo cáo nên không thêm bớt được nữa.',
  sheet: 'Kiến nghị',
  fileTitle: (unit: string, campaign: string) =>
    `Tổng hợp kiến nghị, đề xuất: ${unit}, ${campaign}`,
  columns: {
    number: 'Số',
    category: 'Nhóm nội dung',
    text: 'Nội dung',
    count: 'Số ý kiến',
    units: 'Số đơn vị',
    sources: 'Đơn vị nêu',
    state: 'Trạng thái',
    answer: 'Trả lời',
  },
  notGathered: 'Chưa tổng hợp',
}
