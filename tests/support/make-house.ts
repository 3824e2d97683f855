/** Makes a whole house for a test: real database, real verbs, a clock that stands still until it is moved. */
import { createDeps } from '@quan-triet/bot-server/deps'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { createMovableClock, type MovableClock } from '@quan-triet/bot-server/lib/clock'
import type { DiskReserve } from '@quan-triet/bot-server/lib/disk-reserve'
import { createLogger, type Logger } from '@quan-triet/bot-server/lib/logger'
import {
  type Deps,
  type ServiceContext,
  systemContext,
} from '@quan-triet/bot-server/services/context'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openTestDatabase, type TestDatabase } from './open-test-database.ts'
import { TEST_DATA_KEY } from './seed-house.ts'

export interface House {
  deps: Deps
  db: Db
  clock: MovableClock
  /** The folder of files. */
  filesDir: string
  system: ServiceContext
  secretary: ServiceContext
  guest: ServiceContext
  outsider: ServiceContext
  /** The person of the ward committee's office who holds this role over the units below. */
  officer(role: (typeof officers)[number]['role']): ServiceContext
  /** The member at this index of `services/fixture/people.ts`. */
  member(index: number): ServiceContext
  close(): Promise<void>
}

const MINI_APP_ID = '3140592653589793238'

/** A house with fixture F-CB3 at its moment, 12/3/2026 09:00; closed by itself when the test ends. */
export const makeHouse = async (
  options: {
    graphUrl?: string
    appSecret?: string
    log?: Logger
    /** Its database instead of an ordinary one, and what is kept free on its disk. */
    disk?: { database: Pick<TestDatabase, 'db' | 'close'>; reserve: DiskReserve }
  } = {},
): Promise<House> => {
  const database = options.disk?.database ?? (await openTestDatabase('house'))
  onTestFinished(() => database.close())
  const clock = createMovableClock(FIXTURE_NOW)
  const filesDir = join(tmpdir(), `quan-triet-files-${randomUUID()}`)
  onTestFinished(() => rm(filesDir, { recursive: true, force: true }))
  const deps = createDeps({
    db: database.db,
    clock,
    log: options.log ?? createLogger('silent'),
    graph: {
      baseUrl: options.graphUrl ?? 'http://127.0.0.1:9',
      appSecret: options.appSecret ?? 'secret',
    },
    miniAppId: MINI_APP_ID,
    dataKey: TEST_DATA_KEY,
    publicUrl: 'https://house.example.vn',
    filesDir,
    ways: ['bot', 'oa', 'mini_app', 'email'],
    ...(options.disk && { reserve: options.disk.reserve }),
  })
  const system = systemContext(deps, 'test')
  const contexts = await Promise.all(
    fixtureAccounts.map(async ({ personId }): Promise<ServiceContext> => {
      const actor = await findPersonActor(deps.db, personId, clock.now())
      if (!actor) throw new Error(`${personId} is not on a roster`)
      return { ...deps, actor }
    }),
  )
  const member = (index: number): ServiceContext => {
    const ctx = contexts.at(index)
    if (!ctx) throw new Error(`there is no member ${index}`)
    return ctx
  }
  return {
    deps,
    db: deps.db,
    clock,
    filesDir,
    system,
    secretary: member(0),
    guest: member(members.length),
    outsider: member(members.length + 1),
    officer: (role) => member(members.length + 2 + officers.findIndex((one) => one.role === role)),
    member,
    close: () => database.close(),
  }
}
