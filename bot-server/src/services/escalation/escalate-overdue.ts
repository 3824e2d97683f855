/** Carries what units owe up the tree: before the due day, on it and after it, each rung once. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { insertStep, listSaid } from '../../db/queries/escalation.ts'
import { inTransaction } from '../../db/transaction.ts'
import { quietStartOf } from '../../domain/deadlines/quiet-hours.ts'
import { groupByReader } from '../../domain/escalation/group-by-reader.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { findReaders, type Readers, unitsOf } from './find-readers.ts'
import { findSteps, type Step } from './find-steps.ts'
import { messageOf, tellReaders } from './tell-readers.ts'

/**
 * Each rung is taken once for each due moment; it ends by itself once the report was sent or the plan issued, no programme
 * is asked any more, the day moved or became tentative, the unit merged, the campaign closed, or nobody is left above.
 * Steps that share a reader are taken in one transaction, so that each reader gets one message a day; whoever has a digest
 * reads it there. What comes up in the evening, or beside a message that went today, waits for the next working day.
 * @returns how many steps were taken
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const escalateOverdue = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const now = ctx.clock.now()
  if (now >= quietStartOf(dayOf(now))) return 0
  const readers = await findReaders(ctx, await findSteps(ctx))
  const people = new Map([...readers].map(([step, of]) => [step, [...of.keys()]]))
  let taken = 0
  for (const steps of groupByReader(people)) {
    try {
      taken += await inTransaction(ctx, (tx) => takeSteps(tx, steps, readers))
    } catch (error) {
      const units = steps.map(({ owed }) => owed.unitId)
      ctx.log.error({ units, error: String(error) }, 'what units owe could not be escalated')
    }
  }
  return taken
}

const takeSteps = async (
  tx: ServiceContext,
  steps: readonly Step[],
  readers: Readers,
): Promise<number> => {
  const free = await withoutTold(tx, steps, readers)
  const taken: Step[] = []
  for (const step of free) if (await takeStep(tx, step)) taken.push(step)
  const byUnit = Map.groupBy(
    taken.flatMap((step) => unitsOf(step).map((unitId) => ({ unitId, step }))),
    ({ unitId }) => unitId,
  )
  for (const [unitId, told] of byUnit)
    await recordAudit(tx, {
      action: 'escalate-overdue',
      orgUnitId: unitId,
      subject: `org-unit:${unitId}`,
      detail: { steps: told.map(({ step: { owed, rung } }) => ({ node: owed.nodeId, rung })) },
    })
  await tellReaders(tx, taken, readers)
  return taken.length
}

/** Without those of which a reader would need a second message today. */
const withoutTold = async (
  tx: ServiceContext,
  steps: readonly Step[],
  readers: Readers,
): Promise<readonly Step[]> => {
  const day = dayOf(tx.clock.now())
  const keysOf = (step: Step): string[] =>
    [...(readers.get(step)?.keys() ?? [])].map((personId) => messageOf(personId, day))
  const said = await listSaid(tx.db, steps.flatMap(keysOf))
  return steps.filter((step) => !keysOf(step).some((key) => said.has(key)))
}

/** @returns false when another process took it already */
const takeStep = async (tx: ServiceContext, step: Step): Promise<boolean> => {
  const takenOn = dayOf(tx.clock.now())
  const { nodeId, deadlineId, dueAt } = step.owed
  let isTaken = false
  for (const toldUnitId of unitsOf(step)) {
    const row = { id: tx.newId(), nodeId, deadlineId, dueAt, rung: step.rung, toldUnitId, takenOn }
    if (await insertStep(tx.db, row)) isTaken = true
  }
  return isTaken
}
