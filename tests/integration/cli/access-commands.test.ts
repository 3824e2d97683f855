/** Proves that the first administrator is made once, and that access is revoked from the command line. */
import { accessCommands as words } from '@quan-triet/shared/i18n/vi/access-commands'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CLI = fileURLToPath(new URL('../../../bot-server/src/cli/', import.meta.url))

describe('the commands of access', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'first-admin-'))
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true }))

  const run = (
    command: 'first-admin' | 'revoke-access',
    ...args: string[]
  ): Promise<{ code: unknown; said: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'house.db')}` }
      const file = join(CLI, `${command}.ts`)
      execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : error.code, said: (stdout + stderr).trim() }),
      )
    })

  it('make the first administrator once, and a new code when the phone is lost', async () => {
    expect(await run('first-admin')).toEqual({ code: 1, said: words.firstAdminHelp })
    expect(await run('first-admin', '--again')).toEqual({ code: 1, said: words.noAdministrator })
    const made = await run('first-admin', '--unit', 'Đảng bộ phường Thử', '--name', 'Người Thử')
    expect(made).toMatchObject({ code: 0 })
    expect(made.said).toMatch(/^Mã của đồng chí Người Thử: [2-9A-HJ-NP-Z]{8}\n/)
    expect(await run('first-admin', '--unit', 'Nữa', '--name', 'Ai Đó')).toEqual({
      code: 1,
      said: words.hasAdministrator,
    })
    const again = await run('first-admin', '--again')
    expect(again.said).toMatch(/^Mã của đồng chí Người Thử: /)
    expect(again.said).not.toBe(made.said)
    expect(await run('revoke-access', '--unit', 'goc', '--reason', 'Diễn tập')).toEqual({
      code: 0,
      said: words.revoked({ people: 1, signIns: 0, codes: 1, tokens: 0 }),
    })
  }, 60_000)

  it('say what is missing or unknown', async () => {
    expect(await run('revoke-access', '--unit', 'goc')).toEqual({ code: 1, said: words.revokeHelp })
    const reason = ['--reason', 'Diễn tập']
    expect(await run('revoke-access', '--unit', 'khong-co', ...reason)).toEqual({
      code: 1,
      said: words.unknownUnit('khong-co'),
    })
    expect(await run('revoke-access', '--person', 'khong-co', ...reason)).toEqual({
      code: 1,
      said: words.unknownPerson('khong-co'),
    })
    const level = ['--unit', 'A', '--name', 'B', '--level', 'huyen']
    expect(await run('first-admin', ...level)).toEqual({
      code: 1,
      said: words.unknownLevel('huyen'),
    })
  }, 60_000)
})
