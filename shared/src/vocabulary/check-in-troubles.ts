/** Names what somebody has to look at after check-ins (features 23, 25, 34). */
import { z } from 'zod'

export const CheckInTroubleKind = z.enum([
  'ma_la',
  'lop_khac',
  'ma_het_han',
  'quet_lai',
  'dong_ho_lech',
  'chung_may',
  'ngoai_khu_vuc',
  'khong_ro_vi_tri',
])
export type CheckInTroubleKind = z.infer<typeof CheckInTroubleKind>
