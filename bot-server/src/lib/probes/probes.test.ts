import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { askAddress } from './ask-address.ts'
import { lookAtFolder, modeOf } from './look-at-folder.ts'
import { within } from './within.ts'

const pem = (name: string): string =>
  readFileSync(new URL(`../../../../tests/fixtures/certificates/${name}`, import.meta.url), 'utf8')

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    onTestFinished(() => {
      server.close().closeAllConnections()
    })
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

const patient = { timeoutMs: 20_000 }

const ask = async (listener: RequestListener, timeoutMs = 20_000) =>
  askAddress(`http://127.0.0.1:${await listen(createServer(listener))}/x`, { timeoutMs })

const makeFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'probes-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const failed = (step: string) => ({ isAnswered: false, step })

describe('an address that is asked', () => {
  it('says what came back, and what time it is over there', async () => {
    const asked = await ask((_, response) => {
      response.setHeader('date', 'Thu, 12 Mar 2026 02:00:00 GMT').writeHead(503).end('busy')
    })
    const date = Date.parse('2026-03-12T02:00:00Z')
    expect(asked).toEqual({
      isAnswered: true,
      status: 503,
      text: 'busy',
      date,
      certificateEndsAt: null,
    })
  })

  it('reads no more of a long answer than it needs', async () => {
    const asked = await ask((_, response) => void response.end('x'.repeat(10_000_000)))
    expect(asked.isAnswered && asked.text.length).toBeLessThanOrEqual(64 * 1024)
  })

  it('says at which step nothing came back', async () => {
    const closed = createServer()
    const port = await listen(closed)
    await new Promise((resolve) => closed.close(resolve))
    expect(await askAddress(`http://127.0.0.1:${port}`, patient)).toEqual(failed('connection'))
    // Not a name at all, so that nobody outside is asked for it.
    expect(await askAddress('http://a..b', patient)).toEqual(failed('name'))
    expect(await ask(() => undefined, 50)).toEqual(failed('time'))
  })

  it('is not believed without a certificate that somebody trusts, and says until when that is good', async () => {
    const ca = pem('localhost.crt')
    const server = createSecureServer({ cert: ca, key: pem('localhost.key') }, (_, response) => {
      response.end('safe')
    })
    const url = `https://127.0.0.1:${await listen(server)}`
    expect(await askAddress(url, patient)).toEqual({ isAnswered: false, step: 'certificate' })
    expect(await askAddress(url, { ...patient, ca })).toMatchObject({
      text: 'safe',
      certificateEndsAt: Date.parse('2126-10-30T09:46:35Z'),
    })
  })
})

describe('a folder that is looked at', () => {
  it('shows who may read it, and is left as it was', async () => {
    const folder = await makeFolder()
    await chmod(folder, 0o750)
    const look = await lookAtFolder(folder)
    expect({ ...look, mode: (look.mode ?? 0) & 0o777 }).toMatchObject({
      mode: 0o750,
      isWritable: true,
    })
    expect(await readdir(folder)).toEqual([])
  })

  it('may be made later, where it can be', async () => {
    const folder = await makeFolder()
    const later = await lookAtFolder(join(folder, 'a', 'b'))
    expect(later).toMatchObject({ mode: null, isWritable: true })
    expect(later.device).toBe((await lookAtFolder(folder)).device)
    await writeFile(join(folder, 'file'), '')
    expect(await lookAtFolder(join(folder, 'file', 'b'))).toMatchObject({
      mode: null,
      isWritable: false,
    })
    expect(await modeOf(join(folder, 'nothing'))).toBe(null)
  })

  it('is tried by writing, not by what its permissions say', async () => {
    const file = join(await makeFolder(), 'file')
    await writeFile(file, '')
    expect(await lookAtFolder(file)).toMatchObject({ isWritable: false })
  })
})

describe('work with a time limit', () => {
  it('is waited for no longer than that, and its failure is its own', async () => {
    expect(await within(Promise.resolve('done'), 20_000, 'late')).toBe('done')
    expect(await within(new Promise(() => undefined), 1, 'late')).toBe('late')
    await expect(within(Promise.reject(new Error('broken')), 20_000, 'late')).rejects.toThrow(
      'broken',
    )
  })
})
