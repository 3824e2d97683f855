/** Lists the roles a person may hold in a unit (domain model 2.3), with their labels. */
import { z } from 'zod'

export const Role = z.enum([
  'dang_vien',
  'quan_chung',
  'bi_thu',
  'pho_bi_thu',
  'chi_uy_vien',
  'cap_uy_vien',
  'cap_uy_vien_phu_trach',
  'uy_vien_ban_thuong_vu',
  'bao_cao_vien',
  'can_bo_tuyen_giao',
  'van_phong',
  'kiem_tra',
  'quan_tri',
])
export type Role = z.infer<typeof Role>

export const roleLabels: Record<Role, string> = {
  dang_vien: 'Đảng viên',
  quan_chung: 'Quần chúng',
  bi_thu: 'Bí thư',
  pho_bi_thu: 'Phó Bí thư',
  chi_uy_vien: 'Chi ủy viên',
  cap_uy_vien: 'Cấp ủy viên',
  cap_uy_vien_phu_trach: 'Cấp ủy viên phụ trách',
  uy_vien_ban_thuong_vu: 'Ủy viên Ban Thường vụ',
  bao_cao_vien: 'Báo cáo viên',
  can_bo_tuyen_giao: 'Cán bộ tuyên giáo',
  van_phong: 'Văn phòng cấp ủy',
  kiem_tra: 'Cán bộ kiểm tra',
  quan_tri: 'Quản trị hệ thống',
}
