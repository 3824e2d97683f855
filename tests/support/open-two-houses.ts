/** Opens two houses on one database, as two processes behind one proxy are: each with its doors, its work and its screens. */
import { assembleHouse, type House } from '@quan-triet/bot-server/assemble-house'
import { liveLineOf } from '@quan-triet/bot-server/db/live-line'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { insertSignIn } from '@quan-triet/bot-server/db/queries/sign-ins'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { defaultLimits } from '@quan-triet/bot-server/domain/channels/limits'
import { createMovableClock, type MovableClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { hashSecret, newToken } from '@quan-triet/bot-server/lib/secrets'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import type { ZaloUserId } from '@quan-triet/shared/models/ids'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { watchScreen } from './watch-screen.ts'
import { createDatabaseAt, isOnPostgres } from './open-test-database.ts'
import { TEST_DATA_KEY } from './seed-house.ts'
import { listenForTest, startZalo, BOT_TOKEN, WEBHOOK_SECRET } from './start-zalo.ts'

export interface OneOfTwo extends House {
  url: string
  call(method: string, path: string, options: { token: string; json?: unknown }): Promise<Response>
  /** Opens the live stream of whoever holds the token. */
  watch(token: string): ReturnType<typeof watchScreen>
}

export interface TwoHouses {
  a: OneOfTwo
  b: OneOfTwo
  db: Db
  clock: MovableClock
  databaseUrl: string
  /** @returns a token of the person at an index of the fixture's accounts */
  signIn(index: number): Promise<string>
}

/** Both with fixture F-CB3 at its moment and on one clock; on SQLite they share the one connection. */
export const openTwoHouses = async (): Promise<TwoHouses> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-two-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const databaseUrl = await createDatabaseAt(folder, 'house')
  const clock = createMovableClock(FIXTURE_NOW)
  const openDb = (): Db => {
    const db = openDatabase(databaseUrl)
    onTestFinished(() => db.destroy())
    return db
  }
  const db = openDb()
  const zalo = await startZalo(clock, 'http://127.0.0.1:9/webhooks/zalo-bot')
  const open = async (own: Db): Promise<OneOfTwo> => {
    const house = assembleHouse({
      db: own,
      liveLine: liveLineOf(databaseUrl),
      clock,
      log: createLogger('silent'),
      graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
      miniAppId: '1',
      dataKey: TEST_DATA_KEY,
      bot: { baseUrl: zalo.botApiUrl, token: BOT_TOKEN },
      botWebhookSecret: WEBHOOK_SECRET,
      oa: null,
      publicUrl: 'https://house.example.vn',
      filesDir: join(folder, 'files'),
      limits: { ...defaultLimits, perMinute: {}, chatGapMs: 0 },
      timing: createSkippingTiming(),
      watchesLoad: false,
      extraOrigins: [],
      miniAppDir: folder,
    })
    await house.relay.start()
    onTestFinished(async () => {
      await house.worker.stop()
      house.deps.live.close()
      await house.relay.stop()
    })
    const url = await listenForTest((request, bindings) => house.app.fetch(request, bindings))
    return {
      ...house,
      url,
      call: (method, path, { token, json }) =>
        fetch(`${url}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(json !== undefined && { body: JSON.stringify(json) }),
        }),
      watch: (token) => watchScreen(url, token),
    }
  }
  return {
    a: await open(db),
    b: await open(isOnPostgres() ? openDb() : db),
    db,
    clock,
    databaseUrl,
    async signIn(index) {
      const token = newToken()
      await insertSignIn(db, {
        token_hash: hashSecret(token),
        zalo_user_id: asId<ZaloUserId>(fixtureAccounts.at(index)?.zaloUserId ?? ''),
        signed_in_at: clock.now(),
        expires_at: '9999-01-01T00:00:00.000Z',
        revoked_at: null,
      })
      return token
    },
  }
}
