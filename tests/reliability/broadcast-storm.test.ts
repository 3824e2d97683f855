import { putOaToken } from '@quan-triet/bot-server/db/queries/oa-tokens'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { createDeps } from '@quan-triet/bot-server/deps'
import type { GroupChannel } from '@quan-triet/bot-server/domain/channels/group-channel'
import { isQuiet } from '@quan-triet/bot-server/domain/deadlines/quiet-hours'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import type { Timing } from '@quan-triet/bot-server/lib/timing'
import { createDispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { listDeliveries } from '@quan-triet/bot-server/services/deliveries/list-deliveries'
import { getLedger } from '@quan-triet/bot-server/services/deliveries/get-ledger'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { createOaTokens } from '@quan-triet/bot-server/services/operations/oa-tokens'
import { sealPair } from '@quan-triet/bot-server/services/operations/seal-pair'
import { createBotChannel } from '@quan-triet/bot-server/zalo/bot-api/client'
import { createOaChannel } from '@quan-triet/bot-server/zalo/oa-api/client'
import { createOaAccount } from '@quan-triet/bot-server/zalo/oa-api/oauth'
import { addMs, at } from '@quan-triet/shared/time/calendar'
import { expect, it, onTestFinished } from 'vitest'
import { compareWithTruth } from '../support/compare-with-truth.ts'
import { openWatchedDatabase } from '../support/open-watched-database.ts'
import { BROADCAST_PARTS, broadcastGroups, seedBroadcast } from '../support/seed-broadcast.ts'
import { startBothZalos } from '../support/start-both-zalos.ts'
import { APP_SECRET, BOT_TOKEN, OA_APP_ID, OA_ID, OA_TOKENS } from '../support/start-zalo.ts'
import { createVirtualTime } from '../support/virtual-time.ts'

const START = at('2026-03-12', '20:57')
const NIGHT = at('2026-03-12', '21:00')
const MORNING = at('2026-03-13', '07:00')
const GROUPS = 300
const PER_MINUTE = 220
const MINUTE_MS = 60_000
/** Of the machine's time: what is slower than this got no answer. */
const TIMEOUT_MS = 1500
const SKEW_MS = 90_000

/** Most moments of a list that lie within one minute. */
const busiestMinute = (moments: readonly number[]): number => {
  const sorted = moments.toSorted((a, b) => a - b)
  let from = 0
  let most = 0
  for (const [to, moment] of sorted.entries()) {
    while ((sorted[from] ?? 0) <= moment - MINUTE_MS) from += 1
    most = Math.max(most, to - from + 1)
  }
  return most
}

/** One that was refused for its token got no further than that, and is made again. */
const namesChat = ({ chatId }: { chatId: string | null }): boolean => chatId !== null

const momentOf = (skewMs: number) => (call: { at: string }) => Date.parse(call.at) - skewMs

const setUp = async (kind: 'SQLite' | 'PostgreSQL') => {
  const watched = await openWatchedDatabase(kind)
  let calling = 0
  const time = createVirtualTime(START, () => calling > 0 || watched.isBusy())
  const groups = broadcastGroups(GROUPS)
  const zalos = await startBothZalos({ now: () => time.clock.now(), groups })
  const log = createLogger('silent')
  const account = {
    oauthUrl: zalos.oauthUrl,
    apiUrl: zalos.oaApiUrl,
    oaId: OA_ID,
    appId: OA_APP_ID,
    appSecret: APP_SECRET,
    codeVerifier: null,
    callbackUrl: 'http://127.0.0.1:9/callback',
    log,
  }
  const deps = createDeps({
    db: watched.db,
    clock: time.clock,
    log,
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: APP_SECRET },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'storm'),
    oaAccount: createOaAccount(account),
  })
  const system = systemContext(deps, 'test')
  await seedBroadcast(system, groups)
  const pair = { kind: 'granted', ...OA_TOKENS, expiresInS: 90_000 } as const
  await putOaToken(deps.db, { oa_id: OA_ID, ...(await sealPair(system, OA_ID, pair)) })
  const secretary = fixtureAccounts[0]
  const actor = secretary && (await findPersonActor(deps.db, secretary.personId, START))
  if (!actor) throw new Error('the fixture has a secretary')
  /** Time stands still until the stand-in has answered; then the answer takes its while. */
  const through = (channel: GroupChannel, timing: Timing): GroupChannel => ({
    capabilities: channel.capabilities,
    async send(to, content) {
      calling += 1
      const outcome = await channel.send(to, content).finally(() => (calling -= 1))
      await timing.wait(200)
      return outcome
    },
  })
  const { timing } = time.beginLife()
  const tokens = createOaTokens(deps)
  const oaSettings = { baseUrl: zalos.oaApiUrl, appSecret: APP_SECRET, timeoutMs: TIMEOUT_MS }
  const botSettings = { baseUrl: zalos.botApiUrl, token: BOT_TOKEN, timeoutMs: TIMEOUT_MS }
  const dispatcher = createDispatcher({
    db: deps.db,
    clock: time.clock,
    log,
    channels: {
      bot: through(createBotChannel(botSettings), timing),
      oa: through(createOaChannel(oaSettings, tokens), timing),
    },
    limits: { perMinute: { bot: PER_MINUTE, oa: PER_MINUTE }, perMonth: {}, chatGapMs: 3000 },
    timing,
    loadFile: () => Promise.reject(new Error('there is no file')),
    onTrouble: () => Promise.resolve(),
  })
  return { time, groups, zalos, deps, ctx: { ...deps, actor }, dispatcher }
}

