import { createGroupWriter } from '@quan-triet/bot-server/db/group-writer'
import { keepCheckpoints } from '@quan-triet/bot-server/db/keep-checkpoints'
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { eventually } from '../support/eventually.ts'

const MB = 1024 * 1024

const openFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-checkpoints-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'house.db')
  const db = openDatabase(`sqlite:${path}`)
  onTestFinished(() => db.destroy())
  await migrate(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
  return { db, path, walMb: async () => (await stat(`${path}-wal`)).size / MB }
}

/** Writes events of so many MB, some at a time. */
const write = async (db: Db, mb: number): Promise<void> => {
  const writer = createGroupWriter(db)
  for (let written = 0; written < mb * 2; written += 1)
    await writer.writeEvent({
      source: 'zalo-bot',
      event_id: randomUUID(),
      chat: 'c',
      order_key: randomUUID(),
      body: 'x'.repeat(MB / 2),
      state: 'settled',
      reason: null,
      received_at: '2026-03-12T02:00:00.000Z',
    })
}

const pagesOf = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ wal_autocheckpoint: number }>`pragma wal_autocheckpoint`.execute(db)
  return rows[0]?.wal_autocheckpoint ?? 0
}

const fail = (error: unknown): never => {
  throw error
}

describe('the thread that writes the WAL back', () => {
  it('does so though nobody commits any more, and ends when it is asked to', async () => {
    const { db, path } = await openFile()
    const end = keepCheckpoints(db, fail)
    const before = (await stat(path, { bigint: true })).mtimeNs
    await write(db, 1)
    await eventually(
      'the database itself is written to',
      async () => (await stat(path, { bigint: true })).mtimeNs !== before,
    )
    await end?.()
  })

  it('keeps the WAL short under a load of commits', async () => {
    const { db, walMb } = await openFile()
    const end = keepCheckpoints(db, fail)
    await write(db, 60)
    expect(await walMb()).toBeLessThan(20)
    await end?.()
  })

  it('cannot while somebody reads for long; afterwards the WAL is cut', async () => {
    const { db, path, walMb } = await openFile()
    const end = keepCheckpoints(db, fail)
    const reader = openDatabase(`sqlite:${path}`)
    onTestFinished(() => reader.destroy())
    await reader.transaction().execute(async (tx) => {
      await sql`select count(*) from inbox`.execute(tx)
      await write(db, 80)
    })
    expect(await walMb()).toBeGreaterThan(64)
    await eventually('the WAL is cut', async () => {
      await write(db, 1)
      return (await walMb()) <= 64
    })
    await end?.()
  })

  it('leaves it to whoever commits when it cannot go on, and says so', async () => {
    const { db, path } = await openFile()
    await rename(path, `${path}.away`)
    const said = Promise.withResolvers<unknown>()
    const end = keepCheckpoints(db, said.resolve)
    expect(await pagesOf(db)).toBe(4096)
    expect(String(await said.promise)).toContain('unable to open database file')
    expect(await pagesOf(db)).toBe(1000)
    await end?.()
  })

  it('is not needed in memory', async () => {
    const db = openDatabase('sqlite::memory:')
    onTestFinished(() => db.destroy())
    expect(keepCheckpoints(db, fail)).toBeUndefined()
  })
})
