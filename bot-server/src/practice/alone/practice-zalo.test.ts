/** Checks the stand-ins as they run alone: a process that any client can be pointed at, driven with plain fetch. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aloneWorld } from './create-zalo-alone.ts'

const COMMAND = fileURLToPath(new URL('../../cli/practice-zalo.ts', import.meta.url))
const [GROUP] = aloneWorld.oaGroups
const FIRST = {
  zaloUserId: '304682135790461001',
  oaUserId: '713986000000000011',
  phone: '84900000001',
}

let child: ChildProcess
let base = ''
let printed = ''

/** Safe because the process is started with pipes for its output. */
const outputOf = (process: ChildProcess) => process.stdout as NonNullable<ChildProcess['stdout']>

const start = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const clock = '2026-03-12T09:00:00+07:00'
    child = spawn(process.execPath, [COMMAND, '--port', '0', '--clock', clock], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.once('exit', () => reject(new Error('it ended before it was ready')))
    outputOf(child).on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /ZALO_BOT_API_URL=(http:\S+)\/bot-api/.exec(printed)?.[1]
      if (address !== undefined) resolve(address)
    })
  })

beforeAll(async () => {
  base = await start()
})

afterAll(() => void child.kill('SIGKILL'))

const Json = z.record(z.string(), z.unknown())

const ask = async (path: string, body?: object, headers: Record<string, string> = {}) => {
  const response = await fetch(`${base}/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
  return Json.parse(await response.json())
}

const admin = (path: string, body?: object) => ask(`admin/${path}`, body)

describe('the stand-ins alone', () => {
  it('print what a client needs, and take its calls to each interface', async () => {
    expect(printed).toContain(aloneWorld.oaAccessToken)
    const botToken = `bot${aloneWorld.botToken}`
    expect(await ask(`bot-api/${botToken}/getMe`, {})).toMatchObject({ ok: true })
    const access_token = aloneWorld.oaAccessToken
    const message = { recipient: { group_id: GROUP }, message: { text: 'chào' } }
    const sent = await ask('oa-api/v3.0/oa/group/message', message, { access_token })
    expect(sent).toMatchObject({ error: 0, data: { group_id: GROUP } })
    expect(await admin(`messages/${GROUP}`)).toMatchObject({ oa: [{ text: 'chào' }] })
    expect(await admin('truth')).toMatchObject({
      oa: [{ chatId: GROUP, text: 'chào', isDelivered: true, answer: 'success' }],
    })
  })

  it('rotate the tokens of a client', async () => {
    const form = new URLSearchParams({
      app_id: aloneWorld.appId,
      grant_type: 'refresh_token',
      refresh_token: aloneWorld.oaRefreshToken,
    })
    const response = await fetch(`${base}/oauth/v4/oa/access_token`, {
      method: 'POST',
      headers: { secret_key: aloneWorld.appSecret },
      body: form,
    })
    expect(await response.json()).toMatchObject({ expires_in: '90000' })
    expect(await admin('state')).toMatchObject({ rotations: 1 })
  })

  it('tell who a person is, and a phone number once', async () => {
    const person = { zaloUserId: FIRST.zaloUserId }
    const { accessToken } = await admin('tokens', { want: 'access_token', ...person })
    const { phoneToken } = await admin('tokens', { want: 'phone_token', ...person })
    const headers = {
      access_token: String(accessToken),
      code: String(phoneToken),
      secret_key: aloneWorld.appSecret,
    }
    expect(await ask('graph/v2.0/me/info', undefined, headers)).toMatchObject({
      data: { number: FIRST.phone },
    })
    expect(await ask('graph/v2.0/me/info', undefined, headers)).toMatchObject({ error: -1402 })
  })

  it('let a tester speak, act, switch and move the clock', async () => {
    const said = { to: 'oa', chatId: GROUP, from: FIRST.oaUserId, text: 'mấy giờ học' }
    expect(await admin('say', said)).toMatchObject({ text: 'mấy giờ học' })
    expect(
      await admin('switches', { bot: { perMinute: 30 }, oa: { perMinute: 60 } }),
    ).toMatchObject({ bot: { perMinute: 30 }, oa: { perMinute: 60 } })
    expect(await admin('act', { act: 'dissolve', groupId: GROUP })).toEqual({})
    expect(await admin('act', { act: 'dissolve', groupId: GROUP })).toMatchObject({
      error: expect.stringContaining('no group'),
    })
    const { now } = await admin('clock', { byMs: 3_600_000 })
    expect(String(now) >= '2026-03-12T03:00:00.000Z').toBe(true)
    expect(await admin('switches', { nonsense: {} })).toHaveProperty('error')
  })

  it('cannot be steered from a page of another site', async () => {
    const headers = { origin: 'https://example.vn' }
    expect(await ask('admin/act', { act: 'revoke_permission' }, headers)).toHaveProperty('error')
    expect(await admin('state')).toMatchObject({ oaGroups: [expect.anything()] })
  })

  it('end when they are asked to', async () => {
    child.removeAllListeners('exit')
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
  })
})
