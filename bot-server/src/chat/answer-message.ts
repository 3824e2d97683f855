/** Answers one message to the bot: who asks what, where each text may go, and the replies into the outbox. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { cutToLimit, type IncomingMessage, MESSAGE_LIMIT } from '../domain/messages.ts'
import { miniAppLink } from '../domain/mini-app-link.ts'
import { countQuestion } from '../services/answers/count-question.ts'
import type { Asker } from '../services/answers/find-asker.ts'
import { isGroupOpen } from '../services/answers/is-group-open.ts'
import { getBranchStudy } from '../services/answers/get-branch-study.ts'
import { type Reply, sendAnswer } from '../services/answers/send-answer.ts'
import { tellSecretary } from '../services/answers/tell-secretary.ts'
import type { ServiceContext } from '../services/context.ts'
import { ServiceError } from '../services/errors.ts'
import { routeAnswer, type RoutedAnswer } from './access.ts'
import { type Standpoint, standpointOf } from './actor-of.ts'
import { answers } from './answers.ts'
import { continueAbsence } from './continue-absence.ts'
import type { IntentName } from './intent.ts'
import { obeyCommand } from './obey-command.ts'
import { answerOpenGroup } from './open-group.ts'
import type { Answerer, PersonalQuestion, Question } from './question.ts'
import { readCommand } from './read-command.ts'
import { refusals } from './refusals.ts'
import { understand, type Understood } from './understand.ts'

export type AnswerOutcome =
  | { outcome: 'answered'; replies: number }
  /** Nothing was for the bot: ordinary talk in a group, or in private what asks for nothing. */
  | { outcome: 'ignored'; reason: 'not_a_question' | 'asked_too_much' }

/** What is to be said in the chat of the message, and privately to who wrote it. */
interface Said {
  here: string[]
  privately: string[]
  toSecretary: string[]
  route: string
  /** Replaces the key of the first reply. */
  dedupeKey?: string
}

const said = (text: string): Said => ({ ...nothing, here: [text] })

/**
 * Puts the replies to a message into the outbox and does what goes with them: notes the private chat, opens or closes
 * an exchange, records a request for leave. Keys are `answer:<eventId>:<n>`.
 *
 * Call it inside the transaction that settles the event: all of it happens, or none.
 * @param ctx the house's own context, whose database is that transaction
 */
export const answerMessage = async ({
  ctx,
  input: message,
}: {
  ctx: ServiceContext
  input: IncomingMessage
}): Promise<AnswerOutcome> => {
  const patience = await countQuestion({ ctx, input: message.from })
  if (patience === 'ignore') return { outcome: 'ignored', reason: 'asked_too_much' }
  const standpoint = await standpointOf(ctx, message)
  const answer =
    patience === 'wait' ? said(words.askedTooMuch) : await say(ctx, message, standpoint)
  const { toSecretary } = answer
  const replies = repliesOf(message, answer, standpoint.asker?.actor.personId)
  await sendAnswer({ ctx, input: { replies, unitId: standpoint.unitId ?? null } })
  if (toSecretary.length > 0 && standpoint.unitId !== undefined)
    await tellSecretary({ ctx, input: { unitId: standpoint.unitId, text: joined(toSecretary) } })
  return replies.length > 0
    ? { outcome: 'answered', replies: replies.length }
    : { outcome: 'ignored', reason: 'not_a_question' }
}

const repliesOf = (
  message: IncomingMessage,
  { here, privately, route, dedupeKey }: Said,
  person: PersonId | undefined,
): Reply[] => {
  const replies: Reply[] = []
  if (here.length > 0)
    replies.push({
      to: {
        kind: 'chat',
        way: message.from.way,
        chatId: message.chatId,
        isGroup: message.isGroup,
        ...(message.isGroup && message.from.way === 'oa' && { asker: message.from.id }),
        ...(!message.isGroup && person !== undefined && { personId: person }),
      },
      text: joined(here),
      dedupeKey: dedupeKey ?? `answer:${message.eventId}:0`,
    })
  if (privately.length > 0 && person !== undefined)
    replies.push({
      to: { kind: 'person', personId: person },
      text: joined(privately),
      dedupeKey: `answer:${message.eventId}:1`,
      route,
    })
  return replies
}

/** Several questions of one message are answered in one reply an audience, in their order. */
const joined = (texts: readonly string[]): string =>
  cutToLimit([...new Set(texts)].join('\n\n'), MESSAGE_LIMIT)

const say = async (
  ctx: ServiceContext,
  message: IncomingMessage,
  standpoint: Standpoint,
): Promise<Said> => {
  const linkTo: Question['linkTo'] = (target) => miniAppLink(ctx.miniAppId, target)
  if (message.kind === 'unsupported')
    return said(words.withLink(words.unreadable, linkTo({ to: 'home' })))
  const command = readCommand(message.text)
  const obeyed = command && (await obeyCommand(ctx, message, { command, standpoint, linkTo }))
  return obeyed === undefined
    ? sayToQuestions(ctx, message, { ...standpoint, linkTo })
    : said(obeyed)
}

