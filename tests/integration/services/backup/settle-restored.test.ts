/** Proves that a house that was put back sends nothing again that may have left before, and leaves it to a person. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { settleRestored } from '@quan-triet/bot-server/jobs/settle-restored'
import { fanOutDuePushes } from '@quan-triet/bot-server/services/parts/fan-out-due-pushes'
import { describe, expect, it } from 'vitest'
import { openBackupScene } from '../../../support/backup-scene.ts'

/** The evening before a part goes out, and the day on which the disk broke after it had gone out. */
const EVENING = '2026-03-15T15:00:00.000Z'
const BROKEN = '2026-03-16T03:00:00.000Z'

const partsBy = async (db: Db): Promise<Record<string, number>> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('kind', '=', 'part')
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

const noticesOf = (db: Db) =>
  db
    .selectFrom('operator_notice')
    .select(['place', 'cause'])
    .where('resolved_at', 'is', null)
    .execute()

describe('a house that was put back', () => {
  it('calls unknown what became due since the archive was taken, once, and tells of it', async () => {
    const scene = await openBackupScene()
    scene.moveTo(EVENING)
    const path = await scene.backUp()
    scene.moveTo(BROKEN)
    const restored = await scene.restore(path, scene.keys.secret, BROKEN)
    const doubted = await settleRestored(restored)
    expect(doubted).toBeGreaterThan(0)
    const parts = await partsBy(restored.db)
    expect(parts['unknown']).toBeGreaterThan(0)
    expect(parts['ready']).toBeUndefined()
    expect(await noticesOf(restored.db)).toContainEqual({ place: 'house', cause: 'put_back' })
    expect(await settleRestored(restored)).toBe(0)
  })

  it('would send it again if nobody knew that it was put back', async () => {
    const scene = await openBackupScene()
    scene.moveTo(EVENING)
    const path = await scene.backUp()
    scene.moveTo(BROKEN)
    const copied = await scene.restore(path)
    expect(await settleRestored(copied)).toBe(0)
    await fanOutDuePushes({ ctx: copied })
    const parts = await partsBy(copied.db)
    expect(parts['ready']).toBeGreaterThan(0)
    expect(parts['unknown']).toBeUndefined()
  })
})
