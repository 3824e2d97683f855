import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createBareHouse } from '../support/bare-house.ts'
import { drawOf } from '../simulation/draw.ts'
import { killInCheckpoint } from '../simulation/kills/kill-in-checkpoint.ts'
import { killInMigration } from '../simulation/kills/kill-in-migration.ts'
import { findWrongs } from '../simulation/kills/killed.ts'
import { killUnderTraffic } from '../simulation/kills/kill-under-traffic.ts'

const SEED = 20_260_312

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'quan-triet-kills-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

it('an event that was acknowledged and is not there would be seen', async () => {
  const house = await createBareHouse(await makeFolder())
  const db = openDatabase(house.databaseUrl)
  await migrate(db)
  await db.destroy()
  expect(await findWrongs(house)).toEqual([])
  house.acknowledged.add('nowhere')
  expect(await findWrongs(house)).toEqual(['lost nowhere'])
})

/** `pnpm kills` does so hundreds of times. */
describe(
  'a server that is killed has all that it acknowledged, once and undamaged',
  { timeout: 120_000 },
  () => {
    it('at any moment while events come', async () => {
      const draw = drawOf('kills', SEED)
      const killed = await killUnderTraffic(await makeFolder(), { cycles: 5, draw })
      expect(killed.wrongs).toEqual([])
      expect(killed.acknowledged).toBeGreaterThan(0)
    })

    it('while its WAL is written back', async () => {
      const draw = drawOf('kills', SEED)
      const killed = await killInCheckpoint(await makeFolder(), { cycles: 4, draw })
      expect(killed.wrongs).toEqual([])
      expect(killed.acknowledged).toBeGreaterThan(0)
    })

    it('while it brings a database to its version; then it does so at the next start', async () => {
      const draw = drawOf('kills', SEED)
      const killed = await killInMigration(await makeFolder(), { cycles: 4, draw })
      expect(killed.wrongs).toEqual([])
      expect(killed.inMigration).toBeGreaterThan(0)
    })
  },
)
