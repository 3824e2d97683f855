/** Lists the types of unit (domain model 2.2), with their labels. */
import { z } from 'zod'

export const OrgType = z.enum([
  'xa_phuong',
  'co_quan',
  'don_vi_su_nghiep',
  'truong_hoc',
  'y_te',
  'doanh_nghiep_nn',
  'doanh_nghiep_ngoai_nn',
  'luc_luong_vu_trang',
  'khu_dan_cu',
  'doan_the',
])
export type OrgType = z.infer<typeof OrgType>

export const orgTypeLabels: Record<OrgType, string> = {
  xa_phuong: 'Xã, phường, đặc khu',
  co_quan: 'Cơ quan',
  don_vi_su_nghiep: 'Đơn vị sự nghiệp',
  truong_hoc: 'Trường học',
  y_te: 'Y tế',
  doanh_nghiep_nn: 'Doanh nghiệp nhà nước',
  doanh_nghiep_ngoai_nn: 'Doanh nghiệp ngoài nhà nước',
  luc_luong_vu_trang: 'Lực lượng vũ trang',
  khu_dan_cu: 'Khu dân cư',
  doan_the: 'Đoàn thể',
}
