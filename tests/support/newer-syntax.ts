/** Finds what a script uses of JavaScript after ES2015, which older phones refuse to read at all. */
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const MINI_APP = fileURLToPath(new URL('../../mini-app/package.json', import.meta.url))

interface Node {
  type: string
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Modules and what they are loaded by, `import()` and `import.meta`, are newer, too, and what Zalo asks for. */
const NEWER = new Set([
  'AwaitExpression',
  'ChainExpression',
  'PropertyDefinition',
  'PrivateIdentifier',
  'StaticBlock',
  'ExportAllDeclaration',
])
const OPERATORS = new Set(['**', '**=', '??', '??=', '||=', '&&='])
/** Lookbehind and named groups, properties of characters, and flags s, d and v. */
const NEWER_PATTERN = /\(\?<|\\[pP]\{/
const NEWER_FLAGS = /[sdv]/

const isNewerPattern = (regex: unknown): boolean =>
  typeof regex === 'object' &&
  regex !== null &&
  'pattern' in regex &&
  'flags' in regex &&
  (NEWER_PATTERN.test(String(regex.pattern)) || NEWER_FLAGS.test(String(regex.flags)))

const hasSpread = (parts: unknown): boolean =>
  Array.isArray(parts) &&
  parts.some((one) => isNode(one) && /^(Spread|Rest)Element$/.test(one.type))

const isNewer = (node: Node): boolean =>
  NEWER.has(node.type) ||
  node['async'] === true ||
  node['await'] === true ||
  OPERATORS.has(String(node['operator'])) ||
  (node.type === 'CatchClause' && node['param'] === null) ||
  (/^Object(Expression|Pattern)$/.test(node.type) && hasSpread(node['properties'])) ||
  typeof node['bigint'] === 'string' ||
  isNewerPattern(node['regex'])

const walk = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) for (const one of value) walk(one, found)
  if (!isNode(value)) return
  if (isNewer(value)) found.add(value.type)
  for (const child of Object.values(value)) walk(child, found)
}

/** Safe because the bundler of the Mini App offers its parser under this name. */
const asParser = (module: unknown) => module as { parseAst: (code: string) => unknown }

/** @returns how to list the kinds of newer syntax in a script, by the parser that the app is built with */
export const openSyntaxCheck = async (): Promise<(code: string) => string[]> => {
  const vite = createRequire(MINI_APP).resolve('vite')
  const { parseAst } = asParser(await import(pathToFileURL(vite).href))
  return (code) => {
    const found = new Set<string>()
    walk(parseAst(code), found)
    return [...found]
  }
}
