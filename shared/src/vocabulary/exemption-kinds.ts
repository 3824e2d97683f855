/** Lists why a member need not study or write for a time (domain model 2.7, set X), with labels. */
import { z } from 'zod'

/** `mien`/`tam_mien`/`dinh_chi` leave R(U); `mien_thu_hoach` leaves only W(U). */
export const ExemptionKind = z.enum(['mien', 'tam_mien', 'dinh_chi', 'mien_thu_hoach'])
export type ExemptionKind = z.infer<typeof ExemptionKind>

export const exemptionKindLabels: Record<ExemptionKind, string> = {
  mien: 'Miễn công tác và sinh hoạt',
  tam_mien: 'Tạm miễn sinh hoạt',
  dinh_chi: 'Đình chỉ sinh hoạt',
  mien_thu_hoach: 'Miễn viết thu hoạch',
}
