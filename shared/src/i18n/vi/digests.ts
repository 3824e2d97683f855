/** The words of the daily digest of officers. */
import type { DigestChangeKind, DigestDecisionKind, DigestUnit } from '../../models/digest.ts'
import { formatCount, formatDay } from '../format.ts'
import { escalation } from './escalation.ts'

const changed: Record<DigestChangeKind, string> = {
  completed: 'đồng chí học xong',
  classes: 'lớp đã học',
  plans: 'chương trình ban hành',
  reports: 'báo cáo đã gửi',
}

const toDecide: Record<DigestDecisionKind, string> = {
  reports: 'báo cáo chờ nhận',
  plans: 'chương trình chờ cho ý kiến',
  returned_reports: 'báo cáo cấp trên trả lại',
  returned_plans: 'chương trình cấp trên đề nghị sửa',
  rebindings: 'việc sau khi sắp xếp đơn vị',
  requests: 'yêu cầu về dữ liệu cá nhân',
}

const change = ({ kind, by }: DigestUnit['changes'][number]): string =>
  `${by > 0 ? 'thêm' : 'bớt'} ${formatCount(Math.abs(by))} ${changed[kind]}`

const decision = ({ kind, count }: DigestUnit['decisions'][number]): string =>
  `${formatCount(count)} ${toDecide[kind]}`

const changes = ({ since, changes: all }: DigestUnit): string =>
  since === null || all.length === 0 ? '' : `Từ ${formatDay(since)}: ${all.map(change).join(', ')}.`

const RETURNED: readonly DigestDecisionKind[] = ['returned_reports', 'returned_plans']

const counted = (label: string, decisions: DigestUnit['decisions']): string =>
  decisions.length === 0 ? '' : `${label}: ${decisions.map(decision).join(', ')}.`

const owed = (label: string, units: DigestUnit['late']): string =>
  units.length === 0 ? '' : `${label}: ${escalation.named(units)}.`

const ofUnit = (one: DigestUnit): string =>
  [
    one.unit.nameOrg,
    one.study && `${one.study.title}: đã học ${one.study.text}.`,
    changes(one),
    owed(
      'Quá hạn',
      one.late.filter(({ daysLate }) => daysLate > 0),
    ),
    owed(
      'Sắp đến hạn',
      one.late.filter(({ daysLate }) => daysLate <= 0),
    ),
    counted(
      'Chờ quyết định',
      one.decisions.filter(({ kind }) => !RETURNED.includes(kind)),
    ),
    counted(
      'Cần sửa và gửi lại',
      one.decisions.filter(({ kind }) => RETURNED.includes(kind)),
    ),
  ]
    .filter(Boolean)
    .join('\n')

export const digests = {
  changes,
  decision,
  /** One message of a day, a paragraph a unit. @param day `YYYY-MM-DD` in Vietnam */
  text: (units: readonly DigestUnit[], day: string): string =>
    [`Tóm tắt ${formatDay(day)}`, ...units.map(ofUnit)].join('\n\n'),
  /** In "Dữ liệu của tôi". */
  held: (atTime: string, isOn: boolean): string =>
    isOn ? `Tin tóm tắt hằng ngày: lúc ${atTime}` : 'Tin tóm tắt hằng ngày: đã tắt',
}
