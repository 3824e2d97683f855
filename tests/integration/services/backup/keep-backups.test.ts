/** Proves that archives are made by themselves, once a night, go by the rule, and that somebody hears when they fail. */
import { archiveEntries } from '@quan-triet/bot-server/services/backup/archive-entries'
import type { Manifest } from '@quan-triet/bot-server/services/backup/archive-form'
import { inSnapshot } from '@quan-triet/bot-server/db/copying/snapshot'
import { isPostgres } from '@quan-triet/bot-server/db/dialect'
import { listFacts } from '@quan-triet/bot-server/db/queries/channel-facts'
import { erasePerson } from '@quan-triet/bot-server/db/queries/erasure'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { momentOfArchive } from '@quan-triet/bot-server/domain/operations/archives'
import { readAll } from '@quan-triet/bot-server/lib/archive/byte-reader'
import { keepBackups } from '@quan-triet/bot-server/services/backup/keep-backups'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { addMs } from '@quan-triet/shared/time/calendar'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBackupScene } from '../../../support/backup-scene.ts'
import { openEmptyDatabase } from '../../../support/open-test-database.ts'
import { migrate } from '@quan-triet/bot-server/db/open'

const DAY_MS = 24 * 3_600_000
/** One in the morning in Vietnam. */
const NIGHT = '2026-03-12T18:00:00.000Z'

const keep = (ctx: ServiceContext, stopping = new AbortController().signal): Promise<boolean> =>
  keepBackups({ ctx, input: { stopping } })

const openNotices = (db: Db): Promise<unknown[]> =>
  db
    .selectFrom('operator_notice')
    .select(['place', 'cause', 'count'])
    .where('resolved_at', 'is', null)
    .execute()

describe('the keeping of archives', () => {
  it('makes one a night, notes it, and lets old ones go', async () => {
    const scene = await openBackupScene()
    for (let night = 1; night <= 5; night += 1) {
      scene.moveTo(addMs(NIGHT, night * DAY_MS))
      expect(await keep(scene.ctx)).toBe(true)
      expect(await keep(scene.ctx)).toBe(false)
    }
    const names = (await readdir(scene.archives)).toSorted()
    // From Saturday 14/3 to Wednesday 18/3, by the Vietnamese clock: the newest two, and the last of the week before.
    expect(names.map((name) => momentOfArchive(name)?.slice(0, 10))).toEqual([
      '2026-03-14',
      '2026-03-16',
      '2026-03-17',
    ])
    const fact = (await listFacts(scene.ctx.db)).get('backup')
    expect(fact?.at).toBe(addMs(NIGHT, 5 * DAY_MS))
    expect(JSON.parse(fact?.value ?? '')).toMatchObject({ files: 3 })
  })

  it('tells the operator when none could be made, and that it is over once one was', async () => {
    const scene = await openBackupScene()
    scene.moveTo(NIGHT)
    await writeFile(scene.archives, 'a file where the folder should be')
    expect(await keep(scene.ctx)).toBe(false)
    expect(await keep(scene.ctx)).toBe(false)
    const told = { place: 'house', cause: 'backup_failed', count: 2 }
    expect(await openNotices(scene.ctx.db)).toEqual([told])
    await rm(scene.archives)
    expect(await keep(scene.ctx)).toBe(true)
    expect(await openNotices(scene.ctx.db)).toEqual([])
  })

  it('is silent when the house stops meanwhile, and has nothing to show for it', async () => {
    const scene = await openBackupScene()
    scene.moveTo(NIGHT)
    expect(await keep(scene.ctx, AbortSignal.abort())).toBe(false)
    expect(await openNotices(scene.ctx.db)).toEqual([])
    expect((await listFacts(scene.ctx.db)).has('backup')).toBe(false)
    expect(await keep(scene.ctx)).toBe(true)
  })

  it('makes one by day once somebody was erased, so that the newest does not bring them back', async () => {
    const scene = await openBackupScene()
    scene.moveTo(NIGHT)
    await keep(scene.ctx)
    scene.moveTo(addMs(NIGHT, DAY_MS / 2))
    expect(await keep(scene.ctx)).toBe(false)
    const { id } = await scene.ctx.db
      .selectFrom('person')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    await erasePerson(scene.ctx.db, {
      person_id: id,
      name: 'Người đã xóa',
      erased_at: scene.ctx.clock.now(),
      erased_by: null,
      request_id: null,
    })
    scene.moveTo(addMs(NIGHT, DAY_MS / 2 + 60_000))
    expect(await keep(scene.ctx)).toBe(true)
    expect(await keep(scene.ctx)).toBe(false)
  })

  it('does not miss a file that the house erased while the archive was being written', async () => {
    const scene = await openBackupScene()
    const [erased = ''] = scene.fileIds
    await rm(join(scene.filesDir, `${erased}.sealed`))
    const later = await openEmptyDatabase()
    await migrate(later.db)
    let manifest: Manifest | undefined
    const write = async (snapshot: Db) => {
      const about = {
        form: 1,
        version: '0',
        database: 'postgres',
        migration: '',
        takenAt: NIGHT,
      } as const
      const source = { snapshot, live: later.db, databaseFile: null, sentinel: '' }
      const entries = archiveEntries(
        { ...source, about, filesDir: scene.filesDir },
        (given) => (manifest = given),
      )
      for await (const { body } of entries) await readAll(body)
    }
    const { db } = scene.ctx
    await (isPostgres(db) ? inSnapshot(db, write) : write(db))
    await later.close()
    expect(manifest?.files).toMatchObject({ count: 2, gone: [erased], unsound: [] })
  })
})
