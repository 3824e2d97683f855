/** The types of Party documents that are studied (model 2.4), with their names and printed abbreviations. */
import { z } from 'zod'

/** In the order in which a form offers them. */
export const DocumentType = z.enum([
  'nghi_quyet',
  'chi_thi',
  'ket_luan',
  'quy_dinh',
  'ke_hoach',
  'chuong_trinh_hanh_dong',
  'de_an',
  'huong_dan',
  'bao_cao_chinh_tri',
  'thong_bao',
])
export type DocumentType = z.infer<typeof DocumentType>

/** What a reader sees. */
export const documentTypeLabels: Record<DocumentType, string> = {
  nghi_quyet: 'Nghị quyết',
  chi_thi: 'Chỉ thị',
  ket_luan: 'Kết luận',
  quy_dinh: 'Quy định',
  ke_hoach: 'Kế hoạch',
  chuong_trinh_hanh_dong: 'Chương trình hành động',
  de_an: 'Đề án',
  huong_dan: 'Hướng dẫn',
  bao_cao_chinh_tri: 'Báo cáo chính trị',
  thong_bao: 'Thông báo',
}

/** The abbreviation that opens a document's symbol, as in `03-NQ/ĐUK`; several are in use for some types. */
export const documentTypeAbbreviations: Record<DocumentType, readonly string[]> = {
  nghi_quyet: ['NQ'],
  chi_thi: ['CT'],
  ket_luan: ['KL'],
  quy_dinh: ['QĐi', 'QyĐ', 'QĐI'],
  ke_hoach: ['KH'],
  chuong_trinh_hanh_dong: ['CTHĐ', 'CTr', 'CTR'],
  de_an: ['ĐA'],
  huong_dan: ['HD'],
  bao_cao_chinh_tri: ['BCCT'],
  thong_bao: ['TB'],
}
