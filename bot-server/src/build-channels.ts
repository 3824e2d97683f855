/** Builds the channels that this house has out of its parts; what arrives through each is noted. */
import { operations as words } from '@quan-triet/shared/i18n/vi/operations'
import { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { HouseParts, OaParts } from './house-parts.ts'
import type { Channels, GroupChannel, SendFailure } from './domain/channels/group-channel.ts'
import { miniAppLink } from './domain/mini-app-link.ts'
import { createMailChannel } from './mail/create-mail-channel.ts'
import { type Deps, type OaUsers, systemContext } from './services/context.ts'
import { recipientOf } from './services/mailing/recipient-of.ts'
import type { TokenKeeper } from './services/operations/oa-tokens.ts'
import { raiseNotice } from './services/operations/raise-notice.ts'
import { watchChannel } from './services/operations/watch-channel.ts'
import { noteReceiver } from './services/webhooks/note-receiver.ts'
import { receiverOf } from './services/webhooks/receiver-of.ts'
import { createWebhookChannel } from './webhooks/create-webhook-channel.ts'
import { createBotChannel } from './zalo/bot-api/client.ts'
import { createNotificationChannel } from './zalo/mini-app/client.ts'
import type { OaApiSettings } from './zalo/oa-api/call.ts'
import { createOaChannel } from './zalo/oa-api/client.ts'
import { createOaUsers } from './zalo/oa-api/users.ts'

const oaSettings = ({ apiUrl, appSecret }: OaParts, deps: Deps): OaApiSettings => ({
  baseUrl: apiUrl,
  appSecret,
  now: () => Date.parse(deps.clock.now()),
})

/** Which ways the parts give; known before anything is built. */
export const waysOf = (
  parts: Partial<Record<'bot' | 'oa' | 'notification' | 'mail', unknown>>,
): SendingWay[] => {
  const has: Record<SendingWay, unknown> = {
    bot: parts.bot,
    oa: parts.oa,
    mini_app: parts.notification,
    email: parts.mail,
    webhook: true,
  }
  return SendingWay.options.filter((way) => Boolean(has[way]))
}

export const buildChannels = (parts: HouseParts, deps: Deps, tokens: TokenKeeper): Channels => {
  const { bot, oa, notification, mail } = parts
  const built: Channels = {
    ...(bot && { bot: createBotChannel(bot) }),
    ...(oa && { oa: createOaChannel(oaSettings(oa, deps), tokens) }),
    ...(notification && { mini_app: buildNotification(notification, parts.miniAppId) }),
    ...(mail && { email: buildMail(mail, deps) }),
    webhook: buildWebhooks(deps),
  }
  const watched = SendingWay.options.flatMap((way) => {
    const channel = built[way]
    return channel ? [[way, watchChannel(deps, way, channel)] as const] : []
  })
  return Object.fromEntries(watched)
}

/** Its kept connections end with the house. */
const buildMail = (mail: NonNullable<HouseParts['mail']>, deps: Deps): GroupChannel => {
  const ctx = systemContext(deps, 'mail')
  const channel = createMailChannel({
    ...mail,
    recipientOf: (id) => recipientOf({ ctx, input: { id } }),
  })
  deps.live.closing.addEventListener('abort', () => channel.close())
  return channel
}

/** Programs hear of what happened by the same outbox. */
export const buildWebhooks = (deps: Deps): GroupChannel => {
  const ctx = systemContext(deps, 'webhooks')
  return createWebhookChannel({
    outside: deps.outside,
    now: () => deps.clock.wall(),
    receiverOf: (id) => receiverOf({ ctx, input: { id } }),
    note: (id, sign) => noteReceiver({ ctx, input: { id, sign } }),
  })
}

const buildNotification = (
  { baseUrl, apiKey, templateId }: NonNullable<HouseParts['notification']>,
  miniAppId: string,
): GroupChannel =>
  createNotificationChannel({
    baseUrl,
    apiKey,
    templateId,
    miniAppId,
    words: { ...words.notification, buttonUrl: miniAppLink(miniAppId, { to: 'home' }) },
  })

/** The account's users; a refusal that only a person can put right is told. */
export const buildOaUsers = (oa: OaParts, deps: Deps, tokens: TokenKeeper): OaUsers => {
  const ctx = systemContext(deps, 'oa-users')
  return createOaUsers(oaSettings(oa, deps), tokens, (failure: SendFailure) => {
    const { cause, reason } = failure
    if (failure.kind !== 'ask_human' || failure.scope !== 'channel') return
    raiseNotice({ ctx, input: { place: 'oa', cause, reason } }).catch((error: unknown) =>
      deps.log.error({ error: String(error) }, 'a trouble was not noted'),
    )
  })
}
