/** Lists how a person stands towards a session (domain model 2.5), how that was recorded, and why one is absent. */
import { z } from 'zod'

export const AttendanceState = z.enum([
  'chua_ghi_nhan',
  'co_mat',
  'muon',
  've_som',
  'vang_co_ly_do',
  'vang_khong_ly_do',
  'mien',
])
export type AttendanceState = z.infer<typeof AttendanceState>

export const attendanceStateLabels: Record<AttendanceState, string> = {
  chua_ghi_nhan: 'Chưa ghi nhận',
  co_mat: 'Có mặt',
  muon: 'Đến muộn',
  ve_som: 'Về sớm',
  vang_co_ly_do: 'Vắng có lý do',
  vang_khong_ly_do: 'Vắng không lý do',
  mien: 'Được miễn',
}

export const AttendanceMethod = z.enum([
  'qr',
  'ma_so',
  'thu_cong',
  'tu_khai',
  'danh_sach_ky',
  'tai_len_tu_cap_tren',
])
export type AttendanceMethod = z.infer<typeof AttendanceMethod>

export const attendanceMethodLabels: Record<AttendanceMethod, string> = {
  qr: 'quét mã QR',
  ma_so: 'nhập mã số',
  thu_cong: 'Bí thư ghi',
  tu_khai: 'tự khai, chờ xác nhận',
  danh_sach_ky: 'nhập hộ từ bản giấy',
  tai_len_tu_cap_tren: 'tải lên từ hệ thống khác',
}

export const AbsenceCode = z.enum([
  'om_dau',
  'cong_tac',
  'truc_ca',
  'lam_an_xa',
  'di_hoc',
  'viec_gia_dinh',
  'thai_san',
  'khac',
])
export type AbsenceCode = z.infer<typeof AbsenceCode>

export const absenceCodeLabels: Record<AbsenceCode, string> = {
  om_dau: 'Ốm đau',
  cong_tac: 'Đi công tác',
  truc_ca: 'Trực ca',
  lam_an_xa: 'Làm ăn xa',
  di_hoc: 'Đi học',
  viec_gia_dinh: 'Việc gia đình',
  thai_san: 'Thai sản',
  khac: 'Lý do khác',
}
