/** Proves that an archive holds all of a house at one moment, keeps no key, and is refused unless it is whole. */
import { digestTable } from '@quan-triet/bot-server/db/copying/read-table'
import { inSnapshot } from '@quan-triet/bot-server/db/copying/snapshot'
import { listTables } from '@quan-triet/bot-server/db/copying/tables'
import { isPostgres } from '@quan-triet/bot-server/db/dialect'
import { migrate } from '@quan-triet/bot-server/db/open'
import { listFacts, putFact } from '@quan-triet/bot-server/db/queries/channel-facts'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { newKeyPair, openStream } from '@quan-triet/bot-server/lib/archive/age'
import { readAll } from '@quan-triet/bot-server/lib/archive/byte-reader'
import { verifyAudit } from '@quan-triet/bot-server/services/audit/verify-audit'
import { readFile as readStored } from '@quan-triet/bot-server/services/files/keep-file'
import { TEST_DATA_KEY } from '../../../support/seed-house.ts'
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import { recordAudit } from '@quan-triet/bot-server/services/audit'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as othersTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditEntry, openBackupScene, refusalOf } from '../../../support/backup-scene.ts'

/** Written about the copy itself, after it was taken. */
const AFTERWARDS = ['platform_fact']

const readDigests = async (db: Db): Promise<Map<string, string>> => {
  const digests = new Map<string, string>()
  for (const table of await listTables(db))
    if (!AFTERWARDS.includes(table.name)) {
      const digest = await digestTable(db, table)
      digests.set(table.name, `${digest.count()} ${digest.value()}`)
    }
  return digests
}

const digestsOf = (db: Db): Promise<Map<string, string>> =>
  isPostgres(db) ? inSnapshot(db, readDigests) : readDigests(db)

describe('an archive', () => {
  it('brings back every row and every file, and the house goes on where it was', async () => {
    const scene = await openBackupScene()
    const path = await scene.backUp()
    const restored = await scene.restore(path)
    const digests = await digestsOf(scene.ctx.db)
    expect([...digests.values()].filter((one) => !one.startsWith('0 ')).length).toBeGreaterThan(40)
    expect(await digestsOf(restored.db)).toEqual(digests)

    const rows = await restored.db.selectFrom('stored_file').selectAll().orderBy('id').execute()
    expect(rows.map((row) => row.id)).toEqual(scene.fileIds)
    for (const row of rows)
      expect(await readStored(restored, row)).toEqual(await readStored(scene.ctx, row))

    await migrate(restored.db)
    await recordAudit(restored, auditEntry(700))
    expect(await verifyAudit({ ctx: restored, input: { extent: 'whole' } })).toMatchObject({
      fault: null,
      checked: 701,
    })
  })

  it('is of one moment, though others write all the while', async () => {
    const scene = await openBackupScene()
    const { db, clock } = scene.ctx
    let written = 0
    const over = new AbortController()
    /** Two rows that are never different: in different tables, so that a copy table by table would tear them. */
    const write = async () => {
      while (!over.signal.aborted) {
        written += 1
        const value = String(written)
        await db.transaction().execute(async (tx) => {
          await putFact(tx, { name: 'a pair', value, at: clock.now() })
          await tx
            .insertInto('timed_job')
            .values({ name: 'a pair', last_run_at: value })
            .onConflict((conflict) => conflict.column('name').doUpdateSet({ last_run_at: value }))
            .execute()
        })
        await othersTurn()
      }
    }
    const writing = write()
    const path = await scene.backUp()
    over.abort()
    await writing
    const restored = await scene.restore(path)
    const fact = (await listFacts(restored.db)).get('a pair')?.value
    const other = await restored.db
      .selectFrom('timed_job')
      .select('last_run_at')
      .where('name', '=', 'a pair')
      .executeTakeFirst()
    expect(Number(fact)).toBeGreaterThan(0)
    expect(Number(fact)).toBeLessThan(written)
    expect(other?.last_run_at).toBe(fact)
  })

  it('shows nothing to whoever has no key, and holds no key of the house', async () => {
    const scene = await openBackupScene()
    const path = await scene.backUp()
    const sealed = await readFile(path)
    const opened = await readAll(openStream(scene.keys.secret, createReadStream(path)))
    const name = (await scene.ctx.db.selectFrom('org_unit').select('name_org').execute())[0]
    expect(sealed.includes(name?.name_org ?? '-')).toBe(false)
    expect(opened.includes(name?.name_org ?? '-')).toBe(true)
    const key = Buffer.from(TEST_DATA_KEY)
    for (const form of [key, key.toString('base64'), key.toString('hex')])
      expect(opened.includes(form)).toBe(false)
  })

  it('is refused with one sentence when a byte was flipped or its end is missing, and leaves nothing', async () => {
    const scene = await openBackupScene()
    const path = await scene.backUp()
    const whole = await readFile(path)
    const bad = join(scene.folder, 'bad.tar.age')
    const tryBad = async (bytes: Uint8Array) => {
      await writeFile(bad, bytes)
      const place = await scene.emptyPlace()
      const said = await refusalOf(scene.restoreInto(bad, place))
      expect(await readdir(dirname(place.filesDir))).toEqual([])
      return said
    }
    // The header names the other half of the key: there it may look like somebody else's.
    const sentences = [words.refusals.damaged(), words.refusals.other_key()]
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
        const flipped = Buffer.from(whole)
        flipped[at] = (flipped[at] ?? 0) ^ 1
        expect(sentences).toContain(await tryBad(flipped))
      }),
      { numRuns: 8 },
    )
    for (const cut of [0, 100, Math.floor(whole.length / 2), whole.length - 1])
      expect(await tryBad(whole.subarray(0, cut))).toBe(words.refusals.damaged())
  })

  it('is refused with another key, in a place that is not empty, and when it is no archive', async () => {
    const scene = await openBackupScene()
    const path = await scene.backUp()
    const { secret } = await newKeyPair()
    expect(await refusalOf(scene.restore(path, secret))).toBe(words.refusals.other_key())

    const place = await scene.emptyPlace()
    const { databaseUrl } = scene
    const taken = { ...place, into: databaseUrl }
    expect(await refusalOf(scene.restoreInto(path, taken))).toMatch(/^Nơi khôi phục không trống/)
    await mkdir(place.filesDir)
    await writeFile(join(place.filesDir, 'x'), '')
    expect(await refusalOf(scene.restoreInto(path, place))).toMatch(/^Nơi khôi phục không trống/)

    const other = join(scene.folder, 'other.age')
    expect(await refusalOf(scene.restore(other))).toBe(words.refusals.no_archive(other))
    await writeFile(other, 'this is something else\n')
    expect(await refusalOf(scene.restore(other))).toBe(words.refusals.damaged())
  })
})
