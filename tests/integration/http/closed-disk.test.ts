import { openDatabase } from '@quan-triet/bot-server/db/open'
import { noReserve } from '@quan-triet/bot-server/lib/disk-reserve'
import { isStorageFault } from '@quan-triet/bot-server/lib/storage-fault'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { captureLog } from '../../support/capture-log.ts'
import { makeGuardedHouse } from '../../support/guarded-house.ts'
import { createDatabaseAt, isOnPostgres } from '../../support/open-test-database.ts'
import { WEBHOOK_SECRET } from '../../support/start-zalo.ts'

const DISPLAY = { textPercent: 150, theme: 'toi' }

/** A house on a database of its own, and how its disk is closed for writing and opened again. */
const openClosable = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-closed-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const url = await createDatabaseAt(folder, 'house')
  const db = openDatabase(url)
  const log = captureLog()
  const disk = { database: { db, close: () => db.destroy() }, reserve: noReserve }
  const house = await makeGuardedHouse([], { disk, log: log.log })
  const close = (isClosed: boolean) =>
    isOnPostgres()
      ? setPostgres(url, isClosed ? 'on' : 'off')
      : sql`pragma query_only = ${sql.lit(isClosed ? 1 : 0)}`.execute(db)
  return { house, log, close }
}

/** All connections are made anew, as after a disk was mounted anew. */
const setPostgres = async (url: string, value: 'on' | 'off') => {
  const db = openDatabase(url)
  const name = new URL(url).pathname.slice(1)
  await db.connection().execute(async (one) => {
    await sql`set default_transaction_read_only = off`.execute(one)
    await sql`alter database ${sql.ref(name)} set default_transaction_read_only = ${sql.lit(value)}`.execute(
      one,
    )
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = ${name} and pid <> pg_backend_pid()`.execute(one)
  })
  await db.destroy()
}

describe('a house whose disk was closed for writing', () => {
  it('answers 503 and nothing is lost; it goes on by itself once the disk is open', async () => {
    const { house, log, close } = await openClosable()
    const token = await house.tokenOf(5)
    let said = 0
    const acknowledged: string[] = []
    const deliver = async () => {
      said += 1
      const id = `closed-${said}`
      const response = await house.call('/webhooks/zalo-bot', {
        method: 'POST',
        headers: { 'x-bot-api-secret-token': WEBHOOK_SECRET },
        json: { event_name: 'message.text.received', message: { message_id: id } },
      })
      if (response.ok) acknowledged.push(id)
      return response
    }
    const save = () => house.call('/api/display', { method: 'PUT', token, json: DISPLAY })
    expect((await deliver()).status).toBe(200)
    await close(true)
    for (const response of [await deliver(), await deliver(), await save()]) {
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ code: 'cannot_store', retryAfterS: 15 })
    }
    expect(log.linesOf('nothing can be stored now')).toHaveLength(1)
    await close(false)
    await expect.poll(async () => (await deliver()).status).toBe(200)
    await expect.poll(async () => (await save()).status).toBe(200)
    const stored = await house.db.selectFrom('inbox').select('event_id').execute()
    expect(stored.map((row) => row.event_id)).toEqual(acknowledged)
  })

  it('is known by the error of either database', async () => {
    const { house, close } = await openClosable()
    await close(true)
    const write = () =>
      house.db
        .deleteFrom('inbox')
        .execute()
        .catch((error: unknown) => error)
    expect(isStorageFault(await write())).toBe(true)
  })
})
