import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { createBotChannel } from '@quan-triet/bot-server/zalo/bot-api/client'
import { createOaChannel } from '@quan-triet/bot-server/zalo/oa-api/client'
import { BotChatId, OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import {
  APP_SECRET,
  BOT_TOKEN,
  OA_GROUP,
  OA_TOKENS,
  oaUserIdOf,
  startOa,
  startZalo,
} from '../support/start-zalo.ts'
import { describeGroupChannel, type Stand } from './group-channel.suite.ts'

const TIMEOUT_MS = 400
const SLOW_MS = 3000

const openBot = async (): Promise<Stand> => {
  const { botApi, botApiUrl } = await startZalo(createMovableClock(FIXTURE_NOW))
  botApi.switches.set({ slowMs: SLOW_MS })
  const writer = fixtureAccounts.find((one) => one.hasWrittenToBot)?.botUserId ?? ''
  let token = BOT_TOKEN
  const at: Stand['at'] = (baseUrl) => createBotChannel({ baseUrl, token, timeoutMs: TIMEOUT_MS })
  return {
    channel: { ...at(botApiUrl), send: (to, content) => at(botApiUrl).send(to, content) },
    group: { chatId: BotChatId.parse(fixtureGroupChat), isGroup: true },
    person: { chatId: BotChatId.parse(writer), isGroup: false },
    shown: ({ chatId }) => botApi.messages(chatId).filter((message) => message.from.isBot),
    fail: (fault) => botApi.switches.set({ nextSends: { fault, times: 1 } }),
    refuseToken: () => {
      token = 'somebody:else'
    },
    leaveGroup: () => botApi.switches.set({ canJoinGroups: false }),
    at,
    goodAnswer: (id) => `{"ok":true,"result":{"message_id":${id}}}`,
  }
}

const openOa = async (): Promise<Stand> => {
  const { oa, oaApiUrl } = await startOa(createMovableClock(FIXTURE_NOW), {
    switches: { slowMs: SLOW_MS },
  })
  const tokens = {
    current: () => Promise.resolve(OA_TOKENS.accessToken),
    renew: () => Promise.resolve(null),
  }
  const at: Stand['at'] = (baseUrl) =>
    createOaChannel({ baseUrl, appSecret: APP_SECRET, timeoutMs: TIMEOUT_MS }, tokens)
  return {
    channel: at(oaApiUrl),
    group: { chatId: OaGroupId.parse(OA_GROUP), isGroup: true },
    person: { chatId: OaUserId.parse(oaUserIdOf(1)), isGroup: false },
    shown: ({ chatId }) => oa.messages(chatId).filter((message) => message.from.isOa),
    fail: (fault) => oa.switches.set({ nextSends: { fault, times: 1 } }),
    refuseToken: () => oa.oauth.expireAccess(),
    leaveGroup: () => oa.dissolve(OA_GROUP),
    at,
    goodAnswer: (id) => `{"error":0,"message":"Success","data":{"message_id":${id}}}`,
  }
}

describeGroupChannel('bot', openBot)
describeGroupChannel('official account', openOa)
