/** Describes one endpoint of the contract as an operation of OpenAPI 3.1. */
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import type { FileKind } from '@quan-triet/shared/models/file-link'
import type { Json, WrittenSchemas } from './write-schemas.ts'

export interface NamedEndpoint {
  name: string
  /** The table of the contract that it stands in. */
  area: string
  endpoint: Endpoint
}

/** How a signed-in person's token, and an access token made for a program, are called in the document. */
export const SIGN_IN = 'signIn'
export const ACCESS_TOKEN = 'accessToken'

const FILE_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export const describeEndpoint = (
  { name, area, endpoint }: NamedEndpoint,
  schemas: WrittenSchemas,
): Json => {
  const parameters = [
    ...parametersOf('path', `${name}.params`, { endpoint, schemas }),
    ...parametersOf('query', `${name}.query`, { endpoint, schemas }),
  ]
  const requestBody = bodyOf(name, endpoint, schemas)
  return {
    operationId: name,
    tags: [area],
    'x-right': endpoint.right,
    security: securityOf(endpoint),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: {
      200: answerOf(name, endpoint, schemas),
      '4XX': { $ref: '#/components/responses/Problem' },
      '5XX': { $ref: '#/components/responses/Problem' },
    },
  }
}

const securityOf = ({ right, tokenScope }: Endpoint): Json[] => {
  if (right === 'public') return []
  const byToken = tokenScope === undefined ? [] : [{ [ACCESS_TOKEN]: [tokenScope] }]
  return [{ [SIGN_IN]: [] }, ...byToken]
}

const parametersOf = (
  place: 'path' | 'query',
  name: string,
  { endpoint, schemas }: { endpoint: Endpoint; schemas: WrittenSchemas },
): Json[] => {
  if (!(place === 'path' ? endpoint.params : endpoint.query)) return []
  const { properties, required } = schemas.resolved(schemas.schemaOf('input', name))
  const needed = new Set(Array.isArray(required) ? required : [])
  return Object.entries(properties ?? {}).map(([key, schema]) => ({
    name: key,
    in: place,
    required: place === 'path' || needed.has(key),
    schema,
  }))
}

const bodyOf = (name: string, endpoint: Endpoint, schemas: WrittenSchemas): Json | undefined => {
  if (endpoint.bodyKind === 'file')
    return { required: true, content: { 'application/octet-stream': {} } }
  if (!endpoint.body) return undefined
  const schema = schemas.schemaOf('input', `${name}.body`)
  return { required: true, content: { 'application/json': { schema } } }
}

const answerOf = (name: string, endpoint: Endpoint, schemas: WrittenSchemas): Json => {
  if (endpoint.responseKind === 'file')
    return {
      description: 'The file, to be kept under the name that the header gives.',
      headers: { 'content-disposition': { schema: { type: 'string' } } },
      content: { [endpoint.fileKind ? FILE_TYPES[endpoint.fileKind] : '*/*']: {} },
    }
  const schema = schemas.schemaOf('output', `${name}.response`)
  if (endpoint.responseKind === 'events')
    return {
      description: 'A stream of server-sent events; the data of each is JSON of this schema.',
      content: { 'text/event-stream': { schema } },
    }
  return { description: 'Done.', content: { 'application/json': { schema } } }
}
