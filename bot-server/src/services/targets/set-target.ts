/** Sets a target of the term for a unit: from the catalogue or its own, whole or part of another (INV-23). */
import { targets as words } from '@quan-triet/shared/i18n/vi/targets'
import type { SetTargetInput, TargetView } from '@quan-triet/shared/models/target'
import { findTarget, insertTarget, type TargetRecord } from '../../db/queries/targets.ts'
import { inTransaction } from '../../db/transaction.ts'
import { isWithin } from '../../domain/targets/target-progress.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { requireTermMaker } from './require-term-maker.ts'
import { viewTarget } from './get-target.ts'

const MOST_PERCENT = 100

/** @throws ServiceError `not_allowed`, `not_found`, `invalid_input` for a percentage over 100, an end before the start, a part larger than its whole */
export const setTarget = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SetTargetInput
}): Promise<TargetView> => {
  await requireTermMaker(ctx, input.unitId)
  const { personId } = whoActs(ctx)
  if (input.endsOn <= input.startsOn) throw new ServiceError('invalid_input', words.endsTooSoon)
  if (input.kind !== 'luy_ke' && input.value > MOST_PERCENT)
    throw new ServiceError('invalid_input', words.percentTooHigh)
  return inTransaction(ctx, async (tx) => {
    const whole = input.partOf === null ? undefined : await findWhole(tx, input)
    if (!isWithin(input.value, whole?.value))
      throw new ServiceError('invalid_input', words.partTooLarge(whole?.value ?? 0))
    const row: TargetRecord = {
      id: tx.newId<string>(),
      org_unit_id: input.unitId,
      code: input.code,
      name: input.name,
      kind: input.kind,
      period: input.period,
      value: input.value,
      unit_word: input.unitWord,
      part_of: input.partOf,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      set_at: tx.clock.now(),
      set_by: personId,
      ended_at: null,
    }
    await insertTarget(tx.db, row)
    await recordAudit(tx, {
      action: 'set-target',
      orgUnitId: input.unitId,
      subject: `target:${row.id}`,
      detail: { name: input.name, value: input.value },
    })
    return viewTarget(tx, row)
  })
}

/** Only a count is part of a count of the same unit. */
const findWhole = async (tx: ServiceContext, { unitId, partOf, kind }: SetTargetInput) => {
  const whole = await findTarget(tx.db, partOf ?? '')
  if (whole?.org_unit_id !== unitId) throw new ServiceError('not_found')
  if (kind !== 'luy_ke' || whole.kind !== 'luy_ke')
    throw new ServiceError('invalid_input', words.onlyCountsNest)
  return whole
}
