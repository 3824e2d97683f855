/** Says on the "Hỏi nhanh" page what the bot says in private, and which screen does what the chat does step by step. */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { quickAnswers } from '@quan-triet/shared/i18n/vi/quick-answers'
import { mayDo } from '../domain/rights.ts'
import { listCampaignsMeant } from '../services/answers/list-campaigns-meant.ts'
import { routeAnswer } from './access.ts'
import { answers } from './answers.ts'
import type { IntentName, KnownIntentName } from './intent.ts'
import type { Answerer, PersonalQuestion } from './question.ts'
import { refusals } from './refusals.ts'

type Elsewhere = keyof typeof quickAnswers.elsewhere

const screenOf: Readonly<Record<Elsewhere, string>> = {
  ask_speaker: '/matters',
  recommendation: '/matters',
  order_remind: '/essays',
  order_push_part: '/publishing',
  order_postpone_part: '/publishing',
  order_open_check_in: '/sessions',
  order_close_check_in: '/sessions',
  order_send_plan: '/plans',
  order_remind_tasks: '/plans',
}

/** A text, and the screen to which it leads where the text itself names none. */
export interface SaidInApp {
  text: string
  to: string[]
}

const said = (text: string): SaidInApp => ({ text, to: [] })

/**
 * The words of the private answer. What the chat does step by step has a screen: nothing is begun here.
 * @throws ServiceError what the answer throws, such as `no_campaign`
 */
export const sayInApp = async (
  intent: IntentName,
  question: PersonalQuestion,
): Promise<SaidInApp> => {
  if (intent === 'unknown' || intent === 'ignore') return said(words.notUnderstood)
  if (intent === 'smalltalk_yes') return said(words.polite)
  const runsBranch = mayDo(question.person, 'run_branch', question.unitId)
  if (isElsewhere(intent))
    return intent.startsWith('order_') && !runsBranch
      ? said(words.orders.onlySecretary)
      : { text: quickAnswers.elsewhere[intent], to: [screenOf[intent]] }
  const answerer = answers[intent]
  if (!answerer) return said(words.notServed)
  const text = Object.hasOwn(refusals, intent)
    ? await textOf(answerer, question)
    : await textOfCampaigns(answerer, question)
  return { text, to: screensOf(answerer, runsBranch) }
}

const textOf = async (answerer: Answerer, question: PersonalQuestion): Promise<string> =>
  (await routeAnswer(answerer, question, question)).here ?? words.notServed

/** Of several campaigns the answer names the one it is about; on a tie what is the branch's is told of each (ruling 13). */
const textOfCampaigns = async (answerer: Answerer, question: PersonalQuestion): Promise<string> => {
  const { branch: ctx, unitId } = question
  const { nearest, isOneOfSeveral } = await listCampaignsMeant({ ctx, input: { unitId } })
  if (!isOneOfSeveral) return textOf(answerer, question)
  const texts: string[] = []
  for (const node of answerer.access === 'P' ? nearest.slice(0, 1) : nearest) {
    const studying = { ...ctx, studying: node }
    const text = await textOf(answerer, { ...question, branch: studying, asker: studying })
    texts.push(words.withLink(words.ofCampaign(node.title), text))
  }
  return texts.join('\n\n')
}

const isElsewhere = (intent: KnownIntentName): intent is Elsewhere =>
  Object.hasOwn(quickAnswers.elsewhere, intent)

/** The screens of lists are open to whoever runs the branch alone. */
const screensOf = (answerer: Answerer, runsBranch: boolean): string[] => {
  if (answerer.access === 'G' || answerer.route === '/') return []
  return answerer.access === 'P' || runsBranch ? [answerer.route] : []
}
