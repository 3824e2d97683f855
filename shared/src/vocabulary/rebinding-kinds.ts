/** Lists what people must decide after a unit has changed, with labels. */
import { z } from 'zod'

export const RebindingKind = z.enum([
  /** A group of the closed unit, still bound to it. */
  'nhom',
  /** A role that ended with the unit. */
  'vai_tro',
  /** Codes by which people of the closed unit may still bind a phone. */
  'ma_vao',
  /** Guests who came along. */
  'tam_thoi',
  /** Coming sessions of several former units under one number. */
  'buoi_trung',
  /** The same document brought, and given a timetable, by several former units. */
  'tai_lieu',
])
export type RebindingKind = z.infer<typeof RebindingKind>

export const rebindingLabels: Record<RebindingKind, string> = {
  nhom: 'Nhóm Zalo',
  vai_tro: 'Nhiệm vụ',
  ma_vao: 'Mã vào ứng dụng',
  tam_thoi: 'Sinh hoạt tạm thời',
  buoi_trung: 'Buổi học trùng',
  tai_lieu: 'Tài liệu trùng',
}
