/** Ends an exemption from a day on, or takes one back as if it had never been granted. */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { EndInput, PersonStanding } from '@quan-triet/shared/models/standing'
import { listExemptions, lockPerson, markExemptionEnd } from '../../db/queries/standing.ts'
import { inTransaction } from '../../db/transaction.ts'
import { endFor, isShortenedBy } from '../../domain/standing/spans.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { loadPersonStanding } from './load-person-standing.ts'
import { requireRightOverPerson } from './require-right-over-person.ts'
import { tellStandingChanged } from './tell-standing-changed.ts'

/**
 * The row stays, with its end; who was written down as exempt on a day that is no longer covered counts as not
 * recorded from then on (INV-10), and the record itself stays.
 * @throws ServiceError `not_allowed`, `not_found`, `standing_refused` when it would last longer
 */
export const endExemption = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: EndInput & { personId: PersonId; id: string }
}): Promise<PersonStanding> => {
  const unitId = await requireRightOverPerson(ctx, input.personId)
  const { personId, id } = input
  return inTransaction(ctx, async (tx) => {
    await lockPerson(tx.db, personId)
    const row = (await listExemptions(tx.db, personId)).find((one) => one.id === id)
    if (!row) throw new ServiceError('not_found')
    if (!isShortenedBy(row, input.from))
      throw new ServiceError('standing_refused', words.endsOnlyEarlier)
    const to = endFor(row, input.from)
    await markExemptionEnd(tx.db, id, to)
    await recordAudit(tx, {
      action: 'end-exemption',
      orgUnitId: unitId,
      subject: `person:${personId}`,
      detail: { exemption: id, kind: row.kind, from: row.to, to },
    })
    tellStandingChanged(tx, unitId)
    return loadPersonStanding(tx, personId)
  })
}
