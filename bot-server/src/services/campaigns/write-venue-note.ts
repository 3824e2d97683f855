/** Writes what the assigned person noted at a venue; sealed with the key of the unit that held the session. */
import { findAssignment, markNote } from '../../db/queries/venue-assignments.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'
import { sealText } from '../vault.ts'
import { aboutNote } from './about-note.ts'

/** Writing again replaces it. @throws ServiceError `not_found` to anybody else, `campaign_closed` */
export const writeVenueNote = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string; note: string }
}): Promise<Record<string, never>> => {
  const { personId } = requirePerson(ctx)
  const assignment = await findAssignment(ctx.db, input.id)
  if (!assignment || assignment.personId !== personId) throw new ServiceError('not_found')
  if (assignment.closedAt !== null) throw new ServiceError('campaign_closed')
  return inTransaction(ctx, async (tx) => {
    const { unitId } = assignment
    const sealed = await sealText(tx, { unitId, text: input.note, about: aboutNote(input.id) })
    await markNote(tx.db, input.id, { sealed, at: tx.clock.now() })
    await recordAudit(tx, {
      action: 'write-venue-note',
      orgUnitId: unitId,
      subject: `venue-assignment:${input.id}`,
      detail: {},
    })
    return {}
  })
}
