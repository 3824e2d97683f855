/** Lists why a membership of a branch ended: codes only, never a detail (P-03). */
import { z } from 'zod'

const leavingReasons = ['chuyen_di', 'tu_tran', 'ra_khoi_dang'] as const
const membershipEnds = [
  ...leavingReasons,
  'chuyen_sinh_hoat',
  'chuyen_chinh_thuc',
  'het_tam_thoi',
] as const

/** Why a person left the organisation that this product knows. */
export const LeavingReason = z.enum(leavingReasons)
export type LeavingReason = z.infer<typeof LeavingReason>

/** Beside leaving: the membership goes on, in another branch or at another stage. */
export const MembershipEnd = z.enum(membershipEnds)
export type MembershipEnd = z.infer<typeof MembershipEnd>

export const membershipEndLabels: Record<MembershipEnd, string> = {
  chuyen_di: 'Chuyển đi nơi khác',
  tu_tran: 'Từ trần',
  ra_khoi_dang: 'Không còn là đảng viên',
  chuyen_sinh_hoat: 'Chuyển sinh hoạt chính thức',
  chuyen_chinh_thuc: 'Được công nhận chính thức',
  het_tam_thoi: 'Hết sinh hoạt tạm thời',
}
