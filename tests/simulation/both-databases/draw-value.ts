/** Draws a value of the shape of a schema: texts that are hard on a database, ids of what is there, days around now. */
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import type { Draw } from '../draw.ts'
import { poolOf } from './pools.ts'
import { NAMES, SEARCHES, TEXTS } from './texts.ts'

export type Row = Readonly<Record<string, string | number | null>>

/** What drawing looks at. */
export interface Around {
  draw: Draw
  now: () => string
  /** Asks the house on SQLite; the other one has the same, or that is found. */
  rows: (query: string, ...values: readonly (string | number)[]) => readonly Row[]
}

type Json = Readonly<Record<string, unknown>>

export interface Place {
  field: string
  /** The path of the endpoint. */
  address: string
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const asJson = (value: unknown): Json => (isObject(value) ? value : {})
const numberOr = (value: unknown, other: number): number =>
  typeof value === 'number' ? value : other

const NONSENSE = ['không-có', 'none', "x' or 1=1 --", 'cb-khu-pho-99', 'I00', '%'] as const
const WORDINGS = [
  'đến hết ngày 25/3/2026',
  'trước ngày 30/4/2026',
  'trong tháng 6/2026',
  'quý II năm 2026',
  'cuối năm 2026',
  'ngày 20/3/2026',
  'sớm nhất có thể',
] as const
const ADDRESSES = ['anh@example.vn', 'to-chuc@example.vn', 'x@example.com', 'hong.nhan@example.vn']
const MINUTE_MS = 60_000

const drawDay = ({ draw, now }: Around): string => {
  const days = draw.chance(0.7) ? draw.between(-10, 30) : draw.between(-400, 400)
  return addDays(dayOf(now()), draw.chance(0.2) ? 0 : days)
}

const drawMoment = ({ draw, now }: Around): string => {
  const minutes = draw.chance(0.7) ? draw.between(1, 15_000) : draw.between(-30_000, 200_000)
  const moment = Math.round(Date.parse(now()) / MINUTE_MS + minutes) * MINUTE_MS
  return new Date(moment).toISOString()
}

const drawId = ({ draw, rows }: Around, pool: string): string => {
  const luck = draw.next()
  if (luck < 0.04) return draw.pick(NONSENSE)
  const table = luck < 0.07 ? 'session' : pool
  const ids = rows(`select id from ${table} order by rowid`)
  if (ids.length === 0) return draw.pick(NONSENSE)
  // What is newest is what the sequence is about.
  const newest = draw.chance(0.4) ? ids.slice(-3) : ids
  return String(draw.pick(newest)['id'])
}

const byField: Readonly<Record<string, (around: Around) => string>> = {
  fullName: ({ draw }) => draw.pick(NAMES),
  name: ({ draw }) => draw.pick(draw.chance(0.5) ? NAMES : TEXTS),
  search: ({ draw }) => draw.pick(SEARCHES),
  text: ({ draw }) => draw.pick(draw.chance(0.3) ? SEARCHES : TEXTS),
  wording: ({ draw }) => draw.pick(WORDINGS),
  address: ({ draw }) => draw.pick(ADDRESSES),
  atTime: ({ draw }) => `0${draw.between(6, 9)}:${draw.between(10, 59)}`,
  from: ({ draw }) => `${draw.between(20, 23)}:00`,
  until: ({ draw }) => `0${draw.between(5, 7)}:30`,
  version: ({ draw }) => String(draw.between(1, 3)),
  code: ({ draw }) => draw.pick(['123456', 'ABCD2345', '000000', 'abcd-2345']),
  url: () => 'https://hooks.example.vn/qt',
  link: () => 'https://hop.example.vn/phong-1',
  officialUrl: () => 'https://chinhphu.vn/nq',
  path: ({ draw }) =>
    draw.pick(['/api/audit/file', '/api/my-data/export?format=json', '/api/essays/results/xlsx']),
  after: ({ draw, rows }) => String(draw.pick(rows('select id from org_unit order by id'))['id']),
  action: ({ draw }) => draw.pick(['sign-in', 'read-roster', 'change', 'x']),
  symbol: () => 'CTr/ĐU',
  fileName: ({ draw }) => draw.pick(['danh-sach.csv', 'văn bản.txt', 'bai.txt']),
  columns: () => '',
  secret: () => 'x'.repeat(40),
}

const formats: Readonly<Record<string, (around: Around) => string>> = {
  date: drawDay,
  'date-time': drawMoment,
  uri: () => 'https://hop.example.vn/phong-1',
}

const drawText = (schema: Json, at: Place, around: Around): string => {
  const pool = poolOf(at.field, at.address)
  if (pool !== undefined) return drawId(around, pool)
  const format = formats[String(schema['format'])]
  if (format) return format(around)
  const own = byField[at.field]
  if (own) return own(around)
  const { draw } = around
  if (numberOr(schema['minLength'], 0) === 0 && draw.chance(0.15)) return ''
  return draw.pick(TEXTS)
}

const drawNumber = (schema: Json, { draw }: Around): number => {
  const from = Math.max(-1, numberOr(schema['minimum'], 0))
  const until = Math.min(numberOr(schema['maximum'], 100), draw.chance(0.7) ? from + 6 : from + 500)
  return draw.between(from, Math.max(from, until))
}

const drawList = (schema: Json, at: Place, around: Around): unknown[] => {
  const least = numberOr(schema['minItems'], 0)
  const most = Math.min(numberOr(schema['maxItems'], 4), Math.max(least, 4))
  const count = around.draw.between(Math.max(least, around.draw.chance(0.8) ? 1 : 0), most)
  return Array.from({ length: count }, () => drawValue(asJson(schema['items']), at, around))
}

const drawObject = (schema: Json, at: Place, around: Around): Json => {
  const required = new Set(listOf(schema['required']))
  const fields = Object.entries(asJson(schema['properties'])).filter(
    ([name]) => required.has(name) || around.draw.chance(0.4),
  )
  const own = fields.map(([field, one]) => [
    field,
    drawValue(asJson(one), { ...at, field }, around),
  ])
  const names = listOf(asJson(schema['propertyNames'])['enum'])
  const rest = asJson(schema['additionalProperties'])
  const others = names
    .filter(() => Object.keys(rest).length > 0)
    .map((name) => [String(name), drawValue(rest, at, around)])
  return Object.fromEntries([...own, ...others])
}

/** @param schema as JSON Schema */
export const drawValue = (schema: Json, at: Place, around: Around): unknown => {
  const { draw } = around
  const choices = listOf(schema['anyOf'] ?? schema['oneOf'])
  if (choices.length > 0) return drawValue(asJson(draw.pick(choices)), at, around)
  const [only] = listOf(schema['allOf'])
  if (only !== undefined) return drawValue(asJson(only), at, around)
  if ('const' in schema) return schema['const']
  const codes = listOf(schema['enum'])
  if (codes.length > 0) return draw.pick(codes)
  switch (schema['type']) {
    case 'object':
      return drawObject(schema, at, around)
    case 'array':
      return drawList(schema, at, around)
    case 'boolean':
      return draw.chance(0.5)
    case 'integer':
    case 'number':
      return drawNumber(schema, around)
    case 'null':
      return null
    default:
      return drawText(schema, at, around)
  }
}

export type Part = 'params' | 'query' | 'body'

const schemas = new Map<unknown, Json>()

/** @returns undefined where the endpoint takes nothing of that kind */
export const schemaOf = (endpoint: Endpoint, part: Part): Json | undefined => {
  const type = endpoint[part]
  if (!type) return undefined
  const known = schemas.get(type)
  if (known) return known
  const schema = asJson(type.toJSONSchema({ io: 'input', unrepresentable: 'any' }))
  schemas.set(type, schema)
  return schema
}
