/** Records the branch's decision that a member need not study for a time, is suspended, or need not write. */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { GrantExemptionInput, PersonStanding } from '@quan-triet/shared/models/standing'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { insertExemption, listExemptions, lockPerson } from '../../db/queries/standing.ts'
import { inTransaction } from '../../db/transaction.ts'
import { refusalOfExemption } from '../../domain/standing/exemptions.ts'
import { spanUntil } from '../../domain/standing/spans.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { loadPersonStanding } from './load-person-standing.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'
import { tellStandingChanged } from './tell-standing-changed.ts'

/**
 * On the member's request, by the branch's decision [E73][E74]; also for days gone by: the sets of every day are read
 * from the dates, and what is recorded of sessions stays as it is (INV-10).
 * @throws ServiceError `not_allowed`, `not_found`, `standing_refused` with the reason in words
 */
export const grantExemption = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: GrantExemptionInput & { personId: PersonId }
}): Promise<PersonStanding> => {
  const unitId = await requireRightOverPerson(ctx, input.personId)
  const { personId, kind, decisionNumber, decisionOn } = input
  const wanted = { kind, decisionNumber, decisionOn, ...spanUntil(input.from, input.until) }
  return inTransaction(ctx, async (tx) => {
    if (!(await lockPerson(tx.db, personId))) throw new ServiceError('not_found')
    const existing = await listExemptions(tx.db, personId)
    const now = tx.clock.now()
    const why = refusalOfExemption(wanted, existing, dayOf(now))
    if (why) throw new ServiceError('standing_refused', words.exemption[why])
    const by = tx.actor.kind === 'person' ? tx.actor.personId : null
    const id = tx.newId()
    await insertExemption(tx.db, { ...wanted, id, personId, by, now })
    await recordAudit(tx, {
      action: 'grant-exemption',
      orgUnitId: unitId,
      subject: `person:${personId}`,
      detail: { exemption: id, ...wanted },
    })
    tellStandingChanged(tx, unitId)
    return loadPersonStanding(tx, personId)
  })
}
