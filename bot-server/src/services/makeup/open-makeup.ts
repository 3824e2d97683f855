/** Opens a make-up session and invites privately those who have not studied (B-06, INV-08). */
import { makeup as words } from '@quan-triet/shared/i18n/vi/makeup'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Invitees, OpenMakeupInput } from '@quan-triet/shared/models/makeup'
import { findSendingTerms } from '../../db/queries/channels.ts'
import { insertInvitee, invitationKey } from '../../db/queries/makeup.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { createSession } from '../attendance/create-session.ts'
import { nameOf } from '../attendance/describe-session.ts'
import { getSessionOfUnits } from '../attendance/get-session-of-units.ts'
import { requireNotClosed } from '../attendance/require-open-window.ts'
import { recordAudit } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { loadInvitees } from './load-invitees.ts'
import { loadUnstudied } from './load-unstudied.ts'

/**
 * Nobody is invited twice to one session, so sending the same again changes nothing; nothing goes to a group, and nothing
 * by itself in the quiet hours (ruling 14). Who takes part on paper is listed for the secretary to tell.
 * @throws ServiceError `not_allowed`, `no_campaign`, `not_found`, `key_cadre_first`, `campaign_closed`, `session_closed`,
 * `invalid_input` when somebody has studied already, or the session has begun or is no make-up
 */
export const openMakeup = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: OpenMakeupInput
}): Promise<Invitees> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  return inTransaction(ctx, async (tx) => {
    const session = await makeOrFind(tx, secretary.homeUnitId, input)
    const node = await getCurrentNode(tx, secretary.homeUnitId)
    const { campaignId } = session
    const { people, onPaper } = await loadUnstudied(tx, { unitId: node.unitId, campaignId })
    const able = new Set(people.map((one) => one.personId))
    if (!input.people.every((one) => able.has(one)))
      throw new ServiceError('invalid_input', words.notToInvite)
    const invited: PersonId[] = []
    for (const personId of input.people) {
      const row = { sessionId: session.id, personId, by: secretary.personId, at: tx.clock.now() }
      if (!(await insertInvitee(tx.db, row))) continue
      invited.push(personId)
      if (!onPaper.has(personId)) await invite(tx, session, personId)
    }
    if (invited.length > 0) await trace(tx, session, invited)
    return loadInvitees(tx, session)
  })
}

const makeOrFind = async (
  tx: ServiceContext,
  unitId: StudySession['unitId'],
  { session }: OpenMakeupInput,
): Promise<StudySession> => {
  const { id } =
    'id' in session
      ? session
      : await createSession({
          ctx: tx,
          input: { ...session, mode: 'truc_tiep', isMakeup: true },
        })
  const found = await getSessionOfUnits(tx, id, [unitId])
  if (!found.isMakeup) throw new ServiceError('invalid_input', words.noMakeup(nameOf(found)))
  requireNotClosed(found)
  if (found.startsAt <= tx.clock.now())
    throw new ServiceError('invalid_input', words.over(nameOf(found)))
  return found
}

const invite = async (
  tx: ServiceContext,
  session: StudySession,
  personId: PersonId,
): Promise<void> => {
  const { quietHours } = await findSendingTerms(tx.db, session.campaignId)
  await enqueueToPerson(tx, {
    personId,
    dedupeKey: invitationKey(session.id, personId),
    kind: 'notice',
    text: words.invitation({
      name: nameOf(session),
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      venue: session.venue,
      link: miniAppLink(tx.miniAppId, { to: 'leave', session: session.id }),
    }),
    orgUnitId: session.unitId,
    dueAt: nextAllowed(tx.clock.now(), quietHours),
    expiresAt: session.startsAt,
    to: `/leave?session=${session.id}`,
  })
}

/** Ids and counts only: names are in the rosters (INV-06). */
const trace = async (
  tx: ServiceContext,
  session: StudySession,
  invited: readonly PersonId[],
): Promise<void> => {
  await recordAudit(tx, {
    action: 'invite-to-makeup',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
    detail: { people: invited },
  })
  onCommit(tx, () => {
    tx.live.publish(session.unitId, { topic: 'home' })
  })
}
