import type { Logger } from '@quan-triet/bot-server/lib/logger'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { contract } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type OpenHouse, openHouse } from '../../../support/open-house.ts'
import { WEBHOOK_SECRET } from '../../../support/start-zalo.ts'

/** Such a name, phone and token as must appear nowhere but where people look for them. */
const CANARIES = ['Kiều Oanh Chim Yến', '+84000777666', 'bi-mat-9c1f7e5d', 'ước mơ thu hoạch 31415']
const canary = CANARIES.join(' ')
/** Holds no token but a canary. */
const NOBODY = -1

type JsonSchema = Record<string, unknown>

/** What stands for a value that is no text. */
const plainValue = (one: JsonSchema): unknown => {
  if ('const' in one) return one['const']
  if (Array.isArray(one['enum'])) return one['enum'][0]
  if (one['type'] === 'boolean') return true
  if (one['type'] === 'number' || one['type'] === 'integer') return Number(one['minimum'] ?? 1)
  if (one['format'] === 'date') return '2026-03-12'
  if (one['format'] === 'date-time') return '2026-03-13T02:00:00.000Z'
  return undefined
}

/** Every text of an input is a canary, if its schema lets any text pass. */
const inputOf = (schema: unknown): unknown => {
  const one = schema as JsonSchema
  const [choice] = [one['anyOf'], one['oneOf'], one['allOf']].flatMap((some) => some ?? [])
  if (choice !== undefined) return inputOf(choice)
  if (one['type'] === 'array') return [inputOf(one['items'] ?? {})]
  if (one['type'] === 'object')
    return Object.fromEntries(
      Object.entries(one['properties'] ?? {}).map(([name, part]) => [name, inputOf(part)]),
    )
  return plainValue(one) ?? canary.slice(0, Number(one['maxLength'] ?? canary.length))
}

const sampleOf = (schema: Endpoint['body']): unknown =>
  schema === undefined
    ? {}
    : inputOf(schema.toJSONSchema({ io: 'input', unrepresentable: 'any', reused: 'inline' }))

const pathOf = ({ path, query }: Endpoint): string => {
  const filled = path.replaceAll(/:\w+/g, encodeURIComponent(canary))
  const asked = new URLSearchParams(
    Object.entries(sampleOf(query) as Record<string, unknown>).map(([name, value]) => [
      name,
      String(value),
    ]),
  )
  return `${filled}?${asked.toString()}`
}

/** Asks one thing as somebody, who is signed in again where something asked before has ended that. */
const ask = async (
  house: OpenHouse,
  endpoint: Endpoint,
  { person, tokens }: { person: number; tokens: string[] },
) => {
  const send = () =>
    house.call(endpoint.method.toUpperCase(), pathOf(endpoint), {
      token: tokens[person] ?? CANARIES[2] ?? '',
      ...(endpoint.method !== 'get' && {
        json: endpoint.bodyKind === 'file' ? canary : sampleOf(endpoint.body),
      }),
    })
  const response = await send()
  if (response.status !== 401 || person === NOBODY) return response
  tokens[person] = await house.signIn(person)
  return send()
}

/** Asks everything there is, as all these people. @returns the bodies of all refusals */
const askEverything = async (house: OpenHouse, people: readonly number[]): Promise<string[]> => {
  const refusals: string[] = []
  const tokens: string[] = []
  for (const endpoint of Object.values<Endpoint>(contract)) {
    if (endpoint.responseKind === 'events') continue
    for (const person of people) {
      const response = await ask(house, endpoint, { person, tokens })
      const body = await response.text()
      if (!response.ok) refusals.push(`${endpoint.path}: ${body}`)
    }
  }
  return refusals
}

/** What the house writes into its log from now on. */
/** A house whose log is kept as it is written, before anything is taken out of it. */
const openListening = async () => {
  const written: string[] = []
  const write = (fields: Record<string, unknown>, message: string) =>
    written.push(JSON.stringify({ ...fields, message }))
  const log: Logger = { info: write, warn: write, error: write }
  return { house: await openHouse({ log }), written }
}

const hitsIn = (texts: readonly string[]) =>
  texts.filter((text) =>
    CANARIES.some((one) => text.includes(one) || text.includes(encodeURIComponent(one))),
  )

const sayToBot = async (house: OpenHouse): Promise<void> => {
  const headers = {
    'content-type': 'application/json',
    'x-bot-api-secret-token': WEBHOOK_SECRET,
  }
  for (const body of [
    `{"broken": "${canary}`,
    JSON.stringify({ ok: true, result: { event_name: canary, message: { text: canary } } }),
    JSON.stringify({
      ok: true,
      result: {
        event_name: 'message.text.received',
        message: {
          message_id: 'canary-1',
          from: { id: 'b6e61e1a4c7d0', display_name: canary },
          chat: { id: fixtureGroupChat, chat_type: 'GROUP' },
          text: canary,
          date: 1_773_280_800_000,
        },
      },
    }),
  ])
    await fetch(`${house.url}/webhooks/zalo-bot`, { method: 'POST', headers, body })
  await house.worker.settle()
}

/** Every endpoint there is, three times over. */
const LONG_MS = 120_000

describe('the log of the house and its refusals', () => {
  it(
    'repeat no name, phone, token or text that anybody sent, whatever is asked by whom',
    async () => {
      const { house, written } = await openListening()
      const refusals = await askEverything(house, [NOBODY, 0, 36])
      await sayToBot(house)
      expect(refusals.length).toBeGreaterThan(100)
      expect(hitsIn(refusals)).toEqual([])
      expect(hitsIn(written)).toEqual([])
    },
    LONG_MS,
  )

  it(
    'repeat nothing either when the house itself fails',
    async () => {
      const { house, written } = await openListening()
      await sql`alter table audit_head rename to audit_head_gone`.execute(house.db)
      await sql`alter table notice rename to notice_gone`.execute(house.db)
      try {
        const refusals = await askEverything(house, [0, 36])
        await sayToBot(house)
        expect(written.join('\n')).toContain('request failed')
        expect(hitsIn(refusals)).toEqual([])
        expect(hitsIn(written)).toEqual([])
      } finally {
        await sql`alter table audit_head_gone rename to audit_head`.execute(house.db)
        await sql`alter table notice_gone rename to notice`.execute(house.db)
      }
    },
    LONG_MS,
  )
})
