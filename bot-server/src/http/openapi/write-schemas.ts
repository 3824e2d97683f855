/** Writes the contract's zod schemas as JSON Schemas that share their named parts. */
import { z } from 'zod'
import type { SchemaNames } from './name-schemas.ts'

/** A JSON Schema, or any other object of the document. */
export type Json = { [name: string]: unknown }

/** What a request must carry, and what an answer carries: not the same where a value is filled in or brought into shape. */
export type Side = 'input' | 'output'

export interface WrittenSchemas {
  /** The schema given under that name: a reference if it is a named one. */
  schemaOf(side: Side, name: string): Json
  /** A schema with its reference followed. */
  resolved(schema: Json): Json
  components: ReadonlyMap<string, Json>
}

const DEFINED = '#/$defs/'
export const COMPONENT = '#/components/schemas/'

/** @throws Error when one of them cannot be said in JSON Schema, or one name would have to say two things */
export const writeSchemas = (
  given: Readonly<Record<Side, Readonly<Record<string, z.ZodType>>>>,
  names: SchemaNames,
): WrittenSchemas => {
  const written = {
    input: writeSide('input', given.input, names),
    output: writeSide('output', given.output, names),
  }
  const components = new Map<string, Json>()
  for (const { defined } of [written.output, written.input])
    for (const [name, schema] of Object.entries(defined)) {
      const known = components.get(name)
      if (known && JSON.stringify(known) !== JSON.stringify(schema))
        throw new Error(`${name} is one thing in requests and another in answers: name each`)
      components.set(name, schema)
    }
  return {
    components,
    schemaOf(side, name) {
      const schema = written[side].roots[name]
      if (schema === undefined) throw new Error(`no schema was given as ${name}`)
      return schema
    },
    resolved(schema) {
      const { $ref } = schema
      if (typeof $ref !== 'string') return schema
      return components.get($ref.slice(COMPONENT.length)) ?? schema
    },
  }
}

interface Written {
  roots: Readonly<Record<string, Json>>
  defined: Readonly<Record<string, Json>>
}

/** All in one go, so that what they share is written once. */
const writeSide = (
  io: Side,
  schemas: Readonly<Record<string, z.ZodType>>,
  metadata: SchemaNames,
): Written => {
  const whole = z.toJSONSchema(z.object(schemas), {
    io,
    metadata,
    // A client must bear fields that a later version adds.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return { roots: asSchemas(whole.properties), defined: asSchemas(whole.$defs) }
}

/** Safe because zod writes the fields and definitions of an object as objects. */
const asSchemas = (schemas: unknown): Record<string, Json> =>
  (pointed(schemas) ?? {}) as Record<string, Json>

/** The same, referring to the document's components. */
const pointed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pointed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) =>
      name === '$ref' && typeof inner === 'string'
        ? [name, inner.replace(DEFINED, COMPONENT)]
        : [name, pointed(inner)],
    ),
  )
}

/** The names that a schema refers to, anywhere in it. */
export const referredBy = (schema: unknown): string[] => {
  const found: string[] = []
  visit(schema, (reference) => found.push(reference.slice(COMPONENT.length)))
  return found
}

const visit = (value: unknown, onReference: (reference: string) => void): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    if (name === '$ref' && typeof inner === 'string') onReference(inner)
    else visit(inner, onReference)
}
