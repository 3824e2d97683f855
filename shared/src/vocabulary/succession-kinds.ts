/** Lists what may become of a unit by a decision (domain model 2.2), with labels. */
import { z } from 'zod'

export const SuccessionKind = z.enum([
  'hop_nhat',
  'sap_nhap',
  'chia_tach',
  'doi_ten',
  'chuyen_truc_thuoc',
  'giai_the',
])
export type SuccessionKind = z.infer<typeof SuccessionKind>

export const successionLabels: Record<SuccessionKind, string> = {
  hop_nhat: 'Hợp nhất',
  sap_nhap: 'Sáp nhập',
  chia_tach: 'Chia tách',
  doi_ten: 'Đổi tên',
  chuyen_truc_thuoc: 'Chuyển trực thuộc',
  giai_the: 'Giải thể',
}
