/** Answers the questions of one message: each by its class, of every campaign that is meant, the same once a minute. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { errors } from '@quan-triet/shared/i18n/vi/errors'
import { fold } from '@quan-triet/shared/text/fold'
import type { IncomingMessage } from '../domain/messages.ts'
import { listBranchParts } from '../services/answers/list-branch-parts.ts'
import {
  type CampaignsMeant,
  listCampaignsMeant,
} from '../services/answers/list-campaigns-meant.ts'
import type { ServiceContext } from '../services/context.ts'
import { ServiceError } from '../services/errors.ts'
import { routeAnswer, type RoutedAnswer } from './access.ts'
import { answers } from './answers.ts'
import type { AskedOne } from './asked-one.ts'
import { isJustTold, isStillOwed } from './hold-repeats.ts'
import type { IntentName } from './intent.ts'
import { answerOpenGroup } from './open-group.ts'
import type { Answerer, PersonalQuestion, Question } from './question.ts'
import { refusals } from './refusals.ts'
import { both, nothing, type Said, said } from './said.ts'

/** Who asks what, where. */
export interface Asking {
  message: IncomingMessage
  /** Who asks, as `hashAccount` gives it. */
  account: string
  question: Question
  /** Undefined for somebody the roster does not know. */
  personal: PersonalQuestion | undefined
}

export const answererOf = (intent: IntentName): Answerer | undefined =>
  intent === 'unknown' || intent === 'ignore' ? undefined : answers[intent]

/** What is about a branch's study: it needs to be known which branch. */
export const isAboutStudy = ({ intent }: Pick<AskedOne, 'intent'>): boolean =>
  answererOf(intent) !== undefined && !Object.hasOwn(refusals, intent)

/** @param ctx the house's own context */
export const answerQuestions = async (
  ctx: ServiceContext,
  asking: Asking,
  asked: readonly AskedOne[],
): Promise<Said> => {
  // Only the bot was named, or nothing but a mention was left: say what can be asked.
  if (asked.length === 0) return said(words.notUnderstood)
  const due = await dropJustTold(ctx, asking, asked)
  const campaigns = await campaignsFor(asking, asked)
  let all: Said = { ...nothing, isRepeat: due.length < asked.length }
  const [nearest, ...asNear] = campaigns.nearest
  all = both(all, await answerOf(asking, { due, campaign: nearest, campaigns }))
  // A person's own matter is of the nearest; what all may hear is told of each.
  const shared = due.filter(({ one }) => isAboutStudy(one) && !isPersonal(one))
  if (shared.length > 0)
    for (const campaign of asNear)
      all = both(all, await answerOf(asking, { due: shared, campaign, campaigns }))
  return all
}

/** A question, and whether the group may still be told. */
interface Due {
  one: AskedOne
  isSilent: boolean
}

const dropJustTold = async (
  ctx: ServiceContext,
  { message, account, question, personal }: Asking,
  asked: readonly AskedOne[],
): Promise<Due[]> => {
  const due: Due[] = []
  for (const one of asked) {
    const answerer = answererOf(one.intent)
    const isSilent =
      answerer !== undefined && (await isJustTold(ctx, message, { question, one, answerer }))
    if (!isSilent || (personal && (await isStillOwed(ctx, personal, { one, answerer, account }))))
      due.push({ one, isSilent })
  }
  return due
}

const isPersonal = ({ intent }: AskedOne): boolean => {
  const access = answererOf(intent)?.access
  return access === 'P' || access === 'secretary'
}

const NO_CAMPAIGN: CampaignsMeant = { nearest: [], isOneOfSeveral: false }

const campaignsFor = async (
  { question }: Asking,
  asked: readonly AskedOne[],
): Promise<CampaignsMeant> => {
  if (question.isOpen || !asked.some(isAboutStudy)) return NO_CAMPAIGN
  const { branch, unitId } = question
  return listCampaignsMeant({ ctx: branch, input: { unitId } })
}

interface Part {
  due: readonly Due[]
  campaign: CampaignsMeant['nearest'][number] | undefined
  campaigns: CampaignsMeant
}

