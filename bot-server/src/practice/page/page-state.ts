/** Gathers what the practice page shows when it opens. */
import { PHONE_HOST } from '../phone/create-phone.ts'
import type { PageParts } from './page-parts.ts'

/** Enough to scroll through; older messages stay in the stand-in. */
const SHOWN_PER_CHAT = 300

export const switchState = ({
  botApi,
  graph,
  phone,
}: Pick<PageParts, 'botApi' | 'graph' | 'phone'>) => ({
  botApi: botApi.switches.get(),
  graph: graph.switches.get(),
  phone: { refusesConsent: phone.state().refusesConsent },
})

const allMessages = ({ world, botApi }: PageParts) => {
  const { groups, accounts } = world
  const chatIds = [...groups.map(({ chatId }) => chatId), ...accounts.map((one) => one.botUserId)]
  return Object.fromEntries(
    chatIds.map((chatId) => [chatId, botApi.messages(chatId).slice(-SHOWN_PER_CHAT)]),
  )
}

export const pageState = (parts: PageParts) => {
  const { world, mover, phone } = parts
  return {
    bot: world.bot,
    groups: world.groups,
    people: world.accounts.map(({ botUserId, displayName, label, hasWrittenToBot }) => ({
      id: botUserId,
      name: displayName,
      label,
      hasWrittenToBot,
    })),
    messages: allMessages(parts),
    clock: mover.state(),
    phone: phone.state(),
    switches: switchState(parts),
    miniAppId: parts.miniAppId,
    phoneOrigin: `http://${PHONE_HOST}:${parts.port}`,
  }
}
