/** Checks what is recorded when a plan is issued: the day, and of a unit's programme its number, symbol and signer (INV-22). */
import { plans as words } from '@quan-triet/shared/i18n/vi/plans'
import type { TakePlanStepInput } from '@quan-triet/shared/models/plan-input'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { holdRolesOf } from '../../db/queries/duties.ts'
import { findTermStart, isNumberTaken, type StoredPlan } from '../../db/queries/plans.ts'
import { findDayFault } from '../../domain/plans/day-fault.ts'
import { keepsNumber } from '../../domain/plans/keeps-number.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

type Issue = Extract<TakePlanStepInput, { to: 'ban_hanh' }>

/**
 * To be called by a guarded verb, inside its transaction. A plan that was unlocked keeps its number within the term (ruling 5).
 * @throws ServiceError `invalid_input`
 */
export const issueEntries = async (
  tx: ServiceContext,
  plan: StoredPlan,
  { on, paper }: Pick<Issue, 'on' | 'paper'>,
) => {
  const today = dayOf(tx.clock.now())
  const fault = findDayFault(on, { today, notBefore: plan.reviewedOn })
  if (fault) throw new ServiceError('invalid_input', words.refusals[fault])
  if (plan.kind === 'ca_nhan') return { issued_on: on, signer: plan.personName }
  if (paper === null) throw new ServiceError('invalid_input', words.paperMissing)
  const { documentType, numberInTerm: number, symbol, signer } = paper
  await requireFreeNumber(tx, plan, { on, documentType, number })
  return {
    issued_on: on,
    document_type: documentType,
    number_in_term: number,
    symbol,
    number: words.number(number, symbol),
    signer,
  }
}

const requireFreeNumber = async (
  tx: ServiceContext,
  plan: StoredPlan,
  wanted: { on: string; documentType: NonNullable<StoredPlan['documentType']>; number: number },
): Promise<void> => {
  const { on, documentType, number } = wanted
  // Two papers of one unit get their numbers one after another.
  await holdRolesOf(tx.db, plan.unitId)
  const { unitId } = plan
  const since = (await findTermStart(tx.db, { unitId, day: on })) ?? null
  const kept = keepsNumber(plan, { documentType, since }) ? plan.numberInTerm : null
  if (kept !== null && kept !== number)
    throw new ServiceError('invalid_input', words.sameNumber(kept))
  if (await isNumberTaken(tx.db, { unitId, documentType, since, number, besides: plan.id }))
    throw new ServiceError('invalid_input', words.numberTaken(number))
}
