import { buildOpenapi } from '@quan-triet/bot-server/http/openapi/build-openapi'
import { areas, contract } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { describe, expect, it } from 'vitest'
import { follow, misfits } from '../../support/fits-schema.ts'
import { openHouse } from '../../support/open-house.ts'

interface Operation {
  operationId: string
  tags: string[]
  security: Record<string, string[]>[]
  'x-right': string
  parameters?: { name: string; in: string; required: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema?: unknown }> }
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>
}

interface Document {
  openapi: string
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown>; responses: Record<string, unknown> }
}

const read = async (): Promise<Document> => JSON.parse(await buildOpenapi()) as Document

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

const referencesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
        name === '$ref' && typeof one === 'string' ? [one] : referencesIn(one),
      )

/** The names of all fields of a schema, and of those that it refers to. */
const fieldsIn = (schema: unknown, document: Document): string[] => {
  const seen = new Set<unknown>()
  const walk = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return []
    seen.add(value)
    return Object.entries(value).flatMap(([name, one]: [string, unknown]) => {
      if (name === '$ref') return walk(follow(String(one), document))
      const own = name === 'properties' ? Object.keys(Object(one)) : []
      return [...own, ...walk(one)]
    })
  }
  return walk(schema)
}

const endpoints = Object.entries<Endpoint>(contract)
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
const SECRETARY = 0

const typeOf = { json: /^application\/json$/, file: /^(application|\*)\//, events: /^text\/event-/ }

const sentTo = ({ body, bodyKind }: Endpoint): string[] => {
  if (bodyKind === 'file') return ['application/octet-stream']
  return body ? ['application/json'] : []
}

/** What can be asked without naming anything. */
const isAskable = ({ responses, parameters }: Operation): boolean =>
  'application/json' in (responses['200']?.content ?? {}) &&
  !parameters?.some(({ required }) => required)

describe('the document of the API', () => {
  it('has every endpoint of the contract once, under its name, method, path, area and right', async () => {
    const written = operationsOf(await read()).map(({ path, method, operation }) => ({
      name: operation.operationId,
      at: `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      right: operation['x-right'],
      area: operation.tags.join(),
    }))
    const meant = Object.entries(areas).flatMap(([area, table]) =>
      Object.entries<Endpoint>(table).map(([name, { method, path, right }]) => ({
        name,
        at: `${method} ${path}`,
        right,
        area,
      })),
    )
    expect(meant.map(({ name }) => name).toSorted()).toEqual(
      endpoints.map(([name]) => name).toSorted(),
    )
    expect(written.toSorted(byName)).toEqual(meant.toSorted(byName))
  })

  it('declares what stands in each path, and asks for it', async () => {
    for (const { path, operation } of operationsOf(await read())) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      const declared = operation.parameters?.filter((one) => one.in === 'path') ?? []
      expect(declared.map(({ name }) => name).toSorted()).toEqual(named.toSorted())
      expect(declared.filter(({ required }) => !required)).toEqual([])
    }
  })

  it('has no two paths that only differ in the name of what stands in them', async () => {
    const shapes = Object.keys((await read()).paths).map((path) =>
      path.replaceAll(/\{\w+\}/g, '{}'),
    )
    expect(shapes.length).toBe(new Set(shapes).size)
  })

  it('refers only to what it defines, and defines only what it refers to', async () => {
    const document = await read()
    const references = new Set(referencesIn(document))
    for (const reference of references) expect(follow(reference, document)).toBeDefined()
    const defined = [
      ...Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`),
      ...Object.keys(document.components.responses).map((name) => `#/components/responses/${name}`),
    ]
    expect([...references].toSorted()).toEqual(defined.toSorted())
  })

  it('says of each answer what it is: JSON, a file or a stream, or a problem', async () => {
    const operations = new Map(
      operationsOf(await read()).map(({ operation }) => [operation.operationId, operation]),
    )
    for (const [name, endpoint] of endpoints) {
      const operation = operations.get(name)
      const responses = operation?.responses ?? {}
      expect(Object.keys(responses)).toEqual(['200', '4XX', '5XX'])
      const [type = ''] = Object.keys(responses['200']?.content ?? {})
      expect(type).toMatch(typeOf[endpoint.responseKind ?? 'json'])
      expect(Object.keys(operation?.requestBody?.content ?? {})).toEqual(sentTo(endpoint))
      expect(operation?.security.length === 0).toBe(endpoint.right === 'public')
    }
  })

  it('lets no token of a program ask for who somebody is', async () => {
    const document = await read()
    const byToken = operationsOf(document).filter(({ operation }) =>
      operation.security.some((one) => 'accessToken' in one),
    )
    expect(byToken.length).toBeGreaterThan(10)
    const told = byToken.flatMap(({ operation }) => fieldsIn(operation.responses['200'], document))
    expect(told).toContain('nameOrg')
    expect(
      told.filter((field) => /^(fullName|personId|birthYear|people\w*|phone)$/.test(field)),
    ).toEqual(['people'])
  })

  it('is the same each time, and served to anybody', async () => {
    const house = await openHouse()
    const served = await house.call('GET', '/api/openapi.json')
    expect(served.headers.get('content-type')).toContain('application/json')
    expect(await served.text()).toBe(await buildOpenapi())
    const again = await fetch(`${house.url}/api/openapi.json`, {
      headers: { 'if-none-match': served.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })
})

describe('what the house really answers', () => {
  it('fits what the document says, wherever nothing has to be named to ask', async () => {
    const document = await read()
    const house = await openHouse()
    const token = await house.signIn(SECRETARY)
    const answered: string[] = []
    const asked = operationsOf(document).filter(
      ({ method, operation }) => method === 'get' && isAskable(operation),
    )
    for (const { path, operation } of asked) {
      const response = await house.call('GET', path, { token })
      const schema = response.ok
        ? operation.responses['200']?.content?.['application/json']?.schema
        : document.components.schemas['Problem']
      const body: unknown = await response.json()
      expect(misfits(schema, body, { path: operation.operationId, document })).toEqual([])
      if (response.ok) answered.push(operation.operationId)
    }
    expect(answered.length).toBeGreaterThan(30)
  })

  it('would not fit, were a field missing or of another kind', async () => {
    const document = await read()
    const house = await openHouse()
    const token = await house.signIn(SECRETARY)
    const me = (await (await house.call('GET', '/api/me', { token })).json()) as object
    const schema = document.components.schemas['Me']
    const place = { path: 'me', document }
    expect(misfits(schema, me, place)).toEqual([])
    expect(misfits(schema, { ...me, personId: undefined, fullName: 7 }, place)).toEqual([
      'me/personId: is no string',
      'me/fullName: is no string',
    ])
    const { rights: _rights, ...less } = me as { rights: unknown }
    expect(misfits(schema, less, place)).toEqual(['me: rights is missing'])
    expect(misfits(schema, { ...me, rights: ['everything'] }, place)).toEqual([
      'me/rights/0: is none of the list',
    ])
  })
})
