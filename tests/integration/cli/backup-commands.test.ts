/** Proves that the commands about copies say what is missing, what to do about it, and how to begin. */
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../support/run-command.ts'

describe('the commands about copies', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backup-commands-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const settings = () => ({
    DATABASE_URL: `sqlite:${join(folder, 'data', 'house.db')}`,
    FILES_DIR: join(folder, 'data', 'files'),
  })
  const run = (command: readonly [string, ...string[]], more: Record<string, string> = {}) =>
    runCommand(command, { ...settings(), ...more })

  it('say how they are used', async () => {
    const { usage } = words
    for (const [command, said] of [
      [['backup', '--x'], usage.backup],
      [['restore', 'a.age', '--into', 'mysql://x', '--files', 'b'], usage.restore],
      [['drill', 'a', 'b'], usage.drill],
      [['move', '--to', 'sqlite:x'], usage.move],
    ] as const)
      expect(await run([...command])).toEqual({ code: 2, said })
  })

  it('say which settings are missing, from the first copy to the drill', async () => {
    const { refusals } = words
    expect(await run(['backup'])).toEqual({ code: 1, said: refusals.no_settings() })
    const made = await run(['backup', '--new-key'])
    const [secret = ''] = /AGE-SECRET-KEY-1[0-9A-Z]{58}/.exec(made.said) ?? []
    const [recipient = ''] = /(?<=BACKUP_KEY=)age1[0-9a-z]{58}/.exec(made.said) ?? []
    const key = { BACKUP_KEY: recipient }
    expect(await run(['backup'], key)).toEqual({ code: 1, said: refusals.no_folder() })
    const archives = join(folder, 'archives')
    const sealing = { ...key, BACKUP_DIR: archives }
    expect(await run(['backup'], sealing)).toEqual({ code: 1, said: refusals.no_database() })
    expect(await run(['move', '--to', 'postgres://127.0.0.1:9/x'])).toMatchObject({ code: 1 })

    const admin = ['--unit', 'Đảng bộ phường Thử', '--name', 'Người Thử']
    expect(await run(['first-admin', ...admin])).toMatchObject({ code: 0 })
    const backedUp = await run(['backup'], sealing)
    expect(backedUp).toMatchObject({ code: 0, said: expect.stringMatching(/^Đã sao lưu vào /) })
    expect(await readdir(archives)).toHaveLength(1)
    expect(await run(['drill'], sealing)).toEqual({ code: 1, said: refusals.no_secret() })
    const keyFile = join(folder, 'key.txt')
    await writeFile(keyFile, `${made.said}\n`)
    const drilled = await run(['drill', '--key', keyFile], sealing)
    expect(drilled).toMatchObject({ code: 0, said: expect.stringContaining('TIN DÙNG ĐƯỢC') })
    expect(made.said).toContain(secret)
    expect(await readdir(join(folder, 'data'))).not.toContainEqual(
      expect.stringContaining('.drill-'),
    )
  })
})
