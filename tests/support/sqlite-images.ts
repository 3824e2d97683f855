/** Makes the SQLite databases that tests open copies of: opening a copy takes a fortieth of migrating and seeding. */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { sql } from 'kysely'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { seedHouse } from './seed-house.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Files: a migrated database without rows, and one with the fixture. */
    sqliteImages: { empty: string; house: string }
  }
}

/** Vitest's global set-up of the SQLite project. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-images-'))
  const images = { empty: join(folder, 'empty.db'), house: join(folder, 'house.db') }
  const db = openDatabase(`sqlite:${images.house}`)
  await migrate(db)
  // A copy in memory cannot begin with a journal: it is checked in, and the file is whole by itself.
  await sql`pragma journal_mode = delete`.execute(db)
  await copyFile(images.house, images.empty)
  await seedHouse(db)
  await db.destroy()
  project.provide('sqliteImages', images)
  return () => rm(folder, { recursive: true, force: true })
}
