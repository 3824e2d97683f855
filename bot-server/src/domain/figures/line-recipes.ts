/** Says of which cells each line of the report table is made (2.7, 2.11): the one list that all prints follow. */
import type { CellCode } from '@quan-triet/shared/models/figure-cells'
import type { CellTerm, FormulaCode, ReportLineCode } from '@quan-triet/shared/models/report-line'

export interface LineRecipe {
  code: ReportLineCode
  column: number | null
  formula: FormulaCode | null
  numerator: CellTerm[]
  /** Empty for counts. */
  denominator: CellTerm[]
}

const plus = (...cells: CellCode[]): CellTerm[] => cells.map((cell) => ({ cell, sign: 1 }))
const less = (from: CellCode, taken: CellCode): CellTerm[] => [
  { cell: from, sign: 1 },
  { cell: taken, sign: -1 },
]

const count = (code: ReportLineCode, column: number, numerator: CellTerm[]): LineRecipe => ({
  code,
  column,
  formula: null,
  numerator,
  denominator: [],
})

const ratio = (
  [code, column, formula]: readonly [ReportLineCode, number | null, FormulaCode | null],
  numerator: CellTerm[],
  denominator: CellTerm[],
): LineRecipe => ({ code, column, formula, numerator, denominator })

/** R = M \ X. */
const required = less('members', 'exempt')

/** In the order of the table. The guests are of no cell: no child's number adds up to them. */
export const LINE_RECIPES: readonly LineRecipe[] = [
  ratio(['tccsd', 2, 'F-06'], plus('tccsdHeld'), plus('tccsd')),
  ratio(['branches', 2, null], plus('branchesHeld'), plus('branches')),
  count('classes', 3, plus('classes')),
  count('classes_online', 3, plus('classesOnline')),
  count('classes_makeup', 3, plus('classesMakeup')),
  count('venues', 4, plus('venues')),
  ratio(['key_cadres', 5, 'F-03'], plus('keyAttended'), plus('keyInvited')),
  count('members', 6, plus('members')),
  count('probationary', 6, plus('probationary')),
  count('exempt', 6, plus('exempt')),
  count('required', 6, required),
  ratio(['studied_of_members', 6, 'F-01'], plus('completed'), plus('members')),
  ratio(['studied_of_required', 6, 'F-02'], plus('completedRequired'), required),
  ratio(['attended', null, null], plus('attended'), plus('members')),
  count('guests', 6, []),
  ratio(['reached', null, 'F-05'], plus('reached'), plus('members')),
  count('absent_excused', 7, plus('absentExcused')),
  count('absent_unexcused', 7, plus('absentUnexcused')),
  count('made_up', 7, plus('madeUp')),
  count('not_studied', 7, [...required, { cell: 'completedRequired', sign: -1 }]),
  ratio(['masses', 8, 'F-11'], plus('massesPeople'), plus('massesDeclared')),
  count('masses_visits', 8, plus('massesVisits')),
  ratio(['essays_in', 9, 'F-08'], plus('essaysIn'), plus('essaysDue')),
  ratio(['essays_on_time', 9, 'F-08b'], plus('essaysOnTime'), plus('essaysDue')),
  ratio(['essays_passed', 9, 'F-09'], plus('essaysPassed'), plus('essaysGraded')),
  ratio(
    ['essays_rewritten', 9, 'F-10'],
    plus('rewriteCopied', 'rewriteFailed'),
    plus('essaysGraded'),
  ),
  count('essays_voluntary', 9, plus('essaysVoluntary')),
  ratio(['plans', 10, 'F-07'], plus('plansIssued'), plus('plansDue')),
  ratio(['head_plans', 10, 'F-07b'], plus('headPlansIssued'), plus('headPlansDue')),
  count('recommendations', 11, plus('recommendations')),
  ratio(['reports_sent', 12, null], plus('reportsSent'), plus('reportsDue')),
  ratio(['reports_on_time', 12, 'F-12'], plus('reportsOnTime'), plus('reportsDue')),
]
