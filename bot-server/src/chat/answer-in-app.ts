/** Answers on the "Hỏi nhanh" page as the bot would in private; what takes an exchange in the chat is a screen there. */
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { QuickQuestion, QuickReply } from '@quan-triet/shared/models/quick-answer'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { AnswerInApp } from '../services/answers/answer-in-app.ts'
import { countQuickQuestion } from '../services/answers/count-quick-question.ts'
import { findBranchMeant } from '../services/answers/find-branch-meant.ts'
import { hashAccount } from '../services/answers/hash-account.ts'
import { logQuestion } from '../services/answers/log-question.ts'
import type { ServiceContext } from '../services/context.ts'
import { ServiceError } from '../services/errors.ts'
import { requirePerson } from '../services/rights.ts'
import type { IntentName, Slots } from './intent.ts'
import { collectLinks } from './links-in-app.ts'
import type { PersonalQuestion } from './question.ts'
import { sayInApp } from './say-in-app.ts'
import { understand } from './understand.ts'

interface Asked {
  intent: IntentName
  slots: Slots
}

export const answerInApp: AnswerInApp = async ({ ctx, input }) => {
  await countQuickQuestion({ ctx })
  const { unitId } = await findBranchMeant({ ctx })
  const questions = questionsOf(ctx, input)
  const replies: QuickReply[] = []
  for (const asked of questions) replies.push(await replyTo(ctx, unitId, asked))
  await log(ctx, questions)
  return { answers: replies, answeredAt: ctx.clock.now() }
}

const log = async (ctx: ServiceContext, questions: readonly Asked[]): Promise<void> => {
  const { personId } = requirePerson(ctx)
  const account = await hashAccount({ ctx, input: { personId } })
  const intents = questions.map(({ intent }) => intent).filter((name) => name !== 'smalltalk_yes')
  await logQuestion({ ctx, input: { intents, account, way: 'app', place: 'private' } })
}

const questionsOf = (ctx: ServiceContext, input: QuickQuestion): Asked[] => {
  if ('intent' in input) return [{ intent: input.intent, slots: slotsOf(input.slots ?? {}) }]
  const today = dayOf(ctx.clock.now())
  const understood = understand(input.text, { today, botNames: linking.names })
  // Nobody chats with a page: what asks for nothing was a question that was not understood.
  const asked = understood.filter(({ intent }) => intent !== 'ignore')
  return asked.length > 0 ? asked : [{ intent: 'unknown', slots: {} }]
}

/** An absent slot, not one that is undefined. */
const slotsOf = ({ part, session, date }: { [K in keyof Slots]: Slots[K] | undefined }): Slots => ({
  ...(part !== undefined && { part }),
  ...(session !== undefined && { session }),
  ...(date !== undefined && { date }),
})

const replyTo = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
  { intent, slots }: Asked,
): Promise<QuickReply> => {
  const links = collectLinks(ctx.miniAppId)
  const question = { ...questionIn(ctx, unitId), slots, linkTo: links.linkTo }
  try {
    const { text, to } = await sayInApp(intent, question)
    const read = links.takeFrom(text)
    return { intent, text: read.text, links: read.links.length > 0 ? read.links : to }
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return { intent, text: error.detail ?? errors[error.code], links: [] }
  }
}

/** Nobody is reached by a private chat from here: an answer that would go on there says where the app does it. */
const questionIn = (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Omit<PersonalQuestion, 'slots' | 'linkTo'> => {
  const now = ctx.clock.now()
  return {
    branch: ctx,
    asker: ctx,
    person: requirePerson(ctx),
    unitId,
    now,
    today: dayOf(now),
    isGroup: false,
    isOpen: false,
    hasPrivateChat: false,
  }
}
