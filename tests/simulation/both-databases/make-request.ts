/** Makes the request of an ask: what it leaves out is drawn from the endpoint's schemas. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { drawValue, type Around, type Part, schemaOf } from './draw-value.ts'
import { drawFile } from './files.ts'
import { HOUSE, WEBHOOK_SECRET } from './open-twin.ts'
import { type Ask, endpointOf, type EndpointName } from './step.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const asJson = (value: unknown): Json => (isObject(value) ? value : {})

export const completeAsk = (name: EndpointName, given: Ask, around: Around): Ask => {
  const endpoint = endpointOf(name)
  const drawn = (part: Part): unknown => {
    const schema = schemaOf(endpoint, part)
    return schema && drawValue(schema, { field: '', address: endpoint.path }, around)
  }
  const json = given.json ?? drawn('body')
  return {
    params: { ...asJson(drawn('params')), ...given.params },
    query: { ...asJson(given.query ?? drawn('query')) },
    ...(json !== undefined && { json }),
    ...(endpoint.bodyKind === 'file' && { file: given.file ?? drawFile(name, around.draw) }),
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '')

interface Made {
  /** For whoever reads the trace. */
  line: string
  make: () => Request
}

export const requestOf = (name: EndpointName, ask: Ask, token: string | undefined): Made => {
  const { method, path } = endpointOf(name)
  const at = path.replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(textOf(ask.params?.[key])),
  )
  const entries = Object.entries(ask.query ?? {}).map(([key, value]) => [key, textOf(value)])
  const query = entries.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(entries))}`
  const body = ask.file ?? (ask.json === undefined ? undefined : JSON.stringify(ask.json))
  const size = body === undefined ? 0 : Buffer.byteLength(body)
  return {
    line: `${name} ${at}${decodeURIComponent(query)} ${ask.json === undefined ? '' : JSON.stringify(ask.json)}`,
    make: () =>
      new Request(`${HOUSE}${at}${query}`, {
        method: method.toUpperCase(),
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-length': String(size) }),
          ...(ask.json !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body }),
      }),
  }
}

interface Said {
  person: number
  text: string
  /** In private if undefined. */
  group: string | undefined
  id: string
  at: string
}

/** What the platform hands over when somebody has written. */
export const eventOf = ({ person, text, group, id, at }: Said): Request => {
  const { botUserId, displayName } = fixtureAccounts[person] ?? {}
  const message = {
    from: { id: botUserId, display_name: displayName, is_bot: false },
    chat: { id: group ?? botUserId, chat_type: group === undefined ? 'PRIVATE' : 'GROUP' },
    text,
    message_id: id,
    message_type: 'CHAT_MESSAGE',
    date: Date.parse(at),
  }
  const body = JSON.stringify({ message, event_name: 'message.text.received' })
  return new Request(`${HOUSE}/webhooks/zalo-bot`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'x-bot-api-secret-token': WEBHOOK_SECRET,
    },
    body,
  })
}
