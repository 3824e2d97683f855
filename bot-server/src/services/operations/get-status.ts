/** Reads how the house and its channels stand: for whoever operates it. */
import { BotStatus, type HouseStatus, type OaStatus } from '@quan-triet/shared/models/operations'
import { addMs, at, dayOf } from '@quan-triet/shared/time/calendar'
import { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { countLogged } from '../../db/queries/bot-log.ts'
import { listFacts } from '../../db/queries/channel-facts.ts'
import { countOutbox, listQuotaUse } from '../../db/queries/house-condition.ts'
import { findOaToken } from '../../db/queries/oa-tokens.ts'
import { countOpenNotices, listOpenNotices } from '../../db/queries/operator-notices.ts'
import { listSendingWays } from '../../db/queries/sending-ways.ts'
import { quotaMonthOf } from '../../domain/channels/quota.ts'
import { grantEndsAt, rotatesAt } from '../../domain/operations/oa-grant.ts'
import { describeChannel } from '../../domain/operations/channel-status.ts'
import { countQuestions } from '../../domain/operations/count-questions.ts'
import { scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { readAlarmSettings } from './read-alarm-settings.ts'
import { readCondition } from './read-condition.ts'
import { requireOperator } from './require-operator.ts'

const MOST_NOTICES = 100
const WEEK_MS = 7 * 24 * 3_600_000

export const OA_CALLBACK = '/zalo/oa/callback'

/** @throws ServiceError `not_allowed` */
export const getStatus = async ({ ctx }: { ctx: ServiceContext }): Promise<HouseStatus> => {
  await requireOperator(ctx)
  const now = ctx.clock.now()
  const day = dayOf(now)
  const scope = scopeOf(ctx.actor, 'operate')
  const facts = await listFacts(ctx.db)
  return {
    now,
    questions: countQuestions(await countLogged(ctx.db, addMs(now, -WEEK_MS))),
    channels: await readChannels(ctx, facts),
    bot: readBot(ctx, facts.get('bot')),
    oa: await readOa(ctx),
    ...(await readCondition(ctx, facts)),
    alarms: await readAlarmSettings(ctx),
    notices: await listOpenNotices(ctx.db, { scope, day, limit: MOST_NOTICES }),
    noticeCount: await countOpenNotices(ctx.db, scope, day),
  }
}

type Facts = Awaited<ReturnType<typeof listFacts>>

const readChannels = async (ctx: ServiceContext, facts: Facts) => {
  const now = ctx.clock.now()
  const outbox = await countOutbox(ctx.db, at(dayOf(now), '00:00'))
  const countIn = (way: SendingWay, states: readonly string[]): number =>
    outbox
      .filter((one) => one.way === way && states.includes(one.state))
      .reduce((sum, one) => sum + one.count, 0)
  const ways = await listSendingWays(ctx.db)
  const used = await listQuotaUse(ctx.db, quotaMonthOf(now))
  return SendingWay.options.map((way) =>
    describeChannel({
      way,
      isSetUp: ctx.ways.includes(way),
      row: ways.find((one) => one.way === way),
      wall: ctx.clock.wall(),
      perMinute: ctx.limits.perMinute[way] ?? null,
      month: {
        used: used.find((one) => one.way === way)?.used ?? 0,
        limit: ctx.limits.perMonth[way] ?? null,
      },
      lastDeliveredAt: facts.get(`delivered:${way}`)?.at ?? null,
      waiting: countIn(way, ['ready', 'sending']),
      failedToday: countIn(way, ['dead', 'unknown']),
    }),
  )
}

/** What `watchPlatforms` leaves. */
const BotFact = BotStatus.pick({ name: true, canJoinGroups: true, webhook: true }).partial()

const readBot = (
  ctx: ServiceContext,
  fact: { value: string; at: string } | undefined,
): HouseStatus['bot'] => {
  if (!ctx.botAccount) return null
  const known = BotFact.parse(fact ? JSON.parse(fact.value) : {})
  return {
    name: known.name ?? null,
    canJoinGroups: known.canJoinGroups ?? null,
    webhook: known.webhook ?? 'unknown',
    webhookUrl: ctx.botAccount.webhookUrl,
    checkedAt: fact?.at ?? null,
  }
}

const readOa = async (ctx: ServiceContext): Promise<OaStatus | null> => {
  const { oaAccount: account } = ctx
  if (!account) return null
  const pair = await findOaToken(ctx.db, account.oaId)
  const life = pair && { rotatedAt: pair.rotated_at, expiresAt: pair.expires_at }
  return {
    oaId: account.oaId,
    state: pair?.state ?? 'never',
    signedInAt: pair?.rotated_at ?? null,
    expiresAt: pair?.expires_at ?? null,
    rotatesAt: life ? rotatesAt(life) : null,
    endsAt: life ? grantEndsAt(life) : null,
    callbackUrl: `${ctx.publicUrl}${OA_CALLBACK}`,
    webhookUrl: `${ctx.publicUrl}/webhooks/zalo-oa`,
    hasVerifier: account.hasVerifier,
  }
}
