/** Says where a value does not fit a JSON Schema of the API's document: the keywords that it uses, and no other. */

type Json = Readonly<Record<string, unknown>>
type Check = (rule: unknown, value: unknown, at: Place) => string[]

interface Place {
  /** Where the value stands in what was answered. */
  path: string
  /** The whole document, in which references lead somewhere. */
  document: unknown
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** @throws Error when the reference leads nowhere */
export const follow = (reference: string, document: unknown): unknown => {
  let here = document
  for (const step of reference.replace('#/', '').split('/'))
    here = isObject(here) ? here[step] : undefined
  if (here === undefined) throw new Error(`${reference} leads nowhere`)
  return here
}

const isOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
}

const inner = (at: Place, step: string | number): Place => ({ ...at, path: `${at.path}/${step}` })
const only = (ok: boolean, at: Place, what: string): string[] => (ok ? [] : [`${at.path}: ${what}`])
const entriesOf = (value: unknown): [string, unknown][] =>
  isObject(value) ? Object.entries(value) : []
/** A rule about numbers says nothing of what is none. */
const number =
  (holds: (value: number, limit: number) => boolean): Check =>
  (limit, value, at) =>
    only(typeof value !== 'number' || holds(value, Number(limit)), at, `against ${Number(limit)}`)
const length =
  (kind: 'string' | 'array', holds: (length: number, limit: number) => boolean): Check =>
  (limit, value, at) =>
    only(
      !isOf[kind]?.(value) || holds(Array.from(Object(value)).length, Number(limit)),
      at,
      `length against ${Number(limit)}`,
    )

const matching = (schemas: unknown, value: unknown, at: Place): number =>
  asList(schemas).filter((one) => misfits(one, value, at).length === 0).length

const checks: Readonly<Record<string, Check>> = {
  $ref: (reference, value, at) => misfits(follow(asText(reference), at.document), value, at),
  type: (type, value, at) =>
    only(
      asList(type).some((one) => isOf[asText(one)]?.(value)),
      at,
      `is no ${asList(type).map(asText).join()}`,
    ),
  enum: (values, value, at) => only(asList(values).includes(value), at, 'is none of the list'),
  const: (wanted, value, at) => only(value === wanted, at, `is not ${String(wanted)}`),
  anyOf: (schemas, value, at) => only(matching(schemas, value, at) > 0, at, 'fits none'),
  oneOf: (schemas, value, at) => only(matching(schemas, value, at) === 1, at, 'fits not one'),
  allOf: (schemas, value, at) => asList(schemas).flatMap((one) => misfits(one, value, at)),
  properties: (fields, value, at) =>
    entriesOf(fields).flatMap(([name, schema]) =>
      isObject(value) && name in value ? misfits(schema, value[name], inner(at, name)) : [],
    ),
  required: (names, value, at) =>
    asList(names).flatMap((name) =>
      only(!isObject(value) || asText(name) in value, at, `${asText(name)} is missing`),
    ),
  additionalProperties: (schema, value, at) =>
    entriesOf(value).flatMap(([name, one]) => misfits(schema, one, inner(at, name))),
  propertyNames: (schema, value, at) =>
    entriesOf(value).flatMap(([name]) => misfits(schema, name, inner(at, name))),
  items: (schema, value, at) =>
    Array.isArray(value)
      ? value.flatMap((one, index) => misfits(schema, one, inner(at, index)))
      : [],
  prefixItems: (schemas, value, at) =>
    asList(schemas).flatMap((schema, index) =>
      misfits(schema, asList(value)[index], inner(at, index)),
    ),
  pattern: (pattern, value, at) =>
    only(typeof value !== 'string' || new RegExp(asText(pattern)).test(value), at, 'pattern'),
  minimum: number((value, limit) => value >= limit),
  maximum: number((value, limit) => value <= limit),
  exclusiveMinimum: number((value, limit) => value > limit),
  multipleOf: number((value, step) => value % step === 0),
  minLength: length('string', (found, limit) => found >= limit),
  maxLength: length('string', (found, limit) => found <= limit),
  minItems: length('array', (found, limit) => found >= limit),
  maxItems: length('array', (found, limit) => found <= limit),
  // Say something to readers, and nothing of which values there are that a pattern does not say already.
  format: () => [],
  default: () => [],
  description: () => [],
  contentEncoding: () => [],
}

/** @throws Error at a keyword that it does not know */
export const misfits = (schema: unknown, value: unknown, at: Place): string[] => {
  if (!isObject(schema)) throw new Error(`${at.path}: no schema stands there`)
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const check = checks[keyword]
    if (!check) throw new Error(`${at.path}: ${keyword} is not known here`)
    return check(rule, value, at)
  })
}
