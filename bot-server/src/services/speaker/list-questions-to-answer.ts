/** Lists the questions that wait for the acting person, session by session, those that are much alike together. */
import { matters as words } from '@quan-triet/shared/i18n/vi/matters'
import type { SessionId } from '@quan-triet/shared/models/ids'
import type {
  QuestionGroup,
  QuestionsToAnswer,
  SessionQuestions,
  SpeakerQuestion,
} from '@quan-triet/shared/models/speaker-question'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  listQuestionsFor,
  listSpeakersOf,
  type QuestionForSpeaker,
} from '../../db/queries/speaker-questions.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { sessionsInOrder } from '../../domain/matters/session-order.ts'
import { mayDo } from '../../domain/rights.ts'
import { clusterTexts } from '../../domain/similarity/near-pairs.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { openTexts } from '../vault.ts'
import { findOwnSessions } from './find-own-sessions.ts'

/**
 * Names only where they were given. Sessions that are over and for which nobody asked anything are left out.
 * @throws ServiceError `not_allowed`
 */
export const listQuestionsToAnswer = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<QuestionsToAnswer> => {
  const { sessions, nodeIds } = await findOwnSessions(ctx)
  const sessionIds = sessions.map(({ id }) => id)
  const asked = await describeQuestions(
    ctx,
    await listQuestionsFor(ctx.db, { sessionIds, nodeIds }),
  )
  for (const unitId of new Set(asked.map(({ stored }) => stored.unitId)))
    await recordLook(ctx, {
      action: 'look-questions',
      orgUnitId: unitId,
      subject: `unit:${unitId}`,
    })
  const of = Map.groupBy(asked, ({ stored }) => stored.sessionId)
  const speakers = await listSpeakersOf(ctx.db, sessionIds)
  const now = ctx.clock.now()
  const shown = sessionsInOrder(sessions, now).flatMap((session) => {
    const questions = of.get(session.id) ?? []
    if (questions.length === 0 && session.endsAt <= now) return []
    const speaker = speakers.find(({ sessionId }) => sessionId === session.id)?.fullName ?? null
    return [{ ...describeSession(ctx, session), speaker, ...inGroups(questions) }]
  })
  return { sessions: [...shown, ...withoutSession(sessions, of.get(null) ?? [])] }
}

interface Asked {
  stored: QuestionForSpeaker
  shown: SpeakerQuestion
}

const describeQuestions = async (
  ctx: ServiceContext,
  stored: readonly QuestionForSpeaker[],
): Promise<Asked[]> => {
  const contents = await openTexts(
    ctx,
    stored.map(({ id, contentSealed: sealed }) => ({ sealed, about: `question:${id}` })),
  )
  const answers = await openTexts(
    ctx,
    stored.map(({ id, answerSealed: sealed }) => ({ sealed, about: `question:${id}:answer` })),
  )
  return stored.map((one, index) => ({
    stored: one,
    shown: {
      id: one.id,
      number: one.number,
      content: contents[index] ?? null,
      asker: one.asker,
      askedOn: dayOf(one.askedAt),
      answer: answers[index] ?? null,
      answeredOn: one.answeredAt === null ? null : dayOf(one.answeredAt),
    },
  }))
}

type Described = Omit<SessionQuestions, 'speaker' | 'waiting' | 'answered'>

const describeSession = (ctx: ServiceContext, session: StudySession): Described => ({
  sessionId: session.id,
  title: words.sessionInSentence(session.number, session.title),
  unitId: session.unitId,
  unitName: session.unitName,
  startsAt: session.startsAt,
  mayNameSpeaker: mayDo(ctx.actor, 'run_branch', session.unitId),
})

/** What was erased waits for nobody. */
const inGroups = (
  asked: readonly Asked[],
): { waiting: QuestionGroup[]; answered: SpeakerQuestion[] } => {
  const open = asked.filter(({ stored, shown }) => stored.state === 'ghi_nhan' && shown.content)
  const byId = new Map<string, SpeakerQuestion>(open.map(({ shown }) => [shown.id, shown]))
  const texts = open.map(({ shown }) => ({ id: shown.id, text: shown.content ?? '' }))
  return {
    waiting: clusterTexts(texts).map((ids) => ({
      questions: ids.flatMap((id) => byId.get(id) ?? []),
    })),
    answered: asked.flatMap(({ stored, shown }) => (stored.state === 'da_tra_loi' ? [shown] : [])),
  }
}

/** Asked when no session was to come: whoever runs the branch answers them. */
const withoutSession = (
  sessions: readonly StudySession[],
  asked: readonly Asked[],
): SessionQuestions[] => {
  const [first] = asked
  if (!first) return []
  const { unitId } = first.stored
  const unitName = sessions.find((one) => one.unitId === unitId)?.unitName ?? ''
  const nowhere: { sessionId: SessionId | null; startsAt: null } = {
    sessionId: null,
    startsAt: null,
  }
  return [
    {
      ...nowhere,
      title: words.noSession,
      unitId,
      unitName,
      speaker: null,
      mayNameSpeaker: false,
      ...inGroups(asked),
    },
  ]
}
