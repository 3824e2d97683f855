/** Lists the columns of the report's Excel table (2.11), and how each is made of the others. */
import type { reportSheet as words } from '@quan-triet/shared/i18n/vi/report-sheet'
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { ReportLineCode } from '@quan-triet/shared/models/report-line'

export type ColumnKey = keyof typeof words.heads
type Group = keyof typeof words.groups

/** `count`: a cell; `difference`: one column less another; `ratio`: one column out of another, printed by rule 3 of 2.7. */
export type ReportColumn = { key: ColumnKey; group: Group } & (
  | { kind: 'count'; cell: CellCode }
  | { kind: 'difference'; from: ColumnKey; less: ColumnKey; line: ReportLineCode }
  | { kind: 'ratio'; of: ColumnKey; outOf: ColumnKey; line: ReportLineCode }
)

const counts = <K extends ColumnKey & CellCode>(group: Group, keys: readonly K[]): ReportColumn[] =>
  keys.map((key) => ({ kind: 'count', key, group, cell: key }))

const ratio = (
  group: Group,
  key: ColumnKey,
  [of, outOf, line]: readonly [ColumnKey, ColumnKey, ReportLineCode],
): ReportColumn => ({ kind: 'ratio', key, group, of, outOf, line })

const difference = (
  group: Group,
  key: ColumnKey,
  [from, less, line]: readonly [ColumnKey, ColumnKey, ReportLineCode],
): ReportColumn => ({ kind: 'difference', key, group, from, less, line })

export const REPORT_COLUMNS: readonly ReportColumn[] = [
  ...counts('bases', ['tccsd', 'tccsdHeld', 'branches', 'branchesHeld']),
  ...counts('classes', ['classes', 'classesOnline', 'classesMakeup', 'venues']),
  ...counts('cadres', ['keyInvited', 'keyAttended']),
  ratio('cadres', 'keyRatio', ['keyAttended', 'keyInvited', 'key_cadres']),
  ...counts('members', ['members', 'exempt']),
  difference('members', 'required', ['members', 'exempt', 'required']),
  ...counts('members', ['completed', 'completedRequired']),
  ratio('members', 'ratioOfMembers', ['completed', 'members', 'studied_of_members']),
  ratio('members', 'ratioOfRequired', ['completedRequired', 'required', 'studied_of_required']),
  ...counts('absences', ['absentExcused', 'absentUnexcused', 'madeUp']),
  difference('absences', 'notStudied', ['required', 'completedRequired', 'not_studied']),
  ...counts('masses', ['massesDeclared', 'massesPeople', 'massesVisits']),
  ratio('masses', 'massesRatio', ['massesPeople', 'massesDeclared', 'masses']),
  ...counts('essays', ['essaysDue', 'essaysIn']),
  ratio('essays', 'essaysRatio', ['essaysIn', 'essaysDue', 'essays_in']),
  ...counts('essays', [
    'essaysOnTime',
    'essaysGraded',
    'essaysPassed',
    'rewriteCopied',
    'rewriteFailed',
    'essaysVoluntary',
  ]),
  ...counts('plans', ['plansDue', 'plansIssued', 'headPlansDue', 'headPlansIssued']),
  ...counts('proposals', ['recommendations']),
]
