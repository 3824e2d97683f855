/** Lists the levels of the organisation tree (domain model 2.2), with their labels. */
import { z } from 'zod'

/** From the highest to the lowest. */
export const levels = [
  'trung_uong',
  'truc_thuoc_tw',
  'cap_tren_truc_tiep',
  'tccsd',
  'dang_bo_bo_phan',
  'chi_bo_truc_thuoc',
  'to_dang',
] as const

export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

export const levelLabels: Record<Level, string> = {
  trung_uong: 'Trung ương',
  truc_thuoc_tw: 'Đảng bộ trực thuộc Trung ương',
  cap_tren_truc_tiep: 'Đảng bộ cấp trên trực tiếp cơ sở',
  tccsd: 'Tổ chức cơ sở đảng',
  dang_bo_bo_phan: 'Đảng bộ bộ phận',
  chi_bo_truc_thuoc: 'Chi bộ trực thuộc',
  to_dang: 'Tổ đảng',
}
