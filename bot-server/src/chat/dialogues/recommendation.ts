/** The private exchange about a recommendation: the words, the category, then how to send it. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { chatMatters as words } from '@quan-triet/shared/i18n/vi/chat-matters'
import { matters } from '@quan-triet/shared/i18n/vi/matters'
import { MATTER_LENGTH } from '@quan-triet/shared/models/matter'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import { closeDialogue } from '../../services/answers/close-dialogue.ts'
import { openDialogue } from '../../services/answers/open-dialogue.ts'
import { sendMatter } from '../../services/matters/send-matter.ts'
import type { Exchange, Flow } from './flow.ts'
import {
  categoryChoices,
  isContent,
  isNumber,
  readCategory,
  readSendChoice,
} from './matter-reply.ts'

type Recommending = Exchange<'recommendation'>
type About = Recommending['open']['about']

export const recommendationFlow: Flow<'recommendation'> = {
  isAnswer: (text, { about: { step } }) => {
    if (step === 'content') return isContent(text)
    const read = step === 'category' ? readCategory(text) : readSendChoice(text)
    return isNumber(text) || read !== undefined
  },
  take: (exchange, text) => {
    const { step } = exchange.open.about
    if (step === 'content') return takeContent(exchange, text)
    return step === 'category' ? takeCategory(exchange, text) : takeChoice(exchange, text)
  },
  askAgain: (exchange) => Promise.resolve(prompt(exchange)),
  cancelled: () => Promise.resolve(words.cancelled.recommendation),
  stopped: words.stopped.recommendation,
  takesAnyWords: ({ about }) => about.step === 'content',
}

const askForContent = (): string => words.ask.recommendation(formatCount(MATTER_LENGTH))

const prompt = ({ open: { about, draft } }: Recommending): string => {
  if (about.step === 'content' || draft === null) return askForContent()
  if (about.step === 'category' || about.category === null)
    return words.chooseCategory(draft, categoryChoices)
  return words.confirm('recommendation', draft, recommendationCategoryLabels[about.category])
}

/** Goes to a step; the half hour begins anew. @returns what is asked there */
const goTo = async (
  { person, open }: Recommending,
  to: Pick<About, 'step' | 'category'>,
  draft: string | null,
): Promise<string> => {
  const about = { ...open.about, ...to }
  await openDialogue({
    ctx: person.asker,
    input: { about, unitId: open.unitId, draft: draft ?? undefined },
  })
  return prompt({ person, open: { ...open, about, draft } })
}

const takeContent = async (exchange: Recommending, text: string): Promise<string> => {
  const content = text.trim()
  if (content.length <= MATTER_LENGTH)
    return goTo(exchange, { step: 'category', category: null }, content)
  await goTo(exchange, { step: 'content', category: null }, null)
  return words.tooLong(formatCount(content.length), formatCount(MATTER_LENGTH))
}

const takeCategory = (exchange: Recommending, text: string): Promise<string> => {
  const category = readCategory(text)
  return category === undefined
    ? Promise.resolve(prompt(exchange))
    : goTo(exchange, { step: 'confirm', category }, exchange.open.draft)
}

const takeChoice = async (exchange: Recommending, text: string): Promise<string> => {
  const { person, open } = exchange
  const { nodeId, category } = open.about
  const choice = readSendChoice(text)
  if (choice === undefined) return prompt(exchange)
  if (choice === 'rewrite' || open.draft === null || category === null)
    return goTo(exchange, { step: 'content', category: null }, null)
  const hidesName = choice === 'hidden'
  const matter = { kind: 'recommendation', content: open.draft, hidesName, category } as const
  // Closed after it is sent: what is refused is not lost.
  const receipt = await sendMatter({
    ctx: person.asker,
    input: { unitId: open.unitId, nodeId, matter },
  })
  await closeDialogue({ ctx: person.asker })
  return matters.recorded(receipt)
}