/** The answers of one campaign, under its title where there are several. */
const answerOf = async (asking: Asking, { due, campaign, campaigns }: Part): Promise<Said> => {
  const meant = campaign && { studying: campaign }
  const question = { ...asking.question, branch: { ...asking.question.branch, ...meant } }
  const personal = asking.personal && {
    ...asking.personal,
    branch: { ...asking.personal.branch, ...meant },
    asker: { ...asking.personal.asker, ...meant },
  }
  let all = nothing
  for (const { one, isSilent } of due) {
    const routed = await answerOne(one, question, personal)
    const turn = answererOf(one.intent) && (await turnOf(question, one, routed))
    all = both(all, saidOf(routed, { turn, isSilent }))
  }
  return campaigns.isOneOfSeveral && campaign ? { ...all, ...named(campaign.title, all) } : all
}

const saidOf = (
  { here, privately, toSecretary: list, route }: RoutedAnswer,
  { turn, isSilent }: { turn: Said['turn']; isSilent: boolean },
): Said => ({
  here: here === null || isSilent ? [] : [here],
  privately: privately === null ? [] : [privately],
  toSecretary:
    list === null || isSilent || !turn ? [] : [{ text: list, turn: { ...turn, page: 1 } }],
  route,
  turn,
  isRepeat: isSilent,
})

/** What a later message may lean on; a part asked for without its number is the one that came last. */
const turnOf = async (
  { branch, unitId }: Question,
  { intent, slots }: AskedOne,
  { listPage: page }: RoutedAnswer,
): Promise<Said['turn']> => {
  if (intent !== 'part_get' || slots.part !== undefined) return { intent, slots, page }
  try {
    const parts = await listBranchParts({ ctx: branch, input: { unitId } })
    const part = parts.findLast(({ sentAt }) => sentAt !== null)?.position
    return { intent, slots: part === undefined ? slots : { part }, page }
  } catch (error) {
    if (error instanceof ServiceError) return { intent, slots, page }
    throw error
  }
}

const elsewhereNothing = (here: string | null): RoutedAnswer => ({
  here,
  privately: null,
  toSecretary: null,
  route: '/',
  listPage: 0,
})

const answerOne = async (
  { intent, slots, text, page }: AskedOne,
  question: Question,
  personal: PersonalQuestion | undefined,
): Promise<RoutedAnswer> => {
  const answerer = answererOf(intent)
  if (!answerer) return elsewhereNothing(withoutAnswer(intent, text, question))
  try {
    const asked = { ...question, slots, page, text }
    const askedBy = personal && { ...personal, slots, page, text }
    return question.isOpen
      ? await answerOpenGroup({ intent, answerer }, asked, askedBy)
      : await routeAnswer(answerer, asked, askedBy)
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    return elsewhereNothing(errors[error.code])
  }
}

/** A greeting and nothing that could be a question. */
const GREETING = /^(?:da )?(?:xin |kinh )?(?:chao|alo|hello|hi)(?: [^ ?]+){0,4}[.! ]*$/

/** Ordinary talk is met with silence in a group, and with one line in private. */
const withoutAnswer = (intent: IntentName, text: string, { isGroup }: Question): string | null => {
  if (!isGroup && GREETING.test(fold(text)) && intent !== 'smalltalk_yes') return words.greeting
  if (intent === 'unknown') return words.notUnderstood
  if (intent !== 'ignore' && intent !== 'smalltalk_yes') return words.notServed
  return isGroup ? null : words.polite
}

/** Of several campaigns, the answer names the one it is about (ruling 13). */
const named = (title: string, { here, privately, toSecretary }: Said) => {
  const withTitle = ([first, ...rest]: readonly string[]) =>
    first === undefined ? [] : [words.withLink(words.ofCampaign(title), first), ...rest]
  return {
    here: withTitle(here),
    privately: withTitle(privately),
    toSecretary: toSecretary.map((list) => ({
      ...list,
      text: words.withLink(words.ofCampaign(title), list.text),
    })),
  }
}
