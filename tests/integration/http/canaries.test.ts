import { createWorker } from '@quan-triet/bot-server/jobs/worker'
import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat, fixturePart } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { raiseNotice } from '@quan-triet/bot-server/services/operations/raise-notice'
import { contract } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { describe, expect, it, onTestFinished } from 'vitest'
import { canaries, found, nextCanary, withCanaries } from '../../support/canaries.ts'
import { type CapturedLog, captureLog } from '../../support/capture-log.ts'
import { openHouse, type OpenHouse } from '../../support/open-house.ts'
import { sampleOf } from '../../support/sample-of-schema.ts'
import { openOaHouse } from '../../support/open-oa-house.ts'
import { OA_APP_ID, OA_GROUP, OA_ID, oaUserIdOf, WEBHOOK_SECRET } from '../../support/start-zalo.ts'
import type { ActorName } from './access/actors.ts'
import type { Ask } from './access/area-access.ts'
import { areas } from './access/areas.ts'

const METRICS_TOKEN = 'a-token-of-the-collector'

const openWatched = async (): Promise<{ house: OpenHouse; captured: CapturedLog }> => {
  const captured = captureLog()
  return { house: await openHouse({ ...captured, metricsToken: METRICS_TOKEN }), captured }
}

const metricsOf = async ({ url }: OpenHouse): Promise<string> => {
  const authorization = `Bearer ${METRICS_TOKEN}`
  return (await fetch(`${url}/metrics`, { headers: { authorization } })).text()
}

/** Where no canary may ever stand: what operators read, whatever was sent. */
const readByOperators = async (house: OpenHouse, captured: CapturedLog): Promise<string[]> => {
  const notices = await house.db.selectFrom('operator_notice').selectAll().execute()
  const facts = await house.db.selectFrom('platform_fact').selectAll().execute()
  const tasks = await house.db.selectFrom('task').select(['kind', 'last_error']).execute()
  return [captured.text(), await metricsOf(house), JSON.stringify([notices, facts, tasks])]
}

const leaks = async (house: OpenHouse, captured: CapturedLog): Promise<string[]> =>
  (await readByOperators(house, captured)).flatMap(found)

/** Prose only: ids and codes lead to what there is, so that the words get as far as they can. */
const proseChanged = (ask: Ask, next: () => string): Ask => ({
  ...ask,
  ...(ask.json !== undefined && { json: withCanaries(ask.json, next, { all: false }) }),
  ...(ask.query && { query: textsChanged(ask.query, next) }),
  ...(typeof ask.file === 'string' && {
    file: `${ask.file}\n${Object.values(canaries).join('\n')}`,
  }),
})

/** Safe because `withCanaries` keeps an object of texts one. */
const textsChanged = (texts: Record<string, string>, next: () => string): Record<string, string> =>
  withCanaries(texts, next, { all: false }) as Record<string, string>

const actors: readonly ActorName[] = ['member', 'secretary', 'propaganda', 'admin']

describe('canaries in what people write', () => {
  it.each(Object.entries(areas))(
    'stand in no log, no refusal, no metric and no notice: %s',
    async (_, area) => {
      const next = nextCanary()
      const { house, captured } = await openWatched()
      const change = (ask: Ask): Ask => proseChanged(ask, next)
      const answers = await area.replay(house, { actors, change })
      await house.settle()
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      const refused = answers.filter(({ status }) => status >= 400)
      expect(refused.filter(({ text }) => found(text).length > 0)).toEqual([])
      expect(await leaks(house, captured)).toEqual([])
      expect(captured.linesOf('request').length).toBeGreaterThanOrEqual(answers.length)
    },
  )
})

const endpoints = Object.entries<Endpoint>(contract)

/** The request that the contract describes, with canaries wherever a text may stand, in its headers too. */
const filled = ({ method, path, params, query, body, bodyKind }: Endpoint, next: () => string) => {
  const inPath = path.replaceAll(/:\w+/g, () => encodeURIComponent(next()))
  const asked = query ? sampleOf(query, next) : {}
  const texts = Object.entries(asked as object).map(([key, one]) => [key, String(one)])
  const search = new URLSearchParams([...texts, ['q', next()]])
  const file = bodyKind === 'file' ? Object.values(canaries).join('\n') : undefined
  const json = body ? JSON.stringify(sampleOf(body, next)) : undefined
  return {
    params,
    url: `${inPath}?${search.toString()}`,
    init: {
      method: method.toUpperCase(),
      headers: {
        'x-request-id': encodeURIComponent(next()),
        'user-agent': encodeURIComponent(next()),
        referer: `https://example.vn/${encodeURIComponent(next())}`,
      },
      ...(method !== 'get' && { body: file ?? json ?? next() }),
    },
  }
}