/** Everything that goes wrong, at its moment. */
const stormOver = ({ zalos, groups }: Awaited<ReturnType<typeof setUp>>) => {
  const faultRates = {
    answer_lost: 0.015,
    never_delivered: 0.01,
    server_error: 0.01,
    rate_limited: 0.01,
  }
  const crowded = { from: addMs(START, 40_000), until: addMs(START, 50_000) }
  const skewed = {
    from: addMs(crowded.from, SKEW_MS),
    until: addMs(crowded.until, SKEW_MS),
  }
  zalos.botApi.switches.set({ faultRates, seed: 5, stormBetween: skewed, clockSkewMs: SKEW_MS })
  zalos.oa.switches.set({ faultRates, seed: 6, stormBetween: crowded, tokenDiesAfterCalls: 250 })
  zalos.botApi.switches.set({
    slowMs: 60_000,
    nextSends: { fault: 'slow', times: 1 },
  })
  zalos.oa.switches.set({ slowMs: 60_000, nextSends: { fault: 'slow', times: 1 } })
  const gone = [groups[10]?.chatId ?? '', groups[11]?.chatId ?? '']
  return {
    gone,
    dissolve: () => {
      zalos.botApi.setGroupFate(gone[0] ?? '', 'dissolved')
      zalos.oa.dissolve(gone[1] ?? '')
    },
  }
}

it.each(['SQLite', 'PostgreSQL'] as const)(
  'a broadcast under a storm of faults and over a night has a ledger that is the truth, on %s',
  { timeout: 120_000 },
  async (kind) => {
    const scene = await setUp(kind)
    const { time, zalos, deps, ctx, dispatcher } = scene
    const storm = stormOver(scene)
    const stopping = new AbortController()
    const running = dispatcher.run(stopping.signal)
    onTestFinished(() => stopping.abort())
    const countOpen = async () => {
      const rows = await deps.db
        .selectFrom('outbox')
        .select('id')
        .where('state', 'in', ['ready', 'sending'])
        .execute()
      return rows.length
    }
    const passUntil = (moment: string) => time.passUntil(() => time.now() >= Date.parse(moment))
    await passUntil(addMs(START, 70_000))
    storm.dissolve()
    await passUntil(addMs(NIGHT, 30_000))
    const leftForMorning = await countOpen()
    time.jumpTo(Date.parse(MORNING) - 5000)
    for (let minute = 0; minute < 60 && (await countOpen()) > 0; minute += 1)
      await passUntil(addMs(time.clock.now(), MINUTE_MS))
    stopping.abort()
    await passUntil(addMs(time.clock.now(), 15_000))
    await running

    const seen = await compareWithTruth(deps.db, zalos, scene.groups)
    expect(seen.ledger).toHaveLength(GROUPS * BROADCAST_PARTS)
    expect(leftForMorning).toBeGreaterThan(0)
    expect(seen).toMatchObject({ twice: 0, outOfOrder: 0, notOurs: 0 })
    expect([seen.falselyDelivered, seen.falselyMissing, seen.notAdmitted]).toEqual([[], [], []])
    // Unknown is what the stand-in left without an answer, no less and no more (REL-4).
    expect(seen.unknown.map(({ key }) => key).toSorted()).toEqual([...seen.lost].toSorted())
    expect(seen.lost.size).toBeGreaterThan(20)
    // Given up is only what was refused for good.
    expect(seen.dead.length).toBeGreaterThan(0)
    expect(seen.dead.filter(({ key }) => !storm.gone.includes(key.split(' ')[0] ?? ''))).toEqual([])
    expect(seen.delivered.length + seen.unknown.length + seen.dead.length).toBe(seen.ledger.length)

    const bot = zalos.botApi.truth().filter(namesChat).map(momentOf(SKEW_MS))
    const oa = zalos.oa.truth().filter(namesChat).map(momentOf(0))
    expect(Math.max(busiestMinute(bot), busiestMinute(oa))).toBeLessThanOrEqual(PER_MINUTE)
    const atNight = [...bot, ...oa].filter((ms) => isQuiet(new Date(ms).toISOString()))
    expect(atNight).toEqual([])
    expect(zalos.oa.oauth.rotations()).toBe(1)

    const { counts } = await getLedger({ ctx })
    expect(counts).toMatchObject({ unknown: seen.unknown.length, failed: seen.dead.length })
    const page = await listDeliveries({ ctx, input: { standing: 'unknown' } })
    expect(page.deliveries).toHaveLength(Math.min(50, seen.unknown.length))
    expect(page.deliveries.every(({ canResend }) => canResend)).toBe(true)
  },
)
