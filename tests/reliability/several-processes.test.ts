import { openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Hall, type HallPerson, seedHall } from '../bench/check-in-hall.ts'
import { eventually } from '../support/eventually.ts'
import { checkInAt, codeFor, createHallHouse } from '../support/hall-house.ts'
import type { HouseProcess } from '../support/house-process.ts'
import { cutLines, openPlain } from '../support/live-relays.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { type Screen, watchScreen } from '../support/watch-screen.ts'

const SIZE = { branches: 6, perBranch: 50, rounds: 1 }

interface Scene {
  db: Db
  hall: Hall
  databaseUrl: string
  houses: readonly [HouseProcess, HouseProcess]
}

/** Two real servers that find the database empty when they start, both at the same moment. */
const setUp = async (): Promise<Scene> => {
  const server = await startPostgres()
  onTestFinished(() => server.stop())
  await server.createDatabase('hall')
  const databaseUrl = `${server.url}/hall`
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-hall-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const files = join(folder, 'files')
  const houses = [
    await createHallHouse(databaseUrl, files),
    await createHallHouse(databaseUrl, files),
  ] as const
  for (const house of houses) onTestFinished(() => house.kill())
  await Promise.all(houses.map((house) => house.start()))
  const db = openDatabase(databaseUrl)
  onTestFinished(() => db.destroy())
  return { db, databaseUrl, houses, hall: await seedHall(db, SIZE) }
}

/** Whether a screen was told, beyond so many times, to ask again about the roll or about everything. */
const hasHeard = ({ told }: Screen, before: number): boolean =>
  told.slice(before).some((topic) => topic === 'roll' || topic === 'clock')

const ofBranch = ({ people }: Hall, branch: number): HallPerson[] =>
  people.filter((person) => person.branch === branch)

const countPresent = async (db: Db): Promise<number> => {
  const rows = await db
    .selectFrom('attendance')
    .select(['person_id', 'session_id', 'state'])
    .execute()
  expect(rows.every(({ state }) => state === 'co_mat')).toBe(true)
  expect(new Set(rows.map((row) => `${row.session_id} ${row.person_id}`)).size).toBe(rows.length)
  return rows.length
}

describe('two servers on one database', () => {
  it(
    'tell the screens of the other one what was recorded, also when the line is cut or one is killed just after',
    { timeout: 120_000 },
    async () => {
      const { hall, houses, databaseUrl } = await setUp()
      const [a, b] = houses
      const [watcher, ...others] = ofBranch(hall, 0)
      if (!watcher) throw new Error('nobody is there')
      const screen = await watchScreen(b.url, watcher.token)
      const plain = await openPlain(databaseUrl)
      const checkInAndSee = async (then?: () => Promise<unknown>): Promise<void> => {
        const person = others.pop()
        if (!person) throw new Error('everybody is there')
        const before = screen.told.length
        expect(await checkInAt(a.url, { person, code: codeFor(hall, person) })).toBe(200)
        await then?.()
        await eventually('the screen is told', () => hasHeard(screen, before))
      }
      for (let count = 0; count < 5; count += 1) await checkInAndSee()
      for (let count = 0; count < 3; count += 1)
        await checkInAndSee(() =>
          eventually('a line is cut', async () => (await cutLines(plain)) > 0),
        )
      for (let count = 0; count < 4; count += 1) {
        await checkInAndSee(() => a.kill())
        await a.start()
      }
      await checkInAndSee()
    },
  )

  it(
    'lose and double nothing, whichever of them is killed while both work, and stop in order one after the other',
    { timeout: 120_000 },
    async () => {
      const { db, hall, houses } = await setUp()
      let present = 0
      let killing: Promise<void> = Promise.resolve()
      let kills = 0
      const killOne = (): void => {
        const house = houses[kills % 2] ?? houses[0]
        kills += 1
        killing = killing.then(() => house.kill()).then(() => house.start())
      }
      /** As a phone does, behind a proxy that knows who is gone: again, until one of them has taken it. */
      const checkInSurely = async (person: HallPerson, index: number): Promise<void> => {
        let tries = index
        const status = await eventually('it is taken', () => {
          const house = houses[tries % 2] ?? houses[0]
          tries += 1
          const call = { person, code: codeFor(hall, person) }
          return checkInAt(house.url, call).catch(() => undefined)
        })
        expect(status).toBe(200)
        present += 1
        if (present % 50 === 25) killOne()
      }
      const [last, ...people] = hall.people
      if (!last) throw new Error('nobody is there')
      const rest = people.entries()
      const phones = Array.from({ length: 12 }, async () => {
        for (const [index, person] of rest) await checkInSurely(person, index)
      })
      await Promise.all(phones)
      await killing
      expect(kills).toBe(6)
      expect(present).toBe(people.length)
      expect(await countPresent(db)).toBe(people.length)

      const [a, b] = houses
      expect(await a.stop()).toBe(0)
      expect(await checkInAt(b.url, { person: last, code: codeFor(hall, last) })).toBe(200)
      expect(await b.stop()).toBe(0)
      expect(await countPresent(db)).toBe(hall.people.length)
    },
  )
})
