/** Proves how `pnpm run doctor` speaks and ends, that a copy of the key can be tried, and what it learns of a mail server. */
import { greetMailServer } from '@quan-triet/bot-server/mail/greet-mail-server'
import { createMailbox } from '@quan-triet/bot-server/practice/mail/create-mailbox'
import { doctor as words } from '@quan-triet/shared/i18n/vi/doctor'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freePort } from '../../support/house-process.ts'

const DOCTOR = fileURLToPath(new URL('../../../bot-server/src/cli/doctor.ts', import.meta.url))

/** The command in an empty folder. @param typed what a person types into it */
const openFolder = async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'doctor-command-'))
  onTestFinished(() => rm(cwd, { recursive: true }))
  return (
    args: string[],
    environment: Record<string, string> = {},
    typed = '',
  ): Promise<{ code: unknown; said: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'] ?? '', ...environment }
      const child = execFile(process.execPath, [DOCTOR, ...args], { cwd, env }, (error, stdout) =>
        resolve({ code: error === null ? 0 : error.code, said: stdout.trim() }),
      )
      child.stdin?.end(typed)
    })
}

describe('the command doctor', () => {
  it('says one thing a line, also for programs, and ends with 1 while something is to be mended', async () => {
    const run = await openFolder()
    const { code, said } = await run([])
    expect(code).toBe(1)
    expect(said).toContain(`✗ ${words.checks.settings}: ${words.settings.practice}`)
    expect(said).toContain(`✓ ${words.checks.node}: ${words.node.good(process.version)}`)
    expect(said).toContain(`! ${words.checks.secrecy}: ${words.secrecy.noFile}`)
    expect(said.endsWith(words.someBad(1))).toBe(true)
    const json = await run(['--json'])
    expect(JSON.parse(json.said)).toMatchObject({
      ok: false,
      findings: expect.arrayContaining([
        { check: 'settings', level: 'bad', text: words.settings.practice },
      ]),
    })
    expect(await run(['--help'])).toEqual({ code: 0, said: words.help })
    expect(await run(['--else'])).toEqual({ code: 2, said: words.help })
  }, 60_000)

  it('says whether a copy of the key is right, without ever having it in the list of processes', async () => {
    const run = await openFolder()
    const key = randomBytes(32).toString('base64')
    const settings = { DATABASE_URL: 'sqlite:./house.db', DATA_KEY: key }
    const right = { code: 0, said: words.keyCopy.same }
    const wrong = { code: 1, said: words.keyCopy.differs }
    expect(await run(['--key-copy'], settings, `${key}\n`)).toEqual(right)
    expect(await run(['--key-copy'], settings, `  ${key}`)).toEqual(right)
    expect(await run(['--key-copy'], settings, `${key.slice(1)}\n`)).toEqual(wrong)
    expect(await run(['--key-copy'], settings, '')).toEqual(wrong)
  }, 60_000)
})

const greet = (address: string) => greetMailServer({ smtpUrl: address, timeoutMs: 5000 })

describe('a mail server that is greeted', () => {
  it('says what kept us from signing in, and gets no letter', async () => {
    const mailbox = createMailbox({ port: 0, now: () => '2026-03-12T02:00:00.000Z' })
    onTestFinished(() => mailbox.close())
    const port = await mailbox.up()
    const host = '127.0.0.1'
    expect(await greet(`smtp://u:p@${host}:${port}`)).toEqual({ host, answer: 'good' })
    mailbox.switches.signIn = { code: 535, text: 'no' }
    expect(await greet(`smtp://u:p@${host}:${port}`)).toEqual({ host, answer: 'refused' })
    expect(await greet(`smtps://u:p@${host}:${port}`)).toEqual({ host, answer: 'tls' })
    const closed = await freePort()
    expect(await greet(`smtp://${host}:${closed}`)).toEqual({ host, answer: 'unreachable' })
    expect(mailbox.letters()).toEqual([])
  })
})
