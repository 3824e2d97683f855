import { claimRows } from '@quan-triet/bot-server/db/queries/claim'
import { insertOutbox } from '@quan-triet/bot-server/db/queries/outbox'
import { createGroupWriter } from '@quan-triet/bot-server/db/group-writer'
import { isReady } from '@quan-triet/bot-server/db/open'
import { isUniqueViolation } from '@quan-triet/bot-server/db/dialect'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { inTransaction, onCommit } from '@quan-triet/bot-server/db/transaction'
import type { BotChatId, DeliveryId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeHouse } from '../support/make-house.ts'
import { isOnPostgres, openTestDatabase } from '../support/open-test-database.ts'

const NOW = '2026-03-12T02:00:00.000Z'
const times = { now: NOW, wall: NOW, lockedUntil: '2026-03-12T02:00:30.000Z' }

const openDatabase = async () => {
  const database = await openTestDatabase()
  onTestFinished(() => database.close())
  return database
}

const message = (lane: string, order: number, dueAt = NOW) => ({
  id: `${lane}-${order}` as DeliveryId,
  dedupe_key: `${lane}-${order}`,
  kind: 'reminder' as const,
  way: 'bot' as const,
  lane,
  order_key: String(order).padStart(4, '0'),
  chat_id: lane as BotChatId,
  person_id: null,
  org_unit_id: null,
  push_id: null,
  body: '{"text":"."}',
  state: 'ready' as const,
  planned_at: dueAt,
  due_at: dueAt,
  expires_at: null,
  attempts: 0,
  locked_until: null,
  sent_id: null,
  last_error: null,
  cause: null,
  settled_by: null,
  created_at: NOW,
  settled_at: null,
})

describe('the schema', () => {
  it('has, on both databases, exactly the tables and columns that the types declare', async () => {
    const { db } = await openDatabase()
    const declared = await readDeclaredTables()
    const tables = (await db.introspection.getTables()).filter((table) => !table.isView)
    const actual = Object.fromEntries(
      tables.map((table) => [
        table.name,
        Object.fromEntries(table.columns.map((column) => [column.name, column.isNullable])),
      ]),
    )
    expect(actual).toEqual(declared)
  })

  it('is ready once every migration has run', async () => {
    const { db } = await openDatabase()
    expect(await isReady(db)).toBe(true)
  })
})

describe('the organisation (INV-01)', () => {
  it('gives a unit one parent and a member one home at a time, whoever writes', async () => {
    const house = await makeHouse()
    const edge = await house.db.selectFrom('org_edge').selectAll().executeTakeFirstOrThrow()
    const home = await house.db.selectFrom('membership').selectAll().executeTakeFirstOrThrow()
    const second = await house.db
      .insertInto('org_edge')
      .values({ ...edge, id: 'second', parent_id: otherUnit })
      .execute()
      .catch(isUniqueViolation)
    expect(second).toBe(true)
    const elsewhere = await house.db
      .insertInto('membership')
      .values({ ...home, id: 'elsewhere', org_unit_id: otherUnit })
      .execute()
      .catch(isUniqueViolation)
    expect(elsewhere).toBe(true)
    const asGuest = { ...home, id: 'guest', org_unit_id: otherUnit, attach: 'tam_thoi' as const }
    await house.db.insertInto('membership').values(asGuest).execute()
  })
})

