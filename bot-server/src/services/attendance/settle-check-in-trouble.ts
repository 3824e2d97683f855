/** Settles a check-in that was to be looked at: the person is recorded as present, or nothing more is done about it. */
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import type {
  CheckInTrouble,
  CheckInTroubles,
  SettleTroubleInput,
} from '@quan-triet/shared/models/check-in-rules'
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { insertTrouble, markTroubleSettled } from '../../db/queries/check-in-troubles.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { loadTroubles } from './load-troubles.ts'
import { recordAttendance } from './record-attendance.ts'
import { requireCampaignOpen } from './require-open-window.ts'

/**
 * One that is settled already changes nothing: two who press at once have settled it once.
 * @throws ServiceError `not_allowed`, `not_found`, `campaign_closed`, `step_not_allowed` when there is nobody to record
 */
export const settleCheckInTrouble = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SettleTroubleInput & { id: SessionId }
}): Promise<CheckInTroubles> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.id, [secretary.homeUnitId])
    requireCampaignOpen(session)
    const before = await loadTroubles(tx, session)
    const trouble = before.find(({ id }) => id === input.troubleId)
    if (trouble) await settle(tx, session, { trouble, by: secretary.personId, input })
    return { sessionId: session.id, troubles: await loadTroubles(tx, session) }
  })
}

const settle = async (
  tx: ServiceContext,
  session: StudySession,
  { trouble, by, input }: { trouble: CheckInTrouble; by: PersonId; input: SettleTroubleInput },
): Promise<void> => {
  await markSettled(tx, session, { trouble, by })
  const [person] = trouble.people
  if (input.action === 'present') {
    if (!trouble.mayBePresent || !person) throw new ServiceError('step_not_allowed')
    const mark = { state: 'co_mat' as const, reason: words.settledReason }
    await recordAttendance({
      ctx: tx,
      input: { ...mark, id: session.id, personId: person.personId },
    })
  }
  await recordAudit(tx, {
    action: 'settle-check-in-trouble',
    orgUnitId: session.unitId,
    subject: `session:${session.id}${person ? ` person:${person.personId}` : ''}`,
    detail: { kind: trouble.kind, how: input.action, people: trouble.people.length },
  })
  onCommit(tx, () => tx.live.publish(session.unitId, { topic: 'roll' }))
}

/** What the records themselves show is noted only now, so that it shows no more. */
const markSettled = async (
  tx: ServiceContext,
  session: StudySession,
  { trouble, by }: { trouble: CheckInTrouble; by: PersonId },
): Promise<void> => {
  const now = tx.clock.now()
  await insertTrouble(tx.db, {
    id: trouble.id,
    unitId: session.unitId,
    sessionId: session.id,
    personId: trouble.kind === 'chung_may' ? null : (trouble.people[0]?.personId ?? null),
    kind: trouble.kind,
    deviceAt: trouble.deviceAt,
    receivedAt: trouble.receivedAt ?? now,
  })
  await markTroubleSettled(tx.db, trouble.id, { by, now })
}
