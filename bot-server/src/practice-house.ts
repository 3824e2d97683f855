/** Sets the practice ground up: the invented world, and secrets that mean nothing outside this process. */
import { practice as words } from '@quan-triet/shared/i18n/vi/practice'
import { fileURLToPath } from 'node:url'
import type { HouseParts, OaParts } from './house-parts.ts'
import type { PracticeOptions } from './practice/practice-options.ts'
import type { PracticeOa, PracticeWorld } from './practice/practice-world.ts'
import { fixtureAccounts } from './services/fixture/accounts.ts'
import { fixtureGroupChat } from './services/fixture/fixture-ids.ts'
import {
  type ChannelSeed,
  oaUserIdOf,
  practiceOaGroup,
  practiceOaMembers,
} from './services/fixture/seed-channels.ts'

const MINI_APP_ID = '3140592653589793238'
const ZALO_APP_ID = '2718281828459045235'
const ZALO_APP_SECRET = 'san-tap-app-secret'
const BOT_TOKEN = '16180339887:san-tap-bot-token'
const WEBHOOK_SECRET = 'san-tap-webhook-secret'
const OA_ID = '4318857068771012646'
const OA_SECRET_KEY = 'san-tap-oa-secret-key'
const OA_CODE_VERIFIER = 'san-tap-oa-code-verifier-of-43-characters-x'
const OA_TOKENS = { accessToken: 'san-tap-access-0', refreshToken: 'san-tap-refresh-0' }
/** 25 hours (platform B.1). */
const OA_TOKENS_LIVE_S = 90_000
const NOTIFICATION_KEY = 'san-tap-notification-key'

const MINI_APP_DIR = fileURLToPath(new URL('../../mini-app/www', import.meta.url))

/** The pair with which the Official Account is signed in from the start. */
export const practiceSignIn: ChannelSeed = {
  oaId: OA_ID,
  tokens: OA_TOKENS,
  expiresInS: OA_TOKENS_LIVE_S,
}

const oaParts = (base: string): OaParts => ({
  oaId: OA_ID,
  appId: ZALO_APP_ID,
  appSecret: ZALO_APP_SECRET,
  secretKey: OA_SECRET_KEY,
  codeVerifier: OA_CODE_VERIFIER,
  apiUrl: `${base}/zalo/oa-api`,
  oauthUrl: `${base}/zalo/oauth`,
  names: [words.oaName],
})

/** What the house needs to live with the stand-ins on its own port. @param base its address on loopback */
export const practiceParts = (
  base: string,
): Pick<
  HouseParts,
  | 'graph'
  | 'miniAppId'
  | 'bot'
  | 'botWebhookSecret'
  | 'oa'
  | 'notification'
  | 'allowsThisMachine'
  | 'publicUrl'
  | 'miniAppDir'
> => ({
  graph: { baseUrl: `${base}/zalo/graph`, appSecret: ZALO_APP_SECRET },
  miniAppId: MINI_APP_ID,
  bot: { baseUrl: `${base}/zalo/bot-api`, token: BOT_TOKEN },
  botWebhookSecret: WEBHOOK_SECRET,
  oa: oaParts(base),
  notification: {
    baseUrl: `${base}/zalo/notification`,
    apiKey: NOTIFICATION_KEY,
    templateId: 'san-tap-template',
  },
  allowsThisMachine: true,
  publicUrl: base,
  miniAppDir: MINI_APP_DIR,
})

const practiceOa = (base: string): PracticeOa => ({
  secretKey: OA_SECRET_KEY,
  codeVerifier: OA_CODE_VERIFIER,
  tokens: OA_TOKENS,
  webhookUrl: `${base}/webhooks/zalo-oa`,
  callbackUrl: `${base}/zalo/oa/callback`,
})

const practiceWorld: PracticeWorld = {
  bot: { id: 'b07a5e1c9d3f2468', name: words.botName },
  oa: { oaId: OA_ID, name: words.oaName },
  groups: [
    {
      chatId: fixtureGroupChat,
      name: words.groupName,
      memberIds: fixtureAccounts.filter((one) => one.isInGroup).map((one) => one.botUserId),
    },
  ],
  oaGroups: [
    {
      groupId: practiceOaGroup,
      name: words.oaGroupName,
      memberIds: practiceOaMembers.map(oaUserIdOf),
    },
  ],
  accounts: fixtureAccounts.map((one) => ({
    botUserId: one.botUserId,
    zaloUserId: one.zaloUserId,
    oaUserId: oaUserIdOf(one.personId),
    displayName: one.displayName,
    label: one.label,
    hasWrittenToBot: one.hasWrittenToBot,
    followsOa: practiceOaMembers.includes(one.personId),
  })),
}

/** What the stand-ins need to know of the house and of each other. */
export const practiceSettings = (
  base: string,
): Pick<
  PracticeOptions,
  | 'miniAppDir'
  | 'miniAppId'
  | 'zaloAppId'
  | 'zaloAppSecret'
  | 'botToken'
  | 'webhookSecret'
  | 'webhookUrl'
  | 'oa'
  | 'notificationKey'
  | 'world'
> => ({
  miniAppDir: MINI_APP_DIR,
  miniAppId: MINI_APP_ID,
  zaloAppId: ZALO_APP_ID,
  zaloAppSecret: ZALO_APP_SECRET,
  botToken: BOT_TOKEN,
  webhookSecret: WEBHOOK_SECRET,
  webhookUrl: `${base}/webhooks/zalo-bot`,
  oa: practiceOa(base),
  notificationKey: NOTIFICATION_KEY,
  world: practiceWorld,
})
