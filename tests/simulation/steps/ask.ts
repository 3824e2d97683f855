/** People ask the bot, in groups and in private: one intent a group, since the same question within a minute is answered once. */
import { INTENTS } from '@quan-triet/bot-server/chat/intents'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { moreGroups } from '../scene.ts'
import { type Act, TALKERS, type Step } from '../step.ts'

const groups = [fixtureGroupChat, fixtureGroupChat, fixtureGroupChat, ...moreGroups]
/** These begin an exchange, which is a step of its own; a list goes to the secretary once for each of its wordings. */
const exchanges = /^(?:order_|list_|report_absence|ask_speaker|recommendation|smalltalk)/
const asked = INTENTS.filter(({ name }) => !exchanges.test(name))

export const ask: Step = (draw, moments) => {
  const once = (name: string, message: { from: number; text: string; group?: string }): Act => ({
    name,
    at: moments.any(),
    run: async ({ say }) => {
      say(message)
    },
  })
  const inGroups = draw.some(asked, draw.between(2, 5)).map((intent) =>
    once('ask in a group', {
      from: draw.pick(TALKERS),
      text: draw.pick(intent.examples),
      group: draw.pick(groups),
    }),
  )
  const inPrivate = draw
    .some(TALKERS, draw.between(0, 2))
    .map((from) => once('ask in private', { from, text: draw.pick(draw.pick(asked).examples) }))
  return [...inGroups, ...inPrivate]
}
