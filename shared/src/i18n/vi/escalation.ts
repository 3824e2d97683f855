/** The words by which units that owe a paper are named to themselves and to the levels above. */
import { formatCount } from '../format.ts'

const things = {
  bao_cao: 'báo cáo kết quả',
  chuong_trinh: 'chương trình hành động',
  ke_hoach_ca_nhan: 'kế hoạch cá nhân của người đứng đầu',
} as const

export interface LateUnit {
  nameOrg: string
  subject: keyof typeof things
  /** Calendar days past the due day; 0 on it, below 0 before. */
  daysLate: number
  /** Sent for review and not decided on yet. */
  isInReview: boolean
}

/** More than these are counted, not named. */
const MOST_NAMED = 5

const moment = (daysLate: number): string => {
  if (daysLate > 0) return `quá hạn ${formatCount(daysLate)} ngày`
  return daysLate === 0 ? 'đến hạn hôm nay' : `còn ${formatCount(-daysLate)} ngày`
}

const state = ({ subject, daysLate, isInReview }: Omit<LateUnit, 'nameOrg'>): string =>
  `${things[subject]}, ${moment(daysLate)}${isInReview ? ', chờ cho ý kiến' : ''}`

const oneOf = ({ nameOrg, ...late }: LateUnit): string => `${nameOrg} (${state(late)})`

export const escalation = {
  state,
  /** At most five units by name, and how many more. */
  named: (units: readonly LateUnit[]): string => {
    const rest = units.length - MOST_NAMED
    const named = units.slice(0, MOST_NAMED).map(oneOf).join('; ')
    return rest > 0 ? `${named} và ${formatCount(rest)} đơn vị nữa` : named
  },
  told: {
    /** To the leaders of the unit itself. */
    own: (units: string): string =>
      `Chưa hoàn thành: ${units}. Kính đề nghị đồng chí hoàn thành và gửi lên cấp trên.`,
    waits: (units: string): string =>
      `Đã gửi, cấp trên chưa cho ý kiến: ${units}. Đồng chí chưa phải làm gì thêm.`,
    /** To whoever is in charge of the unit. */
    review: (units: string): string => `Đang chờ đồng chí cho ý kiến: ${units}.`,
    /** To the level above. */
    below: (units: string): string =>
      `Đơn vị cấp dưới chưa hoàn thành: ${units}. Kính đề nghị đồng chí đôn đốc.`,
    superior: (units: string): string =>
      `Cấp dưới đã gửi mà cấp ta chưa cho ý kiến: ${units}. Kính đề nghị đồng chí cho xem xét.`,
    /** To the owner of the campaign. */
    list: (units: string): string => `Danh sách đơn vị chưa hoàn thành: ${units}.`,
  },
}