describe('canaries in every input of the contract', () => {
  it.each([0, 5, fixtureAccounts.length - 1])(
    'come back in no problem and stand in no log, whoever sends them (%i)',
    async (index) => {
      const { house, captured } = await openWatched()
      const next = nextCanary()
      const bad: unknown[] = []
      for (const [name, endpoint] of endpoints) {
        if (endpoint.responseKind === 'events') continue
        const token = await house.signIn(index)
        for (const authorization of [`Bearer ${token}`, `Bearer ${canaries.token}`]) {
          const { url, init } = filled(endpoint, next)
          const headers = { ...init.headers, authorization }
          const response = await fetch(`${house.url}${url}`, { ...init, headers })
          const text = await response.text()
          const isProblem = response.status >= 400
          if (response.status >= 500 || (isProblem && found(text).length > 0))
            bad.push({ name, status: response.status, text })
        }
      }
      expect(bad).toEqual([])
      expect(await leaks(house, captured)).toEqual([])
    },
  )

  it('that is no JSON, or no address, are not quoted either', async () => {
    const { house, captured } = await openWatched()
    const token = await house.signIn(0)
    const words = Object.values(canaries).join(' "')
    const send = async (path: string, init: RequestInit) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const response = await fetch(`${house.url}${path}`, { headers, ...init })
      return (await response.text()) + JSON.stringify([...response.headers])
    }
    const answers = [
      await send('/api/essays', { method: 'POST', body: `{"text": "${words}` }),
      await send(`/api/${encodeURIComponent(words)}`, {}),
      await send(`/files/${encodeURIComponent(words)}/a.pdf`, {}),
      await send(`/mail/confirm?t=${encodeURIComponent(words)}`, {}),
      await send(`/desk/${encodeURIComponent(words)}`, {}),
      await send(`/zalo/oa/callback?code=${encodeURIComponent(words)}&oa_id=1`, {}),
    ]
    expect(answers.flatMap(found)).toEqual([])
    expect(await leaks(house, captured)).toEqual([])
  })
})

