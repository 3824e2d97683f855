/** Lists how a class is held (domain model 2.5), with labels. */
import { z } from 'zod'

export const ClassMode = z.enum(['truc_tiep', 'truc_tuyen', 'ket_hop', 'gui_tai_lieu', 'long_ghep'])
export type ClassMode = z.infer<typeof ClassMode>

export const classModeLabels: Record<ClassMode, string> = {
  truc_tiep: 'Trực tiếp',
  truc_tuyen: 'Trực tuyến',
  ket_hop: 'Trực tiếp và trực tuyến',
  gui_tai_lieu: 'Gửi tài liệu',
  long_ghep: 'Lồng ghép sinh hoạt chi bộ',
}