const sayToQuestions = async (
  ctx: ServiceContext,
  message: IncomingMessage,
  { unitId, asker, linkTo }: Standpoint & Pick<Question, 'linkTo'>,
): Promise<Said> => {
  const { chatId, isGroup } = message
  if (!isGroup && !asker) return said(linking.unlinked(linkTo({ to: 'link' })))
  // The house's clock says what "mai" is, never the sender's (PD-13).
  const now = ctx.clock.now()
  const today = dayOf(now)
  const understood = understand(message.text, { today, botNames: linking.names })
  if (unitId === undefined) return understood.every(isTalk) ? nothing : said(words.unboundGroup)
  const isOpen = isGroup && (await isGroupOpen({ ctx, input: { chatId } }))
  const branch = asker && !isGroup ? { ...ctx, actor: asker.actor } : ctx
  const question: Question = { branch, unitId, slots: {}, now, today, isGroup, isOpen, linkTo }
  const personal = asker && personalOf(ctx, question, asker)
  if (personal && !isGroup) {
    const isQuestion = understood.some((one) => answererOf(one.intent) !== undefined)
    const continued = await continueAbsence(personal.asker, { text: message.text, isQuestion })
    if (continued) return { ...said(continued.text), ...continued }
  }
  return sayAll(understood, question, personal)
}

const personalOf = (
  ctx: ServiceContext,
  question: Question,
  { actor, hasPrivateChat }: Asker,
): PersonalQuestion => ({ ...question, asker: { ...ctx, actor }, person: actor, hasPrivateChat })

const nothing: Said = { here: [], privately: [], toSecretary: [], route: '/' }

const isTalk = ({ intent }: Understood): boolean =>
  intent === 'ignore' || intent === 'smalltalk_yes'

const answererOf = (intent: IntentName): Answerer | undefined =>
  intent === 'unknown' || intent === 'ignore' ? undefined : answers[intent]

const sayAll = async (
  understood: readonly Understood[],
  question: Question,
  personal: PersonalQuestion | undefined,
): Promise<Said> => {
  // Only the bot was named, or nothing but a mention was left: say what can be asked.
  if (understood.length === 0) return said(words.notUnderstood)
  const all: Said = { here: [], privately: [], toSecretary: [], route: '/' }
  for (const one of understood) {
    const routed = await answerOne(one, question, personal)
    if (routed.here !== null) all.here.push(routed.here)
    if (routed.toSecretary !== null) all.toSecretary.push(routed.toSecretary)
    if (routed.privately === null) continue
    all.privately.push(routed.privately)
    all.route = routed.route
  }
  if (question.isOpen) return all
  const title = await campaignToName(understood, question)
  return title === undefined ? all : { ...all, ...named(title, all) }
}

const elsewhereNothing = (here: string | null): RoutedAnswer => ({
  here,
  privately: null,
  toSecretary: null,
  route: '/',
})

const answerOne = async (
  { intent, slots, text }: Understood,
  question: Question,
  personal: PersonalQuestion | undefined,
): Promise<RoutedAnswer> => {
  const answerer = answererOf(intent)
  if (!answerer) return elsewhereNothing(withoutAnswer(intent, text, question))
  try {
    const asked = { ...question, slots }
    const askedBy = personal && { ...personal, slots }
    return question.isOpen
      ? await answerOpenGroup({ intent, answerer }, asked, askedBy)
      : await routeAnswer(answerer, asked, askedBy)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return elsewhereNothing(errors[error.code])
  }
}

const GREETING = /^(?:da )?(?:xin |kinh )?(?:chao|cam on|alo|hello|hi)(?: |$)/

const withoutAnswer = (intent: IntentName, text: string, { isGroup }: Question): string | null => {
  if (intent === 'unknown') return words.notUnderstood
  if (intent === 'smalltalk_yes') return isGroup ? null : words.polite
  if (intent !== 'ignore') return words.notServed
  return !isGroup && GREETING.test(fold(text)) ? words.greeting : null
}

/** Of several campaigns, the answer names the one it is about (ruling 13). */
const campaignToName = async (
  understood: readonly Understood[],
  { branch, unitId }: Question,
): Promise<string | undefined> => {
  const isAboutStudy = understood.some(
    ({ intent }) => answererOf(intent) !== undefined && !Object.hasOwn(refusals, intent),
  )
  if (!isAboutStudy) return undefined
  try {
    const { node, isOneOfSeveral } = await getBranchStudy({ ctx: branch, input: { unitId } })
    return isOneOfSeveral ? node.title : undefined
  } catch (error) {
    if (error instanceof ServiceError) return undefined
    throw error
  }
}

const named = (title: string, { here, privately }: Said): Pick<Said, 'here' | 'privately'> => {
  const withTitle = (texts: string[]) =>
    texts.length === 0 ? [] : [words.withLink(words.ofCampaign(title), joined(texts))]
  return { here: withTitle(here), privately: withTitle(privately) }
}
