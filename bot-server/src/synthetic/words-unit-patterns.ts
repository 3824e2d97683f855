/** Holds the patterns by which invented units are named (domain 5.6). */
import { provinceName } from './words-units.ts'

/** What an organisation is called, its committee, and in short. */
export interface UnitNames {
  org: string
  committee: string
  short: string
}

export type CommitteeKind = 'xa' | 'phuong' | 'dac_khu' | 'khoi' | 'khu_vuc'

const committeeTitles: Record<CommitteeKind, [title: string, short: string]> = {
  xa: ['xã', 'Xã'],
  phuong: ['phường', 'Phường'],
  dac_khu: ['đặc khu', 'Đặc khu'],
  khoi: ['Khối', 'Khối'],
  khu_vuc: ['khu vực', 'Khu vực'],
}

export const unitPatterns = {
  province: {
    org: `Đảng bộ tỉnh ${provinceName} (giả định)`,
    committee: `Tỉnh ủy ${provinceName} (giả định)`,
    short: `Tỉnh ${provinceName} (giả định)`,
  },
  committee: (kind: CommitteeKind, name: string): UnitNames => {
    const [title, short] = committeeTitles[kind]
    return {
      org: `Đảng bộ ${title} ${name}`,
      committee: `Đảng ủy ${title} ${name}`,
      short: `${short} ${name}`,
    }
  },
  base: (name: string): UnitNames => ({
    org: `Đảng bộ ${name}`,
    committee: `Đảng ủy ${name}`,
    short: name,
  }),
  branch: (name: string): UnitNames => ({
    org: `Chi bộ ${name}`,
    committee: `Chi ủy ${name}`,
    short: name,
  }),
} as const

export const unitWords = {
  block: `Cơ quan và Doanh nghiệp tỉnh ${provinceName}`,
  island: 'Đảo Sao',
  symbols: { province: 'TU', committee: 'ĐU', branch: 'CB' },
  hamlet: (place: string) => `Thôn ${place}`,
  quarter: (number: number) => `Khu phố ${number}`,
  school: (kind: string, place: string) => `Trường ${kind} ${place}`,
  company: (place: string) => `Công ty Cổ phần ${place}`,
  workshop: (number: number) => `Phân xưởng ${number}`,
  healthStation: 'Trạm Y tế',
  bases: {
    khu_dan_cu: (number: number) => `Cụm dân cư ${number}`,
    truong_hoc: (number: number) => `Khối trường học ${number}`,
    co_quan: (number: number) => `Khối cơ quan ${number}`,
    luc_luong: (number: number) => `Lực lượng vũ trang ${number}`,
    y_te: (number: number) => `Khối y tế ${number}`,
    mixed: (number: number) => `Liên cơ quan ${number}`,
  },
} as const
