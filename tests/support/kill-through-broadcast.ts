/** Runs a broadcast through real servers that are killed again and again, each time by the count of what was sent. */
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { putOaToken } from '@quan-triet/bot-server/db/queries/oa-tokens'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { sealPair } from '@quan-triet/bot-server/services/operations/seal-pair'
import { onTestFinished } from 'vitest'
import { compareWithTruth } from './compare-with-truth.ts'
import { eventually } from './eventually.ts'
import { createHouseProcess, freePort, type HouseProcess } from './house-process.ts'
import { broadcastGroups, seedBroadcast } from './seed-broadcast.ts'
import { type BothZalos, startBothZalos } from './start-both-zalos.ts'
import {
  APP_SECRET,
  BOT_TOKEN,
  OA_ID,
  OA_SECRET_KEY,
  OA_TOKENS,
  WEBHOOK_SECRET,
} from './start-zalo.ts'

const KEY = Buffer.alloc(32, 'broadcast')
/** Longer than a call takes, so that only a killed process loses what it had taken up. */
const LEASE_SECONDS = 5
const PATIENCE_MS = 60_000

export interface Killing {
  databaseUrl: string
  processes: number
  groups: number
  kills: number
  /** One process is killed whenever so many more messages were sent since it came back. */
  every: number
  perMinute: number
}

/** Whatever the hour of the machine, it is not one of the quiet ones. */
const quietLater = (): { from: string; until: string } => {
  const hour = new Date(Date.now() + 7 * 3_600_000).getUTCHours()
  const clock = (ahead: number) => `${String((hour + ahead) % 24).padStart(2, '0')}:00`
  return { from: clock(8), until: clock(16) }
}

const seed = async (db: Db, groups: ReturnType<typeof broadcastGroups>) => {
  await migrate(db)
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: APP_SECRET },
    miniAppId: '1',
    dataKey: KEY,
  })
  const ctx = systemContext(deps, 'test')
  await seedBroadcast(ctx, groups, quietLater())
  const pair = { kind: 'granted', ...OA_TOKENS, expiresInS: 90_000 } as const
  await putOaToken(db, { oa_id: OA_ID, ...(await sealPair(ctx, OA_ID, pair)) })
  const secretary = fixtureAccounts[0]
  const actor = secretary && (await findPersonActor(db, secretary.personId, systemClock.now()))
  if (!actor) throw new Error('the fixture has a secretary')
  return { ...deps, actor }
}

const houseOf = async (zalos: BothZalos, killing: Killing): Promise<HouseProcess> => {
  const port = await freePort()
  const house = createHouseProcess(port, {
    DATABASE_URL: killing.databaseUrl,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ZALO_BOT_TOKEN: BOT_TOKEN,
    ZALO_BOT_WEBHOOK_SECRET: WEBHOOK_SECRET,
    ZALO_BOT_API_URL: zalos.botApiUrl,
    ZALO_OA_ID: OA_ID,
    ZALO_OA_SECRET_KEY: OA_SECRET_KEY,
    ZALO_OA_API_URL: zalos.oaApiUrl,
    ZALO_OAUTH_URL: zalos.oauthUrl,
    ZALO_GRAPH_URL: 'http://127.0.0.1:9',
    ZALO_APP_ID: '1',
    ZALO_APP_SECRET: APP_SECRET,
    ZALO_MINI_APP_ID: '1',
    ZALO_BOT_PER_MINUTE: String(killing.perMinute),
    ZALO_OA_PER_MINUTE: String(killing.perMinute),
    ZALO_BOT_PER_MONTH: '100000',
    CHAT_GAP_SECONDS: '0',
    LEASE_SECONDS: String(LEASE_SECONDS),
    DATA_KEY: KEY.toString('base64'),
  })
  onTestFinished(() => house.kill())
  return house
}

const listSending = async (db: Db): Promise<string[]> => {
  const rows = await db.selectFrom('outbox').select('id').where('state', '=', 'sending').execute()
  return rows.map(({ id }) => id)
}

const isOver = async (db: Db): Promise<boolean> => {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'part')
    .where('state', 'in', ['ready', 'sending'])
    .limit(1)
    .executeTakeFirst()
  return row === undefined
}

/** Sends all of it, killing as told. @returns the ledger against the truth, and what was under way at the kills */
export const killThroughBroadcast = async (killing: Killing) => {
  const { kills, every, processes } = killing
  const groups = broadcastGroups(killing.groups)
  const db = openDatabase(killing.databaseUrl)
  onTestFinished(() => db.destroy())
  const secretary = await seed(db, groups)
  const houses: HouseProcess[] = []
  const cut = new Set<string>()
  let isArmed = false
  let isKilling = false
  let count = 0
  let killed = 0
  /** Until each process is back from its last kill. */
  const backs = new Map<HouseProcess, Promise<void>>()
  const kill = async (house: HouseProcess) => {
    isKilling = true
    await house.kill()
    for (const id of await listSending(db)) cut.add(id)
    isKilling = false
  }
  const killInTurn = (): Promise<void> | undefined => {
    const house = houses[killed % processes]
    if (!isArmed || isKilling || killed === kills || !house) return undefined
    // Of several one always works; the only one is back as soon as it sends.
    if (processes > 1 && backs.has(house)) return undefined
    count += 1
    if (count < every) return undefined
    count = 0
    killed += 1
    const isDead = kill(house)
    backs.set(
      house,
      isDead.then(() => house.start()).then(() => void backs.delete(house)),
    )
    return isDead
  }
  const zalos = await startBothZalos({
    now: () => systemClock.now(),
    groups,
    onSend: killInTurn,
  })
  const storm = {
    answer_lost: 0.01,
    never_delivered: 0.005,
    server_error: 0.01,
    rate_limited: 0.01,
  }
  zalos.botApi.switches.set({ faultRates: storm, seed: 11 })
  zalos.oa.switches.set({ faultRates: storm, seed: 12 })
  for (let index = 0; index < processes; index += 1) houses.push(await houseOf(zalos, killing))
  // An orderly end leaves behind what makes the next starts quick.
  await houses[0]?.start()
  await houses[0]?.stop()
  await Promise.all(houses.map((house) => house.start()))
  isArmed = true
  await eventually('nothing waits any more', () => isOver(db), PATIENCE_MS + kills * 5000)
  await Promise.all(backs.values())
  await Promise.all(houses.map((house) => house.stop()))
  return {
    ...(await compareWithTruth(db, zalos, groups)),
    cut,
    killed,
    secretary,
    sends: zalos.sends(),
  }
}
