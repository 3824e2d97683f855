/** The fixed refusals X1–X4, X7 and X8: what the bot does not do, whoever asks (PD-8). */
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { chatStudy } from '@quan-triet/shared/i18n/vi/chat-study'
import type { LinkTarget } from '../domain/mini-app-link.ts'
import type { OpenAnswer } from './question.ts'

const fixed = (text: string, target?: LinkTarget): OpenAnswer => ({
  access: 'G',
  answer: ({ linkTo }) => Promise.resolve(target ? words.withLink(text, linkTo(target)) : text),
})

export const refusals = {
  // The text promises an outline and the parts studied: the one stands below it, the link leads to the others.
  refuse_ghostwrite: fixed(`${words.refusals.refuse_ghostwrite}\n${chatStudy.outline.short}`, {
    to: 'parts',
  }),
  refuse_other_person: fixed(words.refusals.refuse_other_person),
  refuse_secret: fixed(words.refusals.refuse_secret),
  refuse_proxy: fixed(words.refusals.refuse_proxy),
  refuse_roster: fixed(words.refusals.refuse_roster),
  refuse_monitoring: fixed(words.refusals.refuse_monitoring),
}
