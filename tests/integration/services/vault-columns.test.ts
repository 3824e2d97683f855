import { listSealedWith } from '@quan-triet/bot-server/db/queries/sealed-texts'
import { asId, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { openText, sealText } from '@quan-triet/bot-server/services/vault'
import { rotateUnitKey } from '@quan-triet/bot-server/services/vault/rotate-unit-key'
import { sealedColumns } from '@quan-triet/bot-server/services/vault/sealed-columns'
import type { ImportId } from '@quan-triet/shared/models/ids'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'

describe('the list of sealed columns', () => {
  it('names real columns', async () => {
    const house = await makeHouse()
    for (const one of sealedColumns)
      expect(await listSealedWith(house.db, one, { keyId: 'k', after: '', limit: 1 })).toEqual([])
  })

  it('names every table that a service seals text for', async () => {
    const folder = fileURLToPath(new URL('../../../bot-server/src/services', import.meta.url))
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter(({ name, parentPath }) => {
      return name.endsWith('.ts') && name !== 'vault.ts' && !parentPath.endsWith('/vault')
    })
    const tables = new Set<string>()
    for (const { parentPath, name } of files) {
      const text = await readFile(join(parentPath, name), 'utf8')
      for (const [, table = ''] of text.matchAll(/\babout\w*\b[^`\n]*`([a-z_]+):\$\{/g))
        tables.add(table)
    }
    const listed = new Set<string>(sealedColumns.map((one) => one.table))
    expect([...tables].toSorted()).toEqual([...listed].toSorted())
  })

  it('leads to rows whose key has several columns, too', async () => {
    const house = await makeHouse()
    const unit = { unitId: fixtureUnit }
    const seeded = await rotateUnitKey({ ctx: house.system, input: unit })
    const job = asId<ImportId>('import-one')
    const seal = (text: string, of: string) =>
      sealText(house.system, { unitId: fixtureUnit, text, about: of })
    await house.db
      .insertInto('import_job')
      .values({
        id: job,
        kind: 'roster',
        org_unit_id: fixtureUnit,
        created_by: null,
        state: 'cho',
        row_count: 2,
        version: 1,
        sealed_about: await seal('about', `import_job:${job}`),
        created_at: house.clock.now(),
        expires_at: house.clock.now(),
        finished_at: null,
        result: null,
      })
      .execute()
    for (const position of [0, 1])
      await house.db
        .insertInto('import_block')
        .values({
          import_id: job,
          position,
          sealed: await seal(`block ${position}`, `import_block:${job}:${position}`),
        })
        .execute()
    expect(await rotateUnitKey({ ctx: house.system, input: unit })).toBe(seeded + 3)
    const blocks = await house.db.selectFrom('import_block').selectAll().execute()
    for (const { position, sealed } of blocks) {
      const text = await openText(house.system, {
        sealed,
        about: `import_block:${job}:${position}`,
      })
      expect(text).toBe(`block ${position}`)
    }
  })
})
