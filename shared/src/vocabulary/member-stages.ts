/** Lists the stages of a member, with labels. */
import { z } from 'zod'

export const MemberStage = z.enum(['du_bi', 'chinh_thuc'])
export type MemberStage = z.infer<typeof MemberStage>

export const memberStageLabels: Record<MemberStage, string> = {
  du_bi: 'Đảng viên dự bị',
  chinh_thuc: 'Đảng viên chính thức',
}
