import { winTimedJob } from '@quan-triet/bot-server/db/queries/timed-jobs'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestDatabase } from '../support/open-test-database.ts'

const NOW = '2026-03-12T02:00:00.000Z'

const openDatabase = async () => {
  const database = await openTestDatabase()
  onTestFinished(() => database.close())
  return database
}

/** A turn of a job that runs every minute. */
const turnAt = (now: string) => ({
  name: 'remind',
  now,
  notSince: addMs(now, -60_000),
  notAfter: addMs(now, 60_000),
})

describe('a timed job', () => {
  it('is won by one of many processes each turn', async () => {
    const database = await openDatabase()
    const won = await Promise.all(
      Array.from({ length: 4 }, () => winTimedJob(database.openAnother(), turnAt(NOW))),
    )
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await winTimedJob(database.db, turnAt('2026-03-12T02:01:00.000Z'))).toBe(true)
  })

  it('goes on when the machine’s clock, wrong by a year, is put right', async () => {
    const { db } = await openDatabase()
    expect(await winTimedJob(db, turnAt('2027-03-12T02:00:00.000Z'))).toBe(true)
    expect(await winTimedJob(db, turnAt(NOW))).toBe(true)
    expect(await winTimedJob(db, turnAt('2026-03-12T02:00:30.000Z'))).toBe(false)
  })
})
