import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { putFact } from '@quan-triet/bot-server/db/queries/channel-facts'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { isStorageFault } from '@quan-triet/bot-server/lib/storage-fault'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const PAGE = 'x'.repeat(4000)

/** A database that has room for a few rows more. */
const openFull = async () => {
  const db = openDatabase('sqlite::memory:')
  onTestFinished(() => db.destroy())
  await sql`create table note (id integer primary key, text text) strict`.execute(db)
  await sql`pragma max_page_count = 6`.execute(db)
  return db
}

const add = (db: Db, id: number) =>
  sql`insert into note (id, text) values (${id}, ${PAGE})`.execute(db)

const count = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ all: number }>`select count(*) as "all" from note`.execute(db)
  return rows[0]?.all ?? -1
}

const fillIn = (db: Db) =>
  inTransaction({ db }, async (tx) => {
    for (let id = 0; id < 20; id += 1) await add(tx.db, id)
  })

describe('a transaction that the database undid because its disk is full', () => {
  it('fails by that fault, not by a rollback for which it is too late', async () => {
    const db = await openFull()
    const thrown: unknown = await fillIn(db).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code: 'SQLITE_FULL' })
    expect(isStorageFault(thrown)).toBe(true)
    expect(await count(db)).toBe(0)
  })

  it('stores nothing of what came after the fault, though the work swallowed it', async () => {
    const db = await openFull()
    const work = inTransaction({ db }, async (tx) => {
      for (let id = 0; id < 20; id += 1) await add(tx.db, id).catch(() => undefined)
      await sql`insert into note (id, text) values (99, '')`.execute(tx.db)
    })
    await expect(work).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    expect(await count(db)).toBe(0)
  })

  it('leaves the connection as good as before', async () => {
    const db = await openFull()
    await fillIn(db).catch(() => undefined)
    await add(db, 1)
    await expect(inTransaction({ db }, (tx) => add(tx.db, 1))).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    })
    await inTransaction({ db }, (tx) => add(tx.db, 2))
    expect(await count(db)).toBe(2)
  })
})

const write = (by: Db, value: number) =>
  putFact(by, { name: 'written', value: String(value), at: '2026-03-12T02:00:00.000Z' })

describe('a transaction that another process overtakes between reading and writing', () => {
  it('keeps it out the second time, however often it would come', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'overtaken-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const open = () => {
      const one = openDatabase(`sqlite:${join(folder, 'house.db')}`)
      onTestFinished(() => one.destroy())
      return one
    }
    const [db, other] = [open(), open()]
    await migrate(db)
    await sql`pragma busy_timeout = 0`.execute(other)
    const overtaken: boolean[] = []
    await inTransaction({ db }, async (tx) => {
      await sql`select * from platform_fact`.execute(tx.db)
      overtaken.push(
        await write(other, 1).then(
          () => true,
          () => false,
        ),
      )
      await write(tx.db, 2)
    })
    expect(overtaken).toEqual([true, false])
    expect((await db.selectFrom('platform_fact').select('value').execute()).at(-1)).toEqual({
      value: '2',
    })
  })
})
