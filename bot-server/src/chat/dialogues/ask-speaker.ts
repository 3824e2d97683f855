/** The private exchange about a question to the speaker: the words, then how to send them; nothing is sent before that. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { chatMatters as words } from '@quan-triet/shared/i18n/vi/chat-matters'
import { matters } from '@quan-triet/shared/i18n/vi/matters'
import { MATTER_LENGTH } from '@quan-triet/shared/models/matter'
import { closeDialogue } from '../../services/answers/close-dialogue.ts'
import { openDialogue } from '../../services/answers/open-dialogue.ts'
import { sendMatter } from '../../services/matters/send-matter.ts'
import type { Exchange, Flow } from './flow.ts'
import { isContent, isNumber, readSendChoice } from './matter-reply.ts'

type Asking = Exchange<'ask_speaker'>

export const askSpeakerFlow: Flow<'ask_speaker'> = {
  isAnswer: (text, { about }) =>
    about.step === 'content'
      ? isContent(text)
      : isNumber(text) || readSendChoice(text) !== undefined,
  take: (exchange, text) =>
    exchange.open.about.step === 'content'
      ? takeContent(exchange, text)
      : takeChoice(exchange, text),
  askAgain: (exchange) => Promise.resolve(prompt(exchange)),
  cancelled: () => Promise.resolve(words.cancelled.question),
  stopped: words.stopped.question,
  takesAnyWords: ({ about }) => about.step === 'content',
}

const prompt = ({ open: { about, draft } }: Asking): string =>
  about.step === 'content'
    ? words.ask.question(formatCount(MATTER_LENGTH))
    : words.confirm('question', draft ?? '', null)

/** Goes to a step; the half hour begins anew. */
const goTo = async (
  { person, open }: Asking,
  step: Asking['open']['about']['step'],
  draft?: string,
): Promise<void> =>
  openDialogue({
    ctx: person.asker,
    input: { about: { ...open.about, step }, unitId: open.unitId, draft },
  })

const takeContent = async (exchange: Asking, text: string): Promise<string> => {
  const content = text.trim()
  if (content.length > MATTER_LENGTH) {
    await goTo(exchange, 'content')
    return words.tooLong(formatCount(content.length), formatCount(MATTER_LENGTH))
  }
  await goTo(exchange, 'confirm', content)
  return words.confirm('question', content, null)
}

const takeChoice = async (exchange: Asking, text: string): Promise<string> => {
  const { person, open } = exchange
  const choice = readSendChoice(text)
  if (choice === undefined) return prompt(exchange)
  if (choice === 'rewrite' || open.draft === null) {
    await goTo(exchange, 'content')
    return words.ask.question(formatCount(MATTER_LENGTH))
  }
  const { nodeId, sessionId } = open.about
  const matter = { kind: 'question', content: open.draft, hidesName: choice === 'hidden' } as const
  // Closed after it is sent: what is refused is not lost.
  const receipt = await sendMatter({
    ctx: person.asker,
    input: { unitId: open.unitId, nodeId, sessionId, matter },
  })
  await closeDialogue({ ctx: person.asker })
  return matters.recorded(receipt)
}
