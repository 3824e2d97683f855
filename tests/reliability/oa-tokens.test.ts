import { findOaToken, putOaToken } from '@quan-triet/bot-server/db/queries/oa-tokens'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createMovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { FIXTURE_NOW, seedFCb3 } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { sealPair } from '@quan-triet/bot-server/services/operations/seal-pair'
import { addMs } from '@quan-triet/shared/time/calendar'
import { Hono } from 'hono'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { createHouseProcess, freePort } from '../support/house-process.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { listenForTest, OA_ID } from '../support/start-zalo.ts'

const HOUR_MS = 3_600_000
const KEY = Buffer.alloc(32, 'oa-tokens')

const silence = () => new Promise<never>(() => undefined)

/** A token endpoint as strict as Zalo's: a refresh token is good once. What it does beyond that, the test says. */
const createStrictOauth = () => {
  const strict = {
    good: 'refresh-0',
    calls: 0,
    pairs: 0,
    /** When an answer never comes: before the token is used up, after it, or not at all. */
    falls: 'never' as 'never' | 'before' | 'after',
  }
  const routes = new Hono().post('/v4/oa/access_token', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    strict.calls += 1
    if (strict.falls === 'before') return silence()
    if (form.get('refresh_token') !== strict.good) return c.json({ error: -14014 })
    strict.pairs += 1
    strict.good = `refresh-${strict.pairs}`
    if (strict.falls === 'after') return silence()
    return c.json({
      access_token: `access-${strict.pairs}`,
      refresh_token: strict.good,
      expires_in: '90000',
    })
  })
  return { strict, routes }
}

/** Stores a pair that fell due an hour ago: whoever starts renews it at once. */
const seedPair = async (db: Db): Promise<void> => {
  const clock = createMovableClock(FIXTURE_NOW)
  const deps = createDeps({
    db,
    clock,
    log: createLogger('silent'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: '' },
    miniAppId: '1',
    dataKey: KEY,
  })
  const ctx = systemContext(deps, 'test')
  await seedFCb3({ ctx, input: { sentParts: 'recorded' } })
  const pair = await sealPair(ctx, OA_ID, {
    kind: 'granted',
    accessToken: 'access-0',
    refreshToken: 'refresh-0',
    expiresInS: 90_000,
  })
  const now = new Date().toISOString()
  const life = { rotated_at: addMs(now, -21 * HOUR_MS), expires_at: addMs(now, 4 * HOUR_MS) }
  await putOaToken(db, { oa_id: OA_ID, ...pair, ...life })
}

const setUp = async (databaseUrl: string, processes = 1) => {
  const db = openDatabase(databaseUrl)
  onTestFinished(() => db.destroy())
  await migrate(db)
  await seedPair(db)
  const { strict, routes } = createStrictOauth()
  const oauthUrl = await listenForTest((request) => routes.fetch(request))
  const houses = await Promise.all(
    Array.from({ length: processes }, async () => {
      const port = await freePort()
      const house = createHouseProcess(port, {
        DATABASE_URL: databaseUrl,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        ZALO_APP_ID: '1',
        ZALO_APP_SECRET: 'secret',
        ZALO_MINI_APP_ID: '1',
        ZALO_OA_ID: OA_ID,
        ZALO_OA_SECRET_KEY: 'secret',
        ZALO_OA_API_URL: 'http://127.0.0.1:9',
        ZALO_OAUTH_URL: oauthUrl,
        ZALO_GRAPH_URL: 'http://127.0.0.1:9',
        DATA_KEY: KEY.toString('base64'),
      })
      onTestFinished(() => house.kill())
      return house
    }),
  )
  const pair = () => findOaToken(db, OA_ID)
  /** What the lease of a dead process and the ten minutes between two turns would take, without the waiting. */
  const letTimePass = async () => {
    await db.updateTable('oa_token').set({ lease_until: null }).execute()
    await db.deleteFrom('timed_job').where('name', '=', 'keep-channels').execute()
  }
  return { db, strict, houses, pair, letTimePass }
}

const onSqlite = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-oa-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return `sqlite:${join(folder, 'house.db')}`
}

const only = <T>([one]: readonly T[]): T => {
  if (one === undefined) throw new Error('there is none')
  return one
}

describe('a server that is killed while it renews the tokens', () => {
  it('before the token was used up loses nothing: the next start renews', async () => {
    const { strict, houses, pair, letTimePass } = await setUp(await onSqlite())
    const house = only(houses)
    strict.falls = 'before'
    await house.start()
    await eventually('the call arrives', () => strict.calls > 0)
    await house.kill()
    strict.falls = 'never'
    await letTimePass()
    await house.start()
    await eventually('the new pair is stored', async () => (await pair())?.version === 2)
    expect(await pair()).toMatchObject({ state: 'good', lease_until: null })
    expect(strict.pairs).toBe(1)
  })

  it('after the token was used up and before the pair was stored says that the grant is lost, once', async () => {
    const { db, strict, houses, pair, letTimePass } = await setUp(await onSqlite())
    const house = only(houses)
    strict.falls = 'after'
    await house.start()
    await eventually('Zalo has made the pair', () => strict.pairs > 0)
    await house.kill()
    strict.falls = 'never'
    await letTimePass()
    await house.start()
    await eventually('the loss is noticed', async () => (await pair())?.state === 'lost')
    const notice = () => db.selectFrom('operator_notice').select(['cause', 'count']).execute()
    await eventually('the loss is told', async () => (await notice()).length > 0)
    const { calls } = strict
    await house.kill()
    await letTimePass()
    await house.start()
    const turns = () => db.selectFrom('timed_job').select('name').execute()
    await eventually('another turn has passed', async () =>
      (await turns()).some(({ name }) => name === 'keep-channels'),
    )
    await house.stop()
    expect(strict.calls).toBe(calls)
    expect(await notice()).toEqual([{ cause: 'sign_in_lost', count: 1 }])
  })

  it('after the pair was stored has it at the next start, and asks for no other', async () => {
    const { db, strict, houses, pair, letTimePass } = await setUp(await onSqlite())
    const house = only(houses)
    await house.start()
    await eventually('the new pair is stored', async () => (await pair())?.version === 2)
    await house.kill()
    await letTimePass()
    await house.start()
    await eventually('another turn has passed', async () => {
      const jobs = await db.selectFrom('timed_job').select('name').execute()
      return jobs.some(({ name }) => name === 'keep-channels')
    })
    await house.stop()
    expect(strict).toMatchObject({ calls: 1, pairs: 1 })
    expect(await pair()).toMatchObject({ state: 'good', version: 2 })
  })
})

describe('two servers that start at the same moment', () => {
  it('renew the tokens once between them', async () => {
    const server = await startPostgres()
    onTestFinished(() => server.stop())
    await server.createDatabase('house')
    const { db, strict, houses, pair } = await setUp(`${server.url}/house`, 2)
    await Promise.all(houses.map((house) => house.start()))
    await eventually('the new pair is stored', async () => (await pair())?.version === 2)
    // The other one gets its turn, too, and finds nothing to do.
    await db.deleteFrom('timed_job').where('name', '=', 'keep-channels').execute()
    await eventually('another turn has passed', async () => {
      const jobs = await db.selectFrom('timed_job').select('name').execute()
      return jobs.some(({ name }) => name === 'keep-channels')
    })
    await Promise.all(houses.map((house) => house.stop()))
    expect(strict).toMatchObject({ calls: 1, pairs: 1 })
  })
})
