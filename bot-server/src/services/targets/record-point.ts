/** Writes down how far a target is on a day; a second number of the same day corrects the first. */
import { targets as words } from '@quan-triet/shared/i18n/vi/targets'
import type { RecordPointInput, TargetView } from '@quan-triet/shared/models/target'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  findTarget,
  holdTargets,
  insertPoint,
  listPoints,
  listTargets,
  type TargetRecord,
} from '../../db/queries/targets.ts'
import { inTransaction } from '../../db/transaction.ts'
import { findExcess } from '../../domain/targets/nested-points.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { requireTermMaker } from './require-term-maker.ts'
import { isLive } from './describe-targets.ts'
import { viewTarget } from './get-target.ts'

/**
 * @throws ServiceError `not_allowed`, `not_found`, `invalid_input` for a day to come or outside the term, a part larger
 *   than its whole, a count where a ratio belongs, and of what fills itself
 */
export const recordPoint = async ({
  ctx,
  input: { id, ...point },
}: {
  ctx: ServiceContext
  input: RecordPointInput & { id: string }
}): Promise<TargetView> => {
  const target = await findTarget(ctx.db, id)
  if (!target) throw new ServiceError('not_found')
  await requireTermMaker(ctx, target.org_unit_id)
  const { personId } = whoActs(ctx)
  const fault = faultOf(target, point, dayOf(ctx.clock.now()))
  if (fault !== undefined) throw new ServiceError('invalid_input', fault)
  return inTransaction(ctx, async (tx) => {
    await holdTargets(tx.db, target.org_unit_id)
    await requireNested(tx, target, point)
    const now = tx.clock.now()
    await insertPoint(tx.db, {
      ...point,
      id: tx.newId<string>(),
      target_id: id,
      recorded_at: now,
      recorded_by: personId,
      replaced_at: null,
    })
    await recordAudit(tx, {
      action: 'record-target-point',
      orgUnitId: target.org_unit_id,
      subject: `target:${id}`,
      detail: { ...point },
    })
    return viewTarget(tx, target)
  })
}

const faultOf = (
  target: TargetRecord,
  { day, numerator, denominator }: RecordPointInput,
  today: RecordPointInput['day'],
): string | undefined => {
  if (isLive(target)) return words.fillsItself
  if (day > today) return words.dayToCome
  if (day < target.starts_on || day > target.ends_on) return words.outsideTerm
  const isCount = target.kind === 'luy_ke'
  if (isCount !== (denominator === null)) return isCount ? words.countOnly : words.baseMissing
  return denominator !== null && numerator > denominator ? words.partExceeds : undefined
}

/** On every day the part is no larger than what its whole had reached by then, and the other way round (300 of 1,800). */
const requireNested = async (
  tx: ServiceContext,
  target: TargetRecord,
  point: RecordPointInput,
): Promise<void> => {
  const all = await listTargets(tx.db, [target.org_unit_id])
  const points = await listPoints(
    tx.db,
    all.map((one) => one.id),
  )
  const valid = (id: string) => (points.get(id) ?? []).filter((one) => one.replaced_at === null)
  const own = [...valid(target.id).filter((one) => one.day !== point.day), point]
  const above = target.part_of === null ? undefined : findExcess(valid(target.part_of), own)
  if (above) throw new ServiceError('invalid_input', words.partTooLarge(above.whole))
  for (const { id } of all.filter((one) => one.part_of === target.id)) {
    const below = findExcess(own, valid(id))
    if (below) throw new ServiceError('invalid_input', words.wholeTooSmall(below.part))
  }
}
