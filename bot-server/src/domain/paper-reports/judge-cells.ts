/** Checks typed counts against one another: no part exceeds its whole, and masses have a base of their own. */
import { reportLines } from '@quan-triet/shared/i18n/vi/report-lines'
import { typedReports as words } from '@quan-triet/shared/i18n/vi/typed-reports'
import type { CellCode, FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { TypedFinding } from '@quan-triet/shared/models/typed-report'

interface Sum {
  label: string
  cells: readonly CellCode[]
  less?: readonly CellCode[]
}

const { labels } = reportLines
const members: Sum = { label: labels.members, cells: ['members'] }
const required: Sum = { label: words.required, cells: ['members'], less: ['exempt'] }
const studied: Sum = { label: labels.studied_of_members, cells: ['completed'] }
const graded: Sum = { label: reportLines.bases.essays_passed ?? '', cells: ['essaysGraded'] }
const handedIn: Sum = { label: labels.essays_in, cells: ['essaysIn'] }
const classes: Sum = { label: labels.classes, cells: ['classes'] }
const absent: Sum = { label: words.absent, cells: ['absentExcused', 'absentUnexcused'] }
const one = (label: string, cell: CellCode): Sum => ({ label, cells: [cell] })

/** Each part with its whole, as 2.7 defines them. */
const PARTS: readonly (readonly [Sum, Sum])[] = [
  [one(labels.tccsd, 'tccsdHeld'), one(reportLines.bases.tccsd ?? '', 'tccsd')],
  [one(labels.branches, 'branchesHeld'), one(reportLines.bases.branches ?? '', 'branches')],
  [one(labels.classes_online, 'classesOnline'), classes],
  [one(labels.classes_makeup, 'classesMakeup'), classes],
  [one(labels.key_cadres, 'keyAttended'), one(reportLines.bases.key_cadres ?? '', 'keyInvited')],
  [one(labels.probationary, 'probationary'), members],
  [one(labels.exempt, 'exempt'), members],
  [studied, members],
  [one(labels.studied_of_required, 'completedRequired'), required],
  [one(labels.studied_of_required, 'completedRequired'), studied],
  [
    { label: words.exemptStudied, cells: ['completed'], less: ['completedRequired'] },
    one(labels.exempt, 'exempt'),
  ],
  [one(labels.attended, 'attended'), members],
  [one(labels.reached, 'reached'), members],
  [absent, members],
  [one(labels.made_up, 'madeUp'), absent],
  [one(labels.essays_in, 'essaysIn'), one(reportLines.bases.essays_in ?? '', 'essaysDue')],
  [one(labels.essays_on_time, 'essaysOnTime'), handedIn],
  [graded, handedIn],
  [one(labels.essays_passed, 'essaysPassed'), graded],
  [{ label: words.rewritten, cells: ['rewriteCopied', 'rewriteFailed'] }, graded],
  [one(labels.plans, 'plansIssued'), one(reportLines.bases.plans ?? '', 'plansDue')],
  [
    one(labels.head_plans, 'headPlansIssued'),
    one(reportLines.bases.head_plans ?? '', 'headPlansDue'),
  ],
  [
    one(labels.reports_sent, 'reportsSent'),
    one(reportLines.bases.reports_sent ?? '', 'reportsDue'),
  ],
  [one(labels.reports_on_time, 'reportsOnTime'), one(labels.reports_sent, 'reportsSent')],
]

/** Of the same cells always the same findings, under the same codes. */
export const judgeCells = (cells: FigureCells): TypedFinding[] => [
  ...PARTS.flatMap(([part, whole]) => judgePart(cells, part, whole)),
  ...judgeMasses(cells),
]

/** Masses with visits only, and none typed, are no contradiction. */
const judgeMasses = (cells: FigureCells): TypedFinding[] => {
  const { massesPeople: people, massesDeclared: base, massesUndeclared, massesDeclaring } = cells
  const about = { cells: ['massesPeople', 'massesDeclared'] satisfies CellCode[], quote: '' }
  if (people === 0) return []
  if (massesDeclaring === 0 || massesUndeclared > 0)
    return [
      {
        code: `no_base:masses:${people}`,
        kind: 'no_base',
        weight: 'remark',
        ...about,
        text: words.noBase(people),
      },
    ]
  if (people > base)
    return [
      exceeds(
        { label: labels.masses, count: people },
        { label: reportLines.bases.masses ?? '', count: base },
      ),
    ]
  return people === base
    ? [
        {
          code: `base_equals_count:masses:${people}`,
          kind: 'base_equals_count',
          weight: 'remark',
          ...about,
          text: words.baseEqualsCount(people),
        },
      ]
    : []
}

const exceeds = (
  part: { label: string; count: number },
  whole: { label: string; count: number },
): TypedFinding => ({
  code: `cells:massesPeople>massesDeclared:${part.count}/${whole.count}`,
  kind: 'part_exceeds_whole',
  weight: 'contradiction',
  cells: ['massesPeople', 'massesDeclared'],
  quote: '',
  text: words.cellsExceed(part, whole),
})

const sumOf = ({ cells: added, less = [] }: Sum, cells: FigureCells): number =>
  added.reduce((sum, cell) => sum + cells[cell], 0) -
  less.reduce((sum, cell) => sum + cells[cell], 0)

const judgePart = (cells: FigureCells, part: Sum, whole: Sum): TypedFinding[] => {
  const [n, d] = [sumOf(part, cells), sumOf(whole, cells)]
  if (n <= d) return []
  return [
    {
      code: `cells:${part.cells.join('+')}>${whole.cells.join('+')}:${n}/${d}`,
      kind: 'part_exceeds_whole',
      weight: 'contradiction',
      cells: [...part.cells, ...whole.cells],
      quote: '',
      text: words.cellsExceed({ label: part.label, count: n }, { label: whole.label, count: d }),
    },
  ]
}
