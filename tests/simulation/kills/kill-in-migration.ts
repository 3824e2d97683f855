/** Kills a server while it brings a database of an older release to its own version. */
import { findFaults } from '@quan-triet/bot-server/db/copying/find-faults'
import { listMigrations } from '@quan-triet/bot-server/db/inspect'
import { migrations } from '@quan-triet/bot-server/db/migrations/migrations'
import { migrateTo, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { createBareHouse } from '../../support/bare-house.ts'
import type { Draw } from '../draw.ts'
import { type Killed, startTimed } from './killed.ts'

const RELEASE = '0012-unit-keys'
/** The next step chains them one by one. */
const LINES = 20_000
/** As the server says it. */
const BEGINS = 'bước 1/'

const makeOld = async (path: string): Promise<void> => {
  const db = openDatabase(`sqlite:${path}`)
  await migrateTo(db, RELEASE)
  await sql`with recursive number(n) as (select 1 union all select n + 1 from number where n < ${LINES})
    insert into audit_log (id, at, actor, action, org_unit_id, subject, detail)
    select 'line-' || n, '2026-03-10T03:30:00.000Z', 'system:x', 'record-attendance', null, '', '{}'
    from number`.execute(db)
  await db.destroy()
}

const inDatabase = async <T>(path: string, work: (db: Db) => Promise<T>): Promise<T> => {
  const db = openDatabase(`sqlite:${path}`)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

const countLines = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ lines: number }>`select count(*) as lines from audit_log`.execute(db)
  return rows[0]?.lines ?? -1
}

/** A migration has happened or it has not: nothing of one that was cut off is left. */
const findHalf = (path: string, before: number): Promise<string[]> =>
  inDatabase(path, async (db) => {
    const ran = (await listMigrations(db)).size
    const isWhole = ran === before || ran === Object.keys(migrations).length
    return [
      ...(await findFaults(db)),
      ...(isWhole ? [] : [`${ran} steps have run`]),
      ...((await countLines(db)) === LINES ? [] : ['lines are lost']),
    ]
  })

/** @param folder an empty one */
export const killInMigration = async (
  folder: string,
  { cycles, draw }: { cycles: number; draw: Draw },
): Promise<Killed & { inMigration: number }> => {
  const old = join(folder, 'old.db')
  await makeOld(old)
  const before = await inDatabase(old, async (db) => (await listMigrations(db)).size)
  const killed = { kills: 0, backMs: [], acknowledged: 0, wrongs: [] as string[], inMigration: 0 }
  let longestMs = 500
  for (; killed.kills < cycles; killed.kills += 1) {
    const own = join(folder, `cycle-${killed.kills}`)
    await mkdir(own)
    const path = join(own, 'house.db')
    await copyFile(old, path)
    const begun = Promise.withResolvers<void>()
    const house = await createBareHouse(own, {
      onOutput: (text) => void (text.includes(BEGINS) && begun.resolve()),
    })
    const starting = house.process.start()
    await begun.promise
    await pass(draw.between(0, longestMs))
    await house.process.kill()
    await starting
    killed.wrongs.push(...(await findHalf(path, before)))
    const ran = await inDatabase(path, async (db) => (await listMigrations(db)).size)
    if (ran === before) killed.inMigration += 1
    else longestMs = Math.max(1, longestMs / 2)
    await startTimed(house, killed)
    await house.process.stop()
    killed.wrongs.push(...(await findHalf(path, before)))
    await rm(own, { recursive: true })
  }
  return killed
}
