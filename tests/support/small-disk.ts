/** Plays a disk of limited room under the fixture's SQLite database: the database itself says that it is full. */
import { loadSqliteImage, openInMemory } from '@quan-triet/bot-server/db/open'
import { createDiskReserve, type DiskReserve } from '@quan-triet/bot-server/lib/disk-reserve'
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { TestDatabase } from './open-test-database.ts'

export interface SmallDisk {
  database: Pick<TestDatabase, 'db' | 'close'>
  /** Lies on the same disk. */
  reserve: DiskReserve
  /** Somebody else writes until nothing fits any more. */
  fill(): void
  /** Somebody else takes files away. */
  free(bytes: number): void
}

/** The disk is so large until it is filled. */
const LARGE = 2 ** 32

/** @param keepsReserve false: nothing is kept free */
export const createSmallDisk = (keepsReserve = true): SmallDisk => {
  const raw = loadSqliteImage(readFileSync(inject('sqliteImages').house))
  const path = join(tmpdir(), `quan-triet-reserve-${randomUUID()}`)
  onTestFinished(() => rmSync(path, { force: true }))
  const numberOf = (pragma: string) => Number(raw.pragma(pragma, { simple: true }))
  const pageSize = numberOf('page_size')
  const held = () => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  let size = LARGE
  const taken = () => numberOf('page_count') * pageSize + held()
  /** What the reserve holds, the database cannot have. */
  const limit = () => raw.pragma(`max_page_count = ${Math.floor((size - held()) / pageSize)}`)
  const kept = createDiskReserve(path, () => size - taken())
  const reserve: DiskReserve = {
    used: () => kept.used(),
    giveUp() {
      const hasGiven = keepsReserve && kept.giveUp()
      limit()
      return hasGiven
    },
    async restore() {
      await kept.restore()
      limit()
    },
  }
  const db = openInMemory(raw, reserve)
  return {
    database: { db, close: () => db.destroy() },
    reserve,
    fill() {
      size = taken()
      limit()
    },
    free(bytes) {
      size += bytes
      limit()
    },
  }
}
