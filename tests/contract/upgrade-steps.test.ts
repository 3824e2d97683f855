import { migrations } from '@quan-triet/bot-server/db/migrations/migrations'
import type { MigrationStep } from '@quan-triet/bot-server/db/migration-steps'
import { DatabaseIsNewer, isReady, migrate } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'
import { insert, openOld, seedTree } from './old-database.ts'

const LINES = 1203

const seedTrace = (db: Db) =>
  insert(
    db,
    'audit_log',
    Array.from({ length: LINES }, (_, index) => ({
      id: `line-${index}`,
      at: '2026-03-10T03:30:00.000Z',
      actor: 'person:p1',
      action: 'record-attendance',
      org_unit_id: 'branch',
      subject: '',
      detail: '{}',
    })),
  )

const namesOf = async (db: Db, what: 'kysely_migration' | 'table') => {
  if (what === 'table') return (await db.introspection.getTables()).map(({ name }) => name)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}

describe('an upgrade', () => {
  it('says which step of how many it is at, how much of a long one is done, and how long each took', async () => {
    const { db, migrateTo } = await openOld()
    await migrateTo('0012-unit-keys')
    for (const seed of [seedTree, seedTrace]) await seed(db)
    const steps: MigrationStep[] = []
    await migrate(db, (step) => steps.push(step))
    const pending = Object.keys(migrations)
      .toSorted()
      .filter((name) => name > '0012-unit-keys')
    const done = steps.filter((step) => step.state === 'done')
    expect(done.map(({ name, number, of }) => ({ name, number, of }))).toEqual(
      pending.map((name, index) => ({ name, number: index + 1, of: pending.length })),
    )
    expect(done.every(({ seconds }) => seconds >= 0)).toBe(true)
    const shares = steps.flatMap((step) => (step.state === 'running' ? [step.share] : []))
    expect(shares).toEqual([500 / LINES, 1000 / LINES, 1])
    expect(steps[0]).toMatchObject({ state: 'begun', name: '0013-audit-chain', number: 1 })
  })

  it('says nothing of a database that is only being made', async () => {
    const { db } = await openOld()
    const steps: MigrationStep[] = []
    await migrate(db, (step) => steps.push(step))
    expect(steps).toEqual([])
    expect(await isReady(db)).toBe(true)
  })

  it('that fails on its way has changed nothing', async () => {
    const { db, migrateTo } = await openOld()
    await migrateTo('0038-copy-check')
    // The second step from here makes a table of this name.
    await sql`create table house_process (id text)`.execute(db)
    const before = {
      ran: await namesOf(db, 'kysely_migration'),
      tables: await namesOf(db, 'table'),
    }
    await expect(migrate(db)).rejects.toThrow('Migration failed')
    expect({
      ran: await namesOf(db, 'kysely_migration'),
      tables: await namesOf(db, 'table'),
    }).toEqual(before)
    await sql`drop table house_process`.execute(db)
    await migrate(db)
    expect(await isReady(db)).toBe(true)
  })
})

const noteRan = (db: Db, name: string) =>
  sql`insert into kysely_migration (name, timestamp) values (${name}, '2030-01-01T00:00:00.000Z')`.execute(
    db,
  )

const openNewest = async (): Promise<Db> => {
  const database = await openTestDatabase('house')
  onTestFinished(async () => {
    await sql`delete from kysely_migration where name > '9'`.execute(database.db)
    await database.close()
  })
  return database.db
}

describe('a database that a newer version has brought further', () => {
  it('is used as it is where that version only added to it', async () => {
    const db = await openNewest()
    await noteRan(db, '9998-more')
    await noteRan(db, '9999-even-more')
    expect(await migrate(db)).toEqual(['9998-more', '9999-even-more'])
    expect(await isReady(db)).toBe(true)
  })

  it('is left alone where that version took something away', async () => {
    const db = await openNewest()
    await noteRan(db, '9999-less-contract')
    await expect(migrate(db)).rejects.toThrow(DatabaseIsNewer)
  })

  it('is left alone where it lacks what this version needs', async () => {
    const { db, migrateTo } = await openOld()
    await migrateTo('0038-copy-check')
    await noteRan(db, '9999-of-another-kind')
    await expect(migrate(db)).rejects.toThrow(DatabaseIsNewer)
    expect(await isReady(db)).toBe(false)
  })
})
