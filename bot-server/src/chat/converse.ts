/** Finds what is to be said to a message: to a command, in an open exchange, to questions. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { IncomingMessage } from '../domain/messages.ts'
import { miniAppLink } from '../domain/mini-app-link.ts'
import { isGroupOpen } from '../services/answers/is-group-open.ts'
import { logQuestion } from '../services/answers/log-question.ts'
import type { ServiceContext } from '../services/context.ts'
import { inPrivate, type Standpoint } from './actor-of.ts'
import { answererOf, answerQuestions, type Asking, isAboutStudy } from './answer-questions.ts'
import type { AskedOne } from './asked-one.ts'
import { askForBranch } from './dialogues/choose-branch.ts'
import { continueDialogue } from './dialogues/continue-dialogue.ts'
import { obeyCommand } from './obey-command.ts'
import type { Question } from './question.ts'
import { readCommand } from './read-command.ts'
import { readQuestions } from './read-questions.ts'
import { both, nothing, type Said, said } from './said.ts'

type LinkTo = Question['linkTo']

/** More than any channel lets people write: nobody keeps the house busy with the rest. */
const LONGEST = 4000

/** @param ctx the house's own context @param standpoint whose message it is, and of which branch */
export const converse = async (
  ctx: ServiceContext,
  written: IncomingMessage,
  standpoint: Standpoint,
): Promise<Said> => {
  const message = { ...written, text: written.text.slice(0, LONGEST) }
  const linkTo: LinkTo = (target) => miniAppLink(ctx.miniAppId, target)
  if (message.kind === 'unsupported')
    return said(words.withLink(words.unreadable, linkTo({ to: 'ask' })))
  const command = readCommand(message.text)
  const obeyed = command && (await obeyCommand(ctx, message, { command, standpoint, linkTo }))
  return obeyed === undefined ? sayToQuestions(ctx, message, { standpoint, linkTo }) : said(obeyed)
}

const isTalk = ({ intent }: Pick<AskedOne, 'intent'>): boolean =>
  intent === 'ignore' || intent === 'smalltalk_yes'

/** The group hears the same whoever asks, so nobody needs to be looked up. */
const isForAll = ({ intent }: AskedOne): boolean => (answererOf(intent)?.access ?? 'G') === 'G'

interface Where {
  standpoint: Standpoint
  linkTo: LinkTo
}

const sayToQuestions = async (
  ctx: ServiceContext,
  message: IncomingMessage,
  where: Where,
): Promise<Said> => {
  const { unitId, account } = where.standpoint
  if (!message.isGroup && !(await where.standpoint.asker()))
    return said(linking.unlinked(where.linkTo({ to: 'link' })))
  const today = dayOf(ctx.clock.now())
  const asked = await readQuestions(ctx, message, { account, today })
  if (unitId === undefined) return asked.every(isTalk) ? nothing : said(words.unboundGroup)
  const asking = await askingOf(ctx, message, { ...where, unitId, asked })
  const goneOn = await goOn(ctx, asking, { asked, where })
  if (goneOn) return goneOn
  await log(ctx, asking, asked)
  return answerQuestions(ctx, asking, asked)
}

const askingOf = async (
  ctx: ServiceContext,
  message: IncomingMessage,
  about: Where & { unitId: OrgUnitId; asked: readonly AskedOne[] },
): Promise<Asking> => {
  const { standpoint, unitId, linkTo, asked } = about
  const { account } = standpoint
  const { chatId, isGroup, from } = message
  const now = ctx.clock.now()
  // Of the bot's groups nobody tells us the members.
  const isOpen = isGroup && from.way === 'oa' && (await isGroupOpen({ ctx, input: { chatId } }))
  const isPersonal = !isGroup || isOpen || !asked.every(isForAll)
  const asker = isPersonal ? await standpoint.asker() : undefined
  const branch = asker && !isGroup ? { ...ctx, actor: asker.actor } : ctx
  const today = dayOf(now)
  const question: Question = { branch, unitId, slots: {}, now, today, isGroup, isOpen, linkTo }
  const personal = asker && {
    ...question,
    asker: { ...ctx, actor: asker.actor },
    person: asker.actor,
    hasPrivateChat: asker.hasPrivateChat,
  }
  return { message, account, question, personal }
}

/** What goes on in private: an exchange that is open, or the question which branch is meant. */
const goOn = async (
  ctx: ServiceContext,
  { message, personal }: Asking,
  { asked, where }: { asked: readonly AskedOne[]; where: Where },
): Promise<Said | undefined> => {
  if (message.isGroup || !personal) return undefined
  const isQuestion = asked.some(({ intent }) => answererOf(intent) !== undefined)
  const continued = await continueDialogue(personal, { text: message.text, isQuestion })
  if (continued) {
    const { text, question } = continued
    if (question === null) return said(text)
    const standpoint = {
      ...where.standpoint,
      ...(await inPrivate(ctx, await where.standpoint.asker())),
    }
    const putOff = { ...message, text: question }
    return both(said(text), await sayToQuestions(ctx, putOff, { ...where, standpoint }))
  }
  if (where.standpoint.isSettled || !asked.some(isAboutStudy)) return undefined
  return said(await askForBranch(personal.asker, message.text))
}

/** What was for the bot; ordinary talk is nobody's business (ruling 7). */
const log = async (
  ctx: ServiceContext,
  { message, account }: Asking,
  asked: readonly AskedOne[],
): Promise<void> => {
  const intents = asked.filter((one) => !isTalk(one)).map(({ intent }) => intent)
  const place = message.isGroup ? 'group' : 'private'
  await logQuestion({ ctx, input: { intents, account, way: message.from.way, place } })
}