describe('canaries in what the platforms send', () => {
  const words = Object.values(canaries).join(' ')

  it('of the bot, well formed or not, signed or not', async () => {
    const { house, captured } = await openWatched()
    const post = async (body: string, secret: string): Promise<string> => {
      const headers = { 'x-bot-api-secret-token': secret }
      const response = await fetch(`${house.url}/webhooks/zalo-bot`, {
        method: 'POST',
        headers,
        body,
      })
      return response.text()
    }
    const from = fixtureAccounts[5]?.botUserId ?? ''
    const update = { event_name: words, message: { text: words, chat: { id: words } } }
    const answers = [
      await post(JSON.stringify(update), WEBHOOK_SECRET),
      await post(JSON.stringify(update), canaries.secret),
      await post(`{"text": "${words}"`, WEBHOOK_SECRET),
    ]
    for (const chatId of [fixtureGroupChat, from])
      house.botApi.say({ chatId, from, text: words, mentionsBot: true })
    await house.settle()
    expect(answers.flatMap(found)).toEqual([])
    expect(await leaks(house, captured)).toEqual([])
    expect(captured.linesOf('request').length).toBeGreaterThan(3)
  })

  it('of the Official Account', async () => {
    const captured = captureLog()
    const house = await openOaHouse({}, captured.log)
    const event = (change: object) =>
      JSON.stringify({
        app_id: OA_APP_ID,
        oa_id: OA_ID,
        event_name: 'user_send_group_text',
        sender: { id: oaUserIdOf(5) },
        recipient: { id: OA_GROUP },
        message: { text: `[@${OA_ID}] ${words}`, msg_id: 'm-1' },
        timestamp: String(Date.parse(house.clock.now())),
        ...change,
      })
    for (const change of [{}, { event_name: words }, { sender: { id: words } }, { oa_id: words }])
      await house.deliver(event(change))
    await house.deliver(event({}), { secretKey: canaries.secret })
    await house.deliver(`{"a": "${words}`)
    await house.settle()
    expect(captured.linesOf('request').length).toBeGreaterThan(5)
    expect(found(captured.text())).toEqual([])
  })

  it('when a channel quotes what it refused', async () => {
    const { house, captured } = await openWatched()
    const { db, clock, log } = house.deps
    const worker = createWorker(house.deps, {
      db,
      clock,
      log,
      channels: {
        bot: {
          capabilities: capabilitiesOf.bot,
          send: () =>
            Promise.resolve({
              kind: 'ask_human',
              scope: 'channel',
              cause: 'token_refused',
              reason: `HTTP 401 at https://x.example.vn/bot${canaries.token}/send: "${words}"`,
            }),
        },
      },
      limits: { perMinute: {}, perMonth: {}, chatGapMs: 0 },
      timing: createSkippingTiming(),
      loadFile: () => Promise.reject(new Error(words)),
      onTrouble: ({ way, ...trouble }) =>
        raiseNotice({ ctx: house.system, input: { place: way, ...trouble } }),
    })
    onTestFinished(() => worker.stop())
    const from = fixtureAccounts[5]?.botUserId ?? ''
    house.botApi.say({ chatId: fixtureGroupChat, from, text: 'lịch học', mentionsBot: true })
    await house.botApi.idle()
    await worker.settle()
    expect(captured.linesOf('not delivered').length).toBeGreaterThan(0)
    expect(captured.linesOf('somebody is needed').length).toBeGreaterThan(0)
    expect(await leaks(house, captured)).toEqual([])
  })
})

/** A part whose text cannot be read is asked for, by the app and by the bot. @returns what the app was answered */
const breakPart = async (house: OpenHouse): Promise<string> => {
  await house.db
    .updateTable('document_part')
    // An error quotes the beginning of what is no JSON.
    .set({ paragraphs: canaries.essay.slice(canaries.essay.indexOf('mỏ than')) })
    .where('id', '=', fixturePart(1))
    .execute()
  const token = await house.signIn(5)
  const response = await house.call('GET', '/api/parts/part-1', { token })
  const from = fixtureAccounts[5]?.botUserId ?? ''
  house.botApi.say({ chatId: fixtureGroupChat, from, text: 'gửi lại phần 1', mentionsBot: true })
  await house.settle()
  expect(response.status).toBe(500)
  return response.text()
}

describe('a fault of ours', () => {
  it('that quotes what it could not read says so without the words', async () => {
    const { house, captured } = await openWatched()
    const answered = await breakPart(house)
    expect(captured.linesOf('request failed')).toHaveLength(1)
    expect(captured.linesOf('task failed').length).toBeGreaterThan(0)
    expect(found(answered)).toEqual([])
    expect(await leaks(house, captured)).toEqual([])
  })

  it('would betray them in a log that takes nothing out', async () => {
    const lines: string[] = []
    const note = (fields: object, message: string) =>
      void lines.push(`${message} ${JSON.stringify(fields)}`)
    await breakPart(await openHouse({ log: { info: note, warn: note, error: note } }))
    expect(found(lines.join('\n'))).not.toEqual([])
  })
})

describe('the look-out for canaries', () => {
  it.each(Object.entries(canaries))('finds a line that leaks: %s', async (_, canary) => {
    const { house, captured } = await openWatched()
    house.deps.log.info({ name: canary, words: `“${canary}”` }, 'a careless line')
    const written = captured.text()
    // Numbers and tokens are taken out whoever logs them; words nobody can know for what they are.
    const isKnown = canary === canaries.phone || canary === canaries.token
    expect(found(written).length > 0).toBe(!isKnown)
    expect(await leaks(house, captured)).toEqual(found(written))
  })

  it('finds one in a metric and in a notice', async () => {
    const { house, captured } = await openWatched()
    house.deps.metrics.requests.add(['GET', canaries.name, '2xx'])
    expect(await leaks(house, captured)).toContain('Hoàng Yến')
  })
})
