/** Makes a value that has the shape of a zod schema, with given texts in it: for what is sent to every input there is. */
import type { Endpoint } from '@quan-triet/shared/api/endpoint'

type Json = Readonly<Record<string, unknown>>

/** Safe because a JSON schema is a JSON object. */
const asJson = (schema: unknown): Json => schema as Json

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const sample = (schema: Json, next: () => string): unknown => {
  const [first] = listOf(schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf'])
  if (isObject(first)) return sample(first, next)
  if ('const' in schema) return schema['const']
  const [code] = listOf(schema['enum'])
  if (code !== undefined) return code
  if (schema['type'] === 'object') return sampleObject(schema, next)
  if (schema['type'] === 'array') return [sample(asJson(schema['items'] ?? {}), next)]
  if (schema['type'] === 'boolean') return true
  if (schema['type'] === 'integer' || schema['type'] === 'number') return 1
  return next()
}

const sampleObject = (schema: Json, next: () => string): Json => {
  const properties = Object.entries(isObject(schema['properties']) ? schema['properties'] : {})
  const { additionalProperties: rest } = schema
  return {
    ...Object.fromEntries(properties.map(([key, one]) => [key, sample(asJson(one), next)])),
    ...(isObject(rest) && { [next()]: sample(rest, next) }),
  }
}

/** @param next gives each text; formats and lengths are not kept to */
export const sampleOf = (schema: NonNullable<Endpoint['body']>, next: () => string): unknown =>
  sample(asJson(schema.toJSONSchema({ io: 'input', unrepresentable: 'any' })), next)
