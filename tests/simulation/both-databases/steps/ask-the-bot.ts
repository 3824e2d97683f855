/** People ask the bot, in the branch's group and in private, with accents and without. */
import { INTENTS } from '@quan-triet/bot-server/chat/intents'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { ASKED } from '../texts.ts'
import { EVERYBODY, SECRETARY, type Step } from '../step.ts'

const EXAMPLES = INTENTS.flatMap(({ examples }) => examples)

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

export const askTheBot: readonly Step[] = [
  {
    name: 'ask the bot',
    weight: 4,
    async run({ draw, say }) {
      const from = draw.chance(0.3) ? SECRETARY : draw.pick(EVERYBODY)
      const said = draw.pick(draw.chance(0.5) ? ASKED : EXAMPLES)
      const text = draw.chance(0.3) ? withoutAccents(said) : said
      await say(from, text, draw.chance(0.5) ? fixtureGroupChat : undefined)
    },
  },
]
