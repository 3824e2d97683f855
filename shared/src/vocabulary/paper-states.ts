/** Lists the states of the papers a branch owes: its programme (chương trình hành động) and its report (2.6). */
import { z } from 'zod'

export const PlanKind = z.enum(['tap_the', 'ca_nhan'])
export type PlanKind = z.infer<typeof PlanKind>

export const PlanState = z.enum([
  'nhap',
  'lay_y_kien',
  'gui_xem_xet',
  'yeu_cau_sua',
  'da_cho_y_kien',
  'ban_hanh',
  'thuc_hien',
  'so_ket',
  'tong_ket',
  'dong',
])
export type PlanState = z.infer<typeof PlanState>

export const planStateLabels: Record<PlanState, string> = {
  nhap: 'Đang soạn',
  lay_y_kien: 'Đang lấy ý kiến',
  gui_xem_xet: 'Đã gửi xem xét',
  yeu_cau_sua: 'Cấp trên đề nghị sửa',
  da_cho_y_kien: 'Cấp trên đã cho ý kiến',
  ban_hanh: 'Đã ban hành',
  thuc_hien: 'Đang thực hiện',
  so_ket: 'Đã sơ kết',
  tong_ket: 'Đã tổng kết',
  dong: 'Đã kết thúc',
}

export const ReportState = z.enum([
  'chua_den_han',
  'nhap',
  'da_gui',
  'tra_lai',
  'da_nhan',
  'da_tong_hop_len_tren',
  'dinh_chinh',
])
export type ReportState = z.infer<typeof ReportState>

export const reportStateLabels: Record<ReportState, string> = {
  chua_den_han: 'Chưa gửi',
  nhap: 'Chưa gửi',
  da_gui: 'Đã gửi',
  tra_lai: 'Cấp trên trả lại',
  da_nhan: 'Cấp trên đã nhận',
  da_tong_hop_len_tren: 'Đã tổng hợp lên trên',
  dinh_chinh: 'Đang đính chính',
}
