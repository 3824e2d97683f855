/** Says what changed between the counts of one digest and the next, and whether a digest says anything at all. */
import {
  DigestChangeKind,
  type DigestFacts,
  type DigestUnit,
} from '@quan-triet/shared/models/digest'
import type { FigureCells } from '@quan-triet/shared/models/figure-cells'
import type { Day } from '@quan-triet/shared/models/moments'
import { daysBetween } from '@quan-triet/shared/time/calendar'

type Fact = DigestFacts[number]
type Study = NonNullable<Fact['study']>

export const countsOfCells = (cells: FigureCells): Study['counts'] => ({
  completed: cells.completed,
  classes: cells.classes,
  plans: cells.plansIssued,
  reports: cells.reportsSent,
})

/** Only what is not as before; of another campaign than before nothing is compared. */
export const changesBetween = (
  before: Fact | undefined,
  now: Study | null,
): DigestUnit['changes'] => {
  const then = before?.study
  if (!now || then?.campaignId !== now.campaignId) return []
  return DigestChangeKind.options
    .map((kind) => ({ kind, by: now.counts[kind] - then.counts[kind] }))
    .filter(({ by }) => by !== 0)
}

/** With nothing changed, nobody late and nothing to decide there is nothing to say. */
export const saysAnything = ({ changes, late, decisions }: DigestUnit): boolean =>
  changes.length + late.length + decisions.length > 0

/** What waits and was said is said again after so many days; what is late grows later by the day. */
const REPEAT_AFTER_DAYS = 7

export interface LastSaid {
  /** The day on which a digest was last sent. */
  saidOn: Day | null
  facts: DigestFacts
}

/** Whether a digest is worth sending: what only waits on, as the one before said, is not repeated every day. */
export const isWorthSending = (
  units: readonly DigestUnit[],
  last: LastSaid | undefined,
  today: Day,
): boolean => {
  const said = units.filter(saysAnything)
  if (said.some(({ changes, late }) => changes.length + late.length > 0)) return true
  const before = (unitId: string): readonly DigestUnit['decisions'][number][] =>
    last?.facts.find((one) => one.unitId === unitId)?.decisions ?? []
  const isNew = said.some(({ unit, decisions }) =>
    decisions.some(
      ({ kind, count }) => before(unit.id).find((one) => one.kind === kind)?.count !== count,
    ),
  )
  if (isNew || said.length === 0) return isNew
  const saidOn = last?.saidOn ?? null
  return saidOn === null || daysBetween(saidOn, today) >= REPEAT_AFTER_DAYS
}
