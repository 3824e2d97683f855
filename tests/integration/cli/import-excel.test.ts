/** Proves that the command shows what a spreadsheet would change, and saves it only when told to. */
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { imports } from '@quan-triet/shared/i18n/vi/imports'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CLI = fileURLToPath(new URL('../../../bot-server/src/cli/', import.meta.url))
const words = imports.command
const ROSTER = 'Họ và tên;Năm sinh;Địa chỉ\nThái Thị Quỳnh Dao;1995;Số 1\nBàng Văn Khuê;1988;Số 2\n'

describe('the command that imports a spreadsheet', () => {
  let folder = ''
  let file = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-excel-'))
    file = join(folder, 'ds.csv')
    await writeFile(file, ROSTER)
    await run('data', 'D0', '--load', url())
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true }))

  const url = () => `sqlite:${join(folder, 'house.db')}`
  const run = (command: 'data' | 'import-excel', ...args: string[]) =>
    new Promise<{ code: unknown; said: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: url() }
      execFile(
        process.execPath,
        [join(CLI, `${command}.ts`), ...args],
        { env },
        (error, out, err) =>
          resolve({ code: error === null ? 0 : error.code, said: (out + err).trim() }),
      )
    })
  const importRoster = (...args: string[]) => run('import-excel', '--kind', 'roster', ...args)

  it('says how it is used, and which unit or file it does not find', async () => {
    expect(await run('import-excel')).toEqual({ code: 1, said: words.usage })
    expect(await importRoster('--file', file, '--unit', 'X')).toEqual({
      code: 1,
      said: words.noUnit('X'),
    })
    const none = join(folder, 'none.csv')
    expect(await importRoster('--file', none, '--unit', fixtureUnit)).toEqual({
      code: 1,
      said: words.noFile(none),
    })
  })

  it('shows first and saves nothing, then saves once when confirmed', async () => {
    const shown = await importRoster('--file', file, '--unit', fixtureUnit)
    expect(shown.code).toBe(0)
    for (const line of [words.counts(imports.verdicts.moi, 2), words.dropped('Địa chỉ')])
      expect(shown.said).toContain(line)
    expect(shown.said).toContain(words.notSaved)
    const saved = await importRoster('--file', file, '--unit', fixtureUnit, '--confirm')
    expect(saved.said.split('\n').at(-1)).toBe(words.saved(2, 0, 0))
    const again = await importRoster('--file', file, '--unit', fixtureUnit, '--confirm')
    expect(again.said.split('\n').at(-1)).toBe(words.saved(0, 0, 0))
  })
})
