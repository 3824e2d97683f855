/** Records by the secretary's hand how a person stood at a session, and confirms what people declared. */
import type { RecordAttendanceInput, Roll } from '@quan-triet/shared/models/attendance'
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findAttendance } from '../../db/queries/attendance.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadRoll } from './load-roll.ts'
import { decideMark, refusalOfMark, replaceTraced } from './mark-by-hand.ts'
import { requireCampaignOpen } from './require-open-window.ts'

interface MarkOnePerson extends RecordAttendanceInput {
  id: SessionId
  personId: PersonId
}

/**
 * Correcting what is recorded needs a reason (row 39); every mark leaves a trace, and says whether it came after
 * closing (INV-06). The mark that is there already changes nothing.
 * @throws ServiceError `not_allowed`, `not_found`, `campaign_closed`, `reason_required`, `check_in_not_open`,
 * `invalid_input`, `busy`
 */
export const recordAttendance = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MarkOnePerson
}): Promise<Roll> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.id, [secretary.homeUnitId])
    requireCampaignOpen(session)
    const roster = await listRoster(tx.db, session.unitId, dayOf(session.startsAt))
    const person = roster.find((one) => one.personId === input.personId)
    if (!person) throw new ServiceError('not_found')
    const before = await findAttendance(tx.db, session.id, person.personId)
    const mark = { ...input, by: secretary.personId }
    const effect = decideMark(tx, session, { person, before, mark })
    if (effect.kind === 'refused') throw refusalOfMark(effect.why, session)
    if (effect.kind === 'change')
      await replaceTraced(tx, session, { before, after: effect.record, reason: mark.reason ?? '' })
    return loadRoll(tx, session)
  })
}
