/** Turns a set into lines of NDJSON, family by family: the form in which it is handed on and compared. */
import type { BranchData } from './generate.ts'
import { drawReturn } from './draw-returns.ts'
import type { SetPlan } from './plan-set.ts'
import { rootUnit } from './plan-tree.ts'
import { sessionStart } from './draw-attendance.ts'

export const families = [
  'units',
  'successions',
  'classes',
  'returns',
  'people',
  'attendance',
  'essays',
  'masses',
  'voices',
] as const
export type Family = (typeof families)[number]

interface FamilyLines {
  family: Family
  /** Each ends with a line feed. */
  text: string
}

const lines = (family: Family, rows: readonly object[]): FamilyLines => ({
  family,
  text: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
})

/** What is known before any person is drawn. */
export const planLines = (plan: SetPlan): FamilyLines[] => [
  lines('units', plan.units),
  lines(
    'successions',
    plan.successions.map((one) => ({ ...one, on: plan.campaign.mergerOn })),
  ),
  lines('classes', plan.classes.map(classLine(plan))),
  lines(
    'returns',
    plan.units.filter(({ id }) => id !== rootUnit).map(({ id }) => drawReturn(plan, id)),
  ),
]

const classLine = (plan: SetPlan) => (held: SetPlan['classes'][number]) => ({
  id: `synthetic-l${String(held.index + 1).padStart(4, '0')}`,
  mode: held.mode,
  branches: held.branches.map(({ unitId }) => unitId),
  sessions: {
    buoi_1: sessionStart(plan, held, 'buoi_1'),
    buoi_2: sessionStart(plan, held, 'buoi_2'),
    hoc_bu: sessionStart(plan, held, 'hoc_bu'),
  },
  people: held.branches.reduce(
    (sum, one) => sum + one.studied + one.exemptCame + one.masses.came,
    0,
  ),
  venues: held.venues,
})

export const branchLines = (data: BranchData): FamilyLines[] => [
  lines('people', data.people),
  lines('attendance', data.attendance),
  lines('essays', data.essays),
  lines('masses', [{ unitId: data.branch.unitId, ...data.branch.masses }]),
  lines('voices', [data.voices]),
]
