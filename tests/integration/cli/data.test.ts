/** Proves what the data command says and writes: files, a database, messy rosters, or one sentence and a failing exit code. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { setNames } from '@quan-triet/bot-server/synthetic/sets'
import { data as words } from '@quan-triet/shared/i18n/vi/data'
import { describe, expect, it, onTestFinished } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../../bot-server/src/cli/data.ts', import.meta.url))

const run = (...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    )
  })

const tempFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'data-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('the data command', () => {
  it('explains itself in Vietnamese, and refuses what it does not know with one sentence', async () => {
    expect(await run('--help')).toEqual({ code: 0, stdout: `${words.help}\n`, stderr: '' })
    expect(await run('D9')).toEqual({
      code: 1,
      stdout: '',
      stderr: `${words.unknownSet('D9', ['D0', ...setNames])}\n`,
    })
  })

  it('writes a set with its messy rosters and the truth about them', async () => {
    const folder = await tempFolder()
    const { code, stdout } = await run('D1', '--seed', '20260312', '--out', folder, '--dirty')
    expect(code).toBe(0)
    expect(stdout).toContain(words.ratioLine('phai_hoc', '836/857 (97,55%)'))
    expect(await readdir(folder)).toEqual(
      expect.arrayContaining(['people.ndjson', 'summary.json', 'expected-faults.json']),
    )
    expect(await readdir(join(folder, 'rosters'))).toEqual(['synthetic-c001.xlsx'])
    const people = (await readFile(join(folder, 'people.ndjson'), 'utf8')).trim().split('\n')
    expect(people).toHaveLength(938)
    expect(people.every((line) => line.startsWith('{"synthetic":true,'))).toBe(true)
  })

  it('checks a set against the acceptance rules without writing anything', async () => {
    const { code, stdout } = await run('D2', '--check')
    expect(code).toBe(0)
    const line = words.checkLine(
      words.checks.exact_line,
      true,
      '4.502/4.600 (97,87%); 232/240 (96,67%); 82; 4225',
    )
    expect(stdout).toContain(line)
    expect(stdout).not.toContain(words.checkLine('', false, '').slice(0, 8))
  })

  it('loads a set into a database once, and says why not a second time', async () => {
    const url = `sqlite:${join(await tempFolder(), 'd1.db')}`
    expect(await run('D1', '--load', url)).toMatchObject({ code: 0 })
    const db = openDatabase(url)
    const { count } = await db
      .selectFrom('membership')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('attach', '=', 'chinh_thuc')
      .where('valid_to', 'is', null)
      .where(
        'org_unit_id',
        'in',
        db
          .selectFrom('org_path')
          .select('descendant_id')
          .where('ancestor_id', '=', 'synthetic-root' as never),
      )
      .executeTakeFirstOrThrow()
    await db.destroy()
    expect(count).toBe(938)
    expect(await run('D1b', '--load', url)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${words.refusedLoad.has_synthetic}\n`,
    })
  })

  it('seeds the fixture of the practice ground as set D0', async () => {
    const url = `sqlite:${join(await tempFolder(), 'd0.db')}`
    expect(await run('D0', '--load', url)).toMatchObject({ code: 0, stderr: '' })
    expect((await run('D0', '--load', url)).stdout).toBe(`${words.fixtureThere}\n`)
  })
})
