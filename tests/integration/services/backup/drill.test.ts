/** Proves that a drill trusts what is right and finds what is wrong: the trace, the counters, files, references, the key. */
import { isPostgres } from '@quan-triet/bot-server/db/dialect'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import { sql } from 'kysely'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBackupScene, refusalOf } from '../../../support/backup-scene.ts'

const say = words.drill.faults

/** Puts in a row that points nowhere, as a fault of the disk or of a program could. */
const breakReference = async (db: Db): Promise<void> => {
  const insert = sql`insert into part_picture (part_id, file_id, alt, width, height)
    values ('none', 'none', '', 1, 1)`
  if (!isPostgres(db)) {
    await sql`pragma foreign_keys = off`.execute(db)
    await insert.execute(db)
    return
  }
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await insert.execute(tx)
  })
}

describe('a drill', () => {
  it('trusts an archive in which all is right, with the key of the house and no other', async () => {
    const scene = await openBackupScene()
    const path = await scene.backUp()
    expect(await scene.drill(path)).toEqual({
      isGood: true,
      steps: [
        'restore',
        'integrity',
        'rows',
        'sentinel',
        'files',
        'migrate',
        'key',
        'audit',
        'figures',
      ],
      wrong: {},
    })
    const { isGood, wrong } = await scene.drill(path, Buffer.alloc(32, 'another'))
    expect(isGood).toBe(false)
    expect(wrong).toEqual({ key: [say.key] })
  })

  it('finds an altered line of the trace, a wrong counter, and files that are lost or altered', async () => {
    const scene = await openBackupScene()
    const { db } = scene.ctx
    const change = db.updateTable('audit_log').set({ detail: '{"x":1}' })
    await change.where('seq', '=', 412).execute()
    await db
      .updateTable('figure_count')
      .set((eb) => ({ members: eb('members', '+', 1) }))
      .where('extent', '=', 'own')
      .where('org_unit_id', '=', fixtureUnit)
      .execute()
    const [first = '', second = ''] = scene.fileIds
    await rm(join(scene.filesDir, `${first}.sealed`))
    await writeFile(join(scene.filesDir, `${second}.sealed`), 'something else')
    const { path, files } = await scene.backUpFully()
    expect(files).toMatchObject({ count: 2, gone: [], unsound: [first, second] })
    const { isGood, wrong } = await scene.drill(path)
    expect(isGood).toBe(false)
    expect(wrong).toEqual({
      files: [say.fileMissing(first), say.fileDiffers(second)],
      audit: [expect.stringContaining('412')],
      // Itself, and the two sums that it is part of.
      figures: [say.figures(3)],
    })
  })

  it('finds a reference that leads nowhere', async () => {
    const scene = await openBackupScene()
    await breakReference(scene.ctx.db)
    const { isGood, wrong } = await scene.drill(await scene.backUp())
    expect(isGood).toBe(false)
    expect(Object.values(wrong).flat().join()).toContain('part_picture')
  })

  it('finds damage, and is refused what it cannot try', async () => {
    const scene = await openBackupScene()
    const bad = join(scene.folder, 'bad.age')
    await writeFile(bad, 'no archive\n')
    expect(await scene.drill(bad)).toMatchObject({
      isGood: false,
      wrong: { restore: [words.refusals.damaged()] },
    })
    expect(await refusalOf(scene.drill(`${bad}x`))).toBe(words.refusals.no_archive(`${bad}x`))
  })
})
