/** Creates a session (buổi) of the branch's campaign, with its hours, place and the secret of its codes. */
import type { CreateSessionInput, Session } from '@quan-triet/shared/models/attendance'
import type { ClassId, SessionId } from '@quan-triet/shared/models/ids'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { lockNode } from '../../db/queries/documents.ts'
import { insertSession, nextSessionNumber } from '../../db/queries/new-sessions.ts'
import { findSession, listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { planWindow } from '../../domain/attendance/check-in-window.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { isWithinReach } from '../../domain/within-reach.ts'
import { newToken } from '../../lib/secrets.ts'
import { recordAudit } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import { requireClassOrder } from '../campaigns/require-class-order.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeSession } from './describe-session.ts'

/**
 * A session that exists already with this title and start is returned as it is: a request sent twice counts once.
 * @throws ServiceError `not_allowed`, `no_campaign`, `key_cadre_first` (INV-09), `invalid_input` when it would end
 * before it starts, or is years away
 */
export const createSession = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: CreateSessionInput
}): Promise<Session> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  if (![input.startsAt, input.endsAt].every((hour) => isWithinReach(hour, ctx.clock.now())))
    throw new ServiceError('invalid_input')
  if (input.endsAt <= input.startsAt) throw new ServiceError('invalid_input', words.endsBeforeStart)
  return inTransaction(ctx, async (tx) => {
    const node = await getCurrentNode(tx, secretary.homeUnitId)
    // The same request sent twice at once must find what the first one made.
    await lockNode(tx.db, node.nodeId)
    const planned = await listSessionsOfNodes(tx.db, [node.nodeId])
    const same = planned.find((one) => one.startsAt === input.startsAt && one.title === input.title)
    const session = same ?? (await insertPlanned(tx, node, input))
    return describeSession(session, tx.clock.now())
  })
}

const insertPlanned = async (
  tx: ServiceContext,
  node: Awaited<ReturnType<typeof getCurrentNode>>,
  input: CreateSessionInput,
): Promise<StudySession> => {
  await requireClassOrder(tx, node.nodeId, {
    isKeyCadre: false,
    isMakeup: input.isMakeup,
    firstStart: input.startsAt,
    lastEnd: input.endsAt,
  })
  const id = tx.newId<SessionId>()
  await insertSession(tx.db, {
    ...input,
    ...planWindow(input),
    id,
    classId: tx.newId<ClassId>(),
    venueId: tx.newId(),
    nodeId: node.nodeId,
    unitId: node.unitId,
    number: input.isMakeup ? null : await nextSessionNumber(tx.db, node.nodeId),
    checkInKey: newToken(),
  })
  await recordAudit(tx, {
    action: 'create-session',
    orgUnitId: node.unitId,
    subject: `session:${id}`,
    detail: { startsAt: input.startsAt, isMakeup: input.isMakeup },
  })
  onCommit(tx, () => {
    tx.live.publish(node.unitId, { topic: 'roll' })
    tx.live.publish(node.unitId, { topic: 'home' })
  })
  const session = await findSession(tx.db, id)
  if (!session) throw new Error('A session just inserted was not found')
  return session
}
