/** Names who speaks at a session, so that its questions reach that person (feature 111). */
import { speaker as words } from '@quan-triet/shared/i18n/vi/speaker'
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { QuestionsToAnswer } from '@quan-triet/shared/models/speaker-question'
import { replaceSpeaker } from '../../db/queries/speaker-questions.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { listQuestionsToAnswer } from './list-questions-to-answer.ts'
import { loadSpeakerChoices, requireOwnSession } from './list-speaker-choices.ts'

/** @throws ServiceError `not_allowed`, `not_found` for a session of another branch or somebody who is no speaker */
export const nameSpeaker = async ({
  ctx,
  input: { sessionId, personId },
}: {
  ctx: ServiceContext
  input: { sessionId: SessionId; personId: PersonId | null }
}): Promise<QuestionsToAnswer> => {
  const session = await requireOwnSession(ctx, sessionId)
  const { people } = await loadSpeakerChoices(ctx, session.unitId)
  if (personId !== null && !people.some((one) => one.personId === personId))
    throw new ServiceError('not_found')
  await inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const by = whoActs(tx).personId
    await replaceSpeaker(tx.db, sessionId, { personId, at: now, by })
    await recordAudit(tx, {
      action: 'name-speaker',
      orgUnitId: session.unitId,
      subject:
        personId === null ? `session:${sessionId}` : `session:${sessionId} person:${personId}`,
      detail: {},
    })
    if (personId !== null && personId !== by)
      await enqueueToPerson(tx, {
        personId,
        dedupeKey: `speaker-named:${sessionId}:${personId}`,
        kind: 'notice',
        text: words.named(session.title, session.unitName, session.startsAt),
        orgUnitId: session.unitId,
        dueAt: nextAllowed(now),
        to: '/speaker',
      })
    onCommit(tx, () => tx.live.publish(session.unitId, { topic: 'matters' }))
  })
  return listQuestionsToAnswer({ ctx })
}
