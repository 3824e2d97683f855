/** Names which of the house's administrators are told of alarms. */
import type { NameAlarmPeopleInput } from '@quan-triet/shared/models/house-condition'
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listAlarmPeople, replaceAlarmPeople } from '../../db/queries/alarms.ts'
import { listTopUnits } from '../../db/queries/operator-notices.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { getStatus } from './get-status.ts'
import { requireOperator } from './require-operator.ts'

/**
 * Nobody named: all are told. Whoever lays the duty down is told no more, and hands nothing of it on.
 * @throws ServiceError `not_found` for somebody who does not operate the house, `not_allowed`
 */
export const nameAlarmPeople = async ({
  ctx,
  input: { personIds },
}: {
  ctx: ServiceContext
  input: NameAlarmPeopleInput
}): Promise<HouseStatus> => {
  const top = await requireOperator(ctx)
  await inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const tops = await listTopUnits(tx.db, dayOf(now))
    const known = new Set((await listAlarmPeople(tx.db, tops, now)).map((one) => one.personId))
    if (personIds.some((personId) => !known.has(personId))) throw new ServiceError('not_found')
    await replaceAlarmPeople(tx.db, tops, { personIds, now })
    await recordAudit(tx, {
      action: 'name-alarm-people',
      orgUnitId: top,
      subject: 'alarms',
      detail: { named: [...personIds] },
    })
  })
  return getStatus({ ctx })
}
