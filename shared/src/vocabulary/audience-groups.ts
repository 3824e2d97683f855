/** Lists for whom a class is held (domain model 2.5), with labels. */
import { z } from 'zod'

export const AudienceGroup = z.enum([
  'can_bo_chu_chot',
  'cap_uy_vien',
  'dang_vien',
  'quan_chung',
  'doan_vien',
  'cong_nhan_lao_dong',
  'can_bo_nghi_huu',
])
export type AudienceGroup = z.infer<typeof AudienceGroup>

export const audienceGroupLabels: Record<AudienceGroup, string> = {
  can_bo_chu_chot: 'Cán bộ chủ chốt',
  cap_uy_vien: 'Cấp ủy viên',
  dang_vien: 'Đảng viên',
  quan_chung: 'Quần chúng',
  doan_vien: 'Đoàn viên, hội viên',
  cong_nhan_lao_dong: 'Công nhân lao động',
  can_bo_nghi_huu: 'Cán bộ nghỉ hưu',
}
