/** Counts what the bot wrote where the visitor has not looked yet. */

/** The last message the visitor has seen, by chat. */
const seen = new Map()

const listOf = (state, chatId) => state.messages[chatId] ?? []

/** Everything in this chat counts as seen from now on. */
export const markSeen = (state, chatId) => seen.set(chatId, listOf(state, chatId).at(-1)?.id)

/** What was there before the visitor came is not news. */
export const markAllSeen = (state) => {
  for (const chatId of Object.keys(state.messages)) markSeen(state, chatId)
}

/** How many messages of the bot in this chat nobody has looked at. */
export const countUnread = (state, chatId) => {
  const messages = listOf(state, chatId)
  const last = messages.findIndex(({ id }) => id === seen.get(chatId))
  return messages.slice(last + 1).filter(({ from }) => from.isBot).length
}
