/** Opens what a power cut left, as the product opens it, and compares it with what was acknowledged. */
import { findFaults } from '@quan-triet/bot-server/db/copying/find-faults'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { sql } from 'kysely'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draw } from '../draw.ts'
import type { Cut } from './disk-log.ts'
import { pairOf } from './write-events.ts'

export interface CutResult {
  /** Events that were acknowledged and are not there. */
  lost: string[]
  /** Rows of one transaction of which only one is there. */
  halves: string[]
  /** What the database says is wrong with it; that it could not be opened, too. */
  faults: string[]
}

const halvesIn = (stored: ReadonlySet<string>): string[] =>
  [...stored].filter((id) => {
    const [left, right] = pairOf(id.split(':')[0] ?? '')
    return (id === left && !stored.has(right)) || (id === right && !stored.has(left))
  })

/** @param folder where its files are put, over those of the cut before */
export const checkCut = async (folder: string, cut: Cut, draw: Draw): Promise<CutResult> => {
  const path = join(folder, 'cut.db')
  writeFileSync(path, cut.images.db)
  writeFileSync(`${path}-wal`, cut.images.wal)
  // Made anew by whoever opens the database first; what is left of the old one must not matter.
  if (draw.chance(0.5)) rmSync(`${path}-shm`, { force: true })
  else writeFileSync(`${path}-shm`, Buffer.alloc(32_768, draw.between(0, 255)))
  const db = openDatabase(`sqlite:${path}`)
  try {
    const rows = await db.selectFrom('inbox').select('event_id').execute()
    const stored = new Set(rows.map((row) => row.event_id))
    return {
      lost: cut.acknowledged.filter((id) => !stored.has(id)),
      halves: halvesIn(stored),
      faults: await findFaults(db),
    }
  } catch (error) {
    return { lost: [...cut.acknowledged], halves: [], faults: [String(error)] }
  } finally {
    // All has been looked at: what the end of the connection writes need not be flushed.
    await sql`pragma synchronous = off`.execute(db)
    await db.destroy()
  }
}
