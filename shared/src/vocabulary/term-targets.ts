/** Lists the targets that resolutions of the term name (K-01…K-11), to choose from: what is counted, never the value. */
import { z } from 'zod'

/** `ty_le`: at least so many percent; `luy_ke`: so many by the end of the term; `toi_da`: at most so many percent. */
export const TargetKind = z.enum(['ty_le', 'luy_ke', 'toi_da'])
export type TargetKind = z.infer<typeof TargetKind>

/** `dot`: of a campaign; `nam`: every year anew; `nhiem_ky`: over the whole term. */
export const TargetPeriod = z.enum(['dot', 'nam', 'nhiem_ky'])
export type TargetPeriod = z.infer<typeof TargetPeriod>

export const TargetCode = z.enum([
  'K-01',
  'K-02',
  'K-03',
  'K-04',
  'K-05',
  'K-06',
  'K-07',
  'K-08',
  'K-09',
  'K-09a',
  'K-10',
  'K-11',
])
export type TargetCode = z.infer<typeof TargetCode>

interface CatalogueTarget {
  code: TargetCode
  name: string
  kind: TargetKind
  period: TargetPeriod
  /** What is counted. */
  unitWord: string
  /** The value that the source named; the owner sets its own. */
  usual: number
  partOf?: TargetCode
}

export const targetCatalogue: readonly CatalogueTarget[] = [
  {
    code: 'K-01',
    name: 'Chi bộ, đảng bộ tổ chức quán triệt đầy đủ, kịp thời',
    kind: 'ty_le',
    period: 'dot',
    unitWord: 'tổ chức',
    usual: 100,
  },
  {
    code: 'K-02',
    name: 'Đảng viên tham gia học tập',
    kind: 'ty_le',
    period: 'dot',
    unitWord: 'đảng viên',
    usual: 98,
  },
  {
    code: 'K-03',
    name: 'Quần chúng tham gia học tập',
    kind: 'ty_le',
    period: 'dot',
    unitWord: 'quần chúng',
    usual: 90,
  },
  {
    code: 'K-04',
    name: 'Chi bộ, đảng bộ xây dựng kế hoạch hoặc chương trình hành động',
    kind: 'ty_le',
    period: 'dot',
    unitWord: 'tổ chức',
    usual: 100,
  },
  {
    code: 'K-05',
    name: 'Đảng viên được nghiên cứu, học tập, quán triệt',
    kind: 'ty_le',
    period: 'dot',
    unitWord: 'đảng viên',
    usual: 100,
  },
  {
    code: 'K-06',
    name: 'Chi bộ, đảng bộ cơ sở xếp loại hoàn thành tốt nhiệm vụ',
    kind: 'ty_le',
    period: 'nam',
    unitWord: 'tổ chức',
    usual: 100,
  },
  {
    code: 'K-07',
    name: 'Đảng viên hoàn thành tốt nhiệm vụ',
    kind: 'ty_le',
    period: 'nam',
    unitWord: 'đảng viên',
    usual: 90,
  },
  {
    code: 'K-08',
    name: 'Thành lập tổ chức đảng trong doanh nghiệp ngoài nhà nước',
    kind: 'luy_ke',
    period: 'nhiem_ky',
    unitWord: 'tổ chức đảng',
    usual: 20,
  },
  {
    code: 'K-09',
    name: 'Kết nạp đảng viên mới',
    kind: 'luy_ke',
    period: 'nhiem_ky',
    unitWord: 'đảng viên',
    usual: 1800,
  },
  {
    code: 'K-09a',
    name: 'Đảng viên mới ở doanh nghiệp ngoài khu vực Nhà nước',
    kind: 'luy_ke',
    period: 'nhiem_ky',
    unitWord: 'đảng viên',
    usual: 300,
    partOf: 'K-09',
  },
  {
    code: 'K-10',
    name: 'Thành lập tổ chức Đoàn – Hội',
    kind: 'luy_ke',
    period: 'nhiem_ky',
    unitWord: 'tổ chức',
    usual: 25,
  },
  {
    code: 'K-11',
    name: 'Hoàn thành xuất sắc nhiệm vụ',
    kind: 'toi_da',
    period: 'nam',
    unitWord: 'tổ chức',
    usual: 20,
  },
]