describe('a transaction', () => {
  it('undoes everything and runs no hook when its work throws', async () => {
    const { db } = await openDatabase()
    const ran: string[] = []
    const failing = inTransaction({ db }, async (tx) => {
      await insertOutbox(tx.db, message('a', 1))
      onCommit(tx, () => ran.push('hook'))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([])
    expect(ran).toEqual([])
  })

  it('reuses an outer one, and runs hooks after it is durable', async () => {
    const { db } = await openDatabase()
    const ran: string[] = []
    await inTransaction({ db }, async (tx) => {
      await inTransaction(tx, async (inner) => {
        expect(inner.db).toBe(tx.db)
        onCommit(inner, () => ran.push('hook'))
      })
      expect(ran).toEqual([])
    })
    expect(ran).toEqual(['hook'])
  })

  it('tells a second row of the same key as a unique violation', async () => {
    const { db } = await openDatabase()
    await db.insertInto('outbox').values(message('a', 1)).execute()
    const error = await db
      .insertInto('outbox')
      .values(message('a', 1))
      .execute()
      .catch((thrown: unknown) => thrown)
    expect(isUniqueViolation(error)).toBe(true)
  })
})

if (isOnPostgres())
  describe('a connection that the server closes while it is in use', () => {
    it('fails its own transaction, and neither another one nor the process', async () => {
      const database = await openDatabase()
      const db = database.openAnother()
      const other = database.db
      const cutOff = inTransaction({ db }, async (tx) => {
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db)
        const pid = rows[0]?.pid ?? 0
        await sql`select pg_terminate_backend(cast(${pid} as integer), 5000)`.execute(other)
        await sql`select 1`.execute(tx.db)
      })
      await expect(cutOff).rejects.toThrow()
      expect(await isReady(db)).toBe(true)
    })
  })

const claimIds = async (db: Db, limit: number, wall = NOW) => {
  const claim = { table: 'outbox', times: { ...times, wall }, limit } as const
  const rows = await claimRows<{ id: string }>(db, claim)
  return rows.map((row) => row.id)
}

describe('claiming', () => {
  it('gives each message to one of four claimers at once', async () => {
    const database = await openDatabase()
    for (let lane = 0; lane < 40; lane += 1)
      await insertOutbox(database.db, message(`lane-${lane}`, 1))
    const claimers = Array.from({ length: 4 }, () => database.openAnother())
    const claimed = await Promise.all(claimers.map((db) => claimIds(db, 10)))
    expect(new Set(claimed.flat()).size).toBe(claimed.flat().length)
    const rest = await claimIds(database.db, 40)
    expect(claimed.flat().length + rest.length).toBe(40)
  })

  it('hands out only the oldest of a lane, and nothing behind one that waits for another try', async () => {
    const { db } = await openDatabase()
    await insertOutbox(db, message('a', 1))
    await insertOutbox(db, message('a', 2))
    await insertOutbox(db, { ...message('b', 1, '2026-03-12T02:05:00.000Z'), attempts: 1 })
    await insertOutbox(db, message('b', 2))
    await insertOutbox(db, message('c', 1, '2026-03-13T00:00:00.000Z'))
    await insertOutbox(db, message('c', 2))
    const claimed = await claimIds(db, 10)
    expect(claimed.toSorted()).toEqual(['a-1', 'c-2'])
  })

  it('gives a leased row to another claimer only after the lease has run out', async () => {
    const { db } = await openDatabase()
    await insertOutbox(db, message('a', 1))
    const claim = (wall: string) => claimIds(db, 1, wall)
    expect(await claim(NOW)).toEqual(['a-1'])
    expect(await claim('2026-03-12T02:00:29.000Z')).toEqual([])
    expect(await claim('2026-03-12T02:00:31.000Z')).toEqual(['a-1'])
  })
})

const event = (id: string) => ({
  source: 'zalo-bot',
  event_id: id,
  chat: 'chat',
  order_key: id.padStart(6, '0'),
  body: '{}',
  state: 'received' as const,
  reason: null,
  received_at: NOW,
})

describe('the group writer', () => {
  it('stores each event once, whoever repeats it, in one batch or later', async () => {
    const { db } = await openDatabase()
    const writer = createGroupWriter(db)
    const ids = ['1', '2', '1', '3', '2', '1']
    const isNew = await Promise.all(ids.map((id) => writer.writeEvent(event(id))))
    expect(isNew).toEqual([true, true, false, true, false, false])
    expect(await writer.writeEvent(event('3'))).toBe(false)
    const events = await db.selectFrom('inbox').select('event_id').orderBy('order_key').execute()
    expect(events.map((row) => row.event_id)).toEqual(['1', '2', '3'])
  })

  it('stores a thousand events that arrive together', async () => {
    const { db } = await openDatabase()
    const writer = createGroupWriter(db)
    const ids = Array.from({ length: 1000 }, (_, index) => String(index))
    const isNew = await Promise.all(ids.map((id) => writer.writeEvent(event(id))))
    expect(isNew.every(Boolean)).toBe(true)
    const { count } = await db
      .selectFrom('inbox')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(1000)
  })

  it('fails only the caller of a row that cannot be stored', async () => {
    const { db } = await openDatabase()
    const writer = createGroupWriter(db)
    const bad = { ...event('bad'), chat: null as unknown as string }
    const written = await Promise.allSettled(
      [event('1'), bad, event('2')].map((row) => writer.writeEvent(row)),
    )
    expect(written.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})

/** Reads table → column → nullable out of the schema's own source: the types are the declaration. */
const readDeclaredTables = async (): Promise<Record<string, Record<string, boolean>>> => {
  const folder = new URL('../../bot-server/src/db/schema/', import.meta.url)
  const families = (await readdir(folder)).filter((name) => name !== 'database.ts')
  const tables: Record<string, Record<string, boolean>> = {}
  for (const family of families) {
    const source = await readFile(new URL(family, folder), 'utf8')
    const bare = source.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
    for (const [, name = '', body = ''] of bare.matchAll(/^ {2}(\w+): \{([^}]*)\}/gm))
      tables[name] = Object.fromEntries(
        [...body.matchAll(/(\w+): ([^\n;]+)/g)].map(([, column = '', type = '']) => [
          column,
          /\| null/.test(type),
        ]),
      )
  }
  return tables
}
