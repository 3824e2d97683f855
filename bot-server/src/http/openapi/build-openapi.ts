/** Builds the OpenAPI 3.1 document out of the contract; the same contract gives the same bytes. */
import { areas } from '@quan-triet/shared/api/contract'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { TOKEN_PREFIX } from '@quan-triet/shared/models/access-token'
import { Problem } from '@quan-triet/shared/api/problem'
import type { z } from 'zod'
import packageJson from '../../../package.json' with { type: 'json' }
import { ACCESS_TOKEN, describeEndpoint, type NamedEndpoint, SIGN_IN } from './describe-endpoint.ts'
import { nameSchemas } from './name-schemas.ts'
import {
  COMPONENT,
  type Json,
  referredBy,
  type Side,
  type WrittenSchemas,
  writeSchemas,
} from './write-schemas.ts'

const PROBLEM = 'Problem'

const endpoints: readonly NamedEndpoint[] = Object.entries(areas).flatMap(([area, table]) =>
  Object.entries<Endpoint>(table).map(([name, endpoint]) => ({ name, area, endpoint })),
)

export const buildOpenapi = async (): Promise<string> => {
  const names = await nameSchemas()
  names.add(Problem, { id: PROBLEM })
  const schemas = writeSchemas(schemasOfContract(), names)
  const paths = pathsOf(schemas)
  const document = {
    openapi: '3.1.1',
    info: {
      title: appCommon.productName,
      version: packageJson.version,
      description:
        'What the Mini App calls. Answers may gain fields; a client ignores what it does not know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: Object.keys(areas).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        [SIGN_IN]: { type: 'http', scheme: 'bearer', description: 'A person who signed in.' },
        [ACCESS_TOKEN]: {
          type: 'http',
          scheme: 'bearer',
          description: `A program, by a token that a person made for it; it begins with ${TOKEN_PREFIX}.`,
        },
      },
      responses: {
        [PROBLEM]: {
          description: 'What went wrong; `code` is one of a closed list.',
          content: {
            'application/problem+json': { schema: { $ref: `${COMPONENT}${PROBLEM}` } },
          },
        },
      },
      schemas: usedIn(paths, schemas),
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const schemasOfContract = (): Record<Side, Record<string, z.ZodType>> => {
  const input: Record<string, z.ZodType> = {}
  const output: Record<string, z.ZodType> = { [PROBLEM]: Problem }
  for (const { name, endpoint } of endpoints) {
    for (const side of ['params', 'query', 'body'] as const)
      if (endpoint[side]) input[`${name}.${side}`] = endpoint[side]
    if (endpoint.responseKind !== 'file') output[`${name}.response`] = endpoint.response
  }
  return { input, output }
}

const METHODS: readonly Endpoint['method'][] = ['get', 'post', 'put', 'delete']
const byCode = (a: string, b: string): number => (a < b ? -1 : 1)

const pathsOf = (schemas: WrittenSchemas): Json => {
  const byPath = Map.groupBy(endpoints, ({ endpoint }) => endpoint.path.replace(/:(\w+)/g, '{$1}'))
  const sorted = [...byPath].toSorted(([a], [b]) => byCode(a, b))
  return Object.fromEntries(
    sorted.map(([path, all]) => [
      path,
      Object.fromEntries(
        METHODS.flatMap((method) => {
          const found = all.find(({ endpoint }) => endpoint.method === method)
          return found ? [[method, describeEndpoint(found, schemas)]] : []
        }),
      ),
    ]),
  )
}

/** Only what something refers to, and what that refers to. */
const usedIn = (paths: Json, { components }: WrittenSchemas): Json => {
  const used = new Set<string>()
  const open = [...referredBy(paths), PROBLEM]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue
    used.add(name)
    open.push(...referredBy(components.get(name)))
  }
  const sorted = [...components].toSorted(([a], [b]) => byCode(a, b))
  return Object.fromEntries(sorted.filter(([name]) => used.has(name)))
}
