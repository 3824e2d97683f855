/** Gathers what the practice page shows when it opens. */
import { switchesOf } from '../admin/create-admin-door.ts'
import { PHONE_HOST } from '../phone/create-phone.ts'
import { privateOaChatOf } from './oa-chats.ts'
import type { PageParts } from './page-parts.ts'

/** Enough to scroll through; older messages stay in the stand-in. */
const SHOWN_PER_CHAT = 300

/** How everything stands that can be made to go wrong. */
export const switchState = (parts: PageParts) => {
  const { bot, ...others } = switchesOf(parts)
  const { world, botApi, oa, phone } = parts
  return {
    botApi: bot,
    ...others,
    phone: { refusesConsent: phone.state().refusesConsent },
    groupFates: Object.fromEntries(
      world.groups.map(({ chatId }) => [chatId, botApi.groupFate(chatId)]),
    ),
    oaWebhook: oa.webhook(),
  }
}

const botChatIds = ({ groups, accounts }: PageParts['world']) => [
  ...groups.map(({ chatId }) => chatId),
  ...accounts.map((one) => one.botUserId),
]

/** How many messages each chat holds, by the page's chat id. */
export const chatLengths = ({ world, botApi, chats }: PageParts): Map<string, number> =>
  new Map([
    ...botChatIds(world).map((id) => [id, botApi.messages(id).length] as const),
    ...chats.chatIds().map((id) => [id, chats.messages(id).length] as const),
  ])

const allMessages = ({ world, botApi, chats }: PageParts) =>
  Object.fromEntries([
    ...botChatIds(world).map((id) => [id, botApi.messages(id).slice(-SHOWN_PER_CHAT)] as const),
    ...chats.chatIds().map((id) => [id, chats.messages(id).slice(-SHOWN_PER_CHAT)] as const),
  ])

/** Groups of both channels, with people by the ids the page knows them by. */
const allGroups = ({ world, oa }: PageParts) => {
  const personOf = new Map(world.accounts.map((one) => [one.oaUserId, one.botUserId]))
  return [
    ...world.groups.map((group) => ({ ...group, channel: 'bot' as const })),
    ...oa.groups().map(({ groupId, name, memberIds }) => ({
      chatId: groupId,
      name,
      memberIds: memberIds.map((id) => personOf.get(id) ?? id),
      channel: 'oa' as const,
    })),
  ]
}

export const pageState = (parts: PageParts) => {
  const { world, mover, phone, notification } = parts
  return {
    bot: world.bot,
    oa: world.oa,
    groups: allGroups(parts),
    people: world.accounts.map((one) => ({
      id: one.botUserId,
      name: one.displayName,
      label: one.label,
      hasWrittenToBot: one.hasWrittenToBot,
      zaloUserId: one.zaloUserId,
      oaChatId: privateOaChatOf(one.botUserId),
      knowsOa: one.followsOa,
    })),
    messages: allMessages(parts),
    notices: world.accounts.flatMap(({ zaloUserId }) => notification.notices(zaloUserId).slice(-5)),
    clock: mover.state(),
    phone: phone.state(),
    switches: switchState(parts),
    miniAppId: parts.miniAppId,
    phoneOrigin: `http://${PHONE_HOST}:${parts.port}`,
  }
}
