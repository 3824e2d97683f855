/** Opens the stand-ins of the practice ground over its world, and takes up what they recorded before. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { createBotApi } from './bot-api/create-bot-api.ts'
import { createGraph } from './graph/create-graph.ts'
import { createNotification } from './notification/create-notification.ts'
import { createOaApi } from './oa-api/create-oa-api.ts'
import { challengeOf } from './oauth/challenge.ts'
import type { PracticeOptions } from './practice-options.ts'
import { isBotRecord, isNoticeRecord, isOaRecord, type PracticeRecord } from './practice-record.ts'

interface Recorded {
  records: PracticeRecord[]
  onRecord: (record: PracticeRecord) => void
}

const openBotApi = (options: PracticeOptions, { records, onRecord }: Recorded) =>
  createBotApi({
    token: options.botToken,
    bot: options.world.bot,
    groups: options.world.groups,
    people: options.world.accounts.map(({ botUserId, ...account }) => ({
      userId: botUserId,
      ...account,
    })),
    now: () => options.clock.now(),
    webhook: { url: options.webhookUrl, secretToken: options.webhookSecret },
    allowLoopback: true,
    records: records.filter(isBotRecord),
    onRecord,
  })

/** Long enough ago that the window for private messages is still open when the practice comes to its day. */
const WROTE_DAYS_AHEAD_MS = 11 * 24 * 3_600_000

const openOa = (options: PracticeOptions, { records, onRecord }: Recorded) => {
  const { oa, world, clock } = options
  return createOaApi({
    oa: world.oa,
    appId: options.zaloAppId,
    appSecret: options.zaloAppSecret,
    secretKey: oa.secretKey,
    codeChallenge: challengeOf(oa.codeVerifier),
    callbackUrl: oa.callbackUrl,
    tokens: oa.tokens,
    people: world.accounts.map((account) => ({
      userId: account.oaUserId,
      displayName: account.displayName,
      appUserId: account.zaloUserId,
      follows: account.followsOa,
      lastInteraction: account.followsOa ? addMs(clock.now(), WROTE_DAYS_AHEAD_MS) : null,
    })),
    groups: world.oaGroups,
    now: () => clock.now(),
    webhookUrl: oa.webhookUrl,
    allowLoopback: true,
    oauthSwitches: { consent: 'page' },
    records: records.filter(isOaRecord),
    onRecord,
  })
}

const openNotification = (options: PracticeOptions, { records, onRecord }: Recorded) =>
  createNotification({
    apiKey: options.notificationKey,
    miniAppId: options.miniAppId,
    isKnown: (id) => options.world.accounts.some(({ zaloUserId }) => zaloUserId === id),
    now: () => options.clock.now(),
    records: records.filter(isNoticeRecord),
    onRecord,
  })

export const openStandIns = (options: PracticeOptions, recorded: Recorded) => {
  const botApi = openBotApi(options, recorded)
  const oa = openOa(options, recorded)
  const oaUserIds = new Map(options.world.accounts.map((one) => [one.zaloUserId, one.oaUserId]))
  const graph = createGraph({
    appSecret: options.zaloAppSecret,
    people: options.world.accounts,
    nowMs: () => Date.parse(options.clock.wall()),
    isFollower: (zaloUserId) => oa.isFollower(oaUserIds.get(zaloUserId) ?? ''),
  })
  return { botApi, oa, graph, notification: openNotification(options, recorded) }
}
