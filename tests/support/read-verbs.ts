/** Reads the verbs of the product from their source: what each is called, and which guard it passes first. */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export const SERVICES = fileURLToPath(new URL('../../bot-server/src/services/', import.meta.url))

/** The guards of `services/rights.ts`. */
export const GUARDS = [
  'requireRight',
  'requireRightOver',
  'requireRightInTree',
  'requirePerson',
  'requireRightAtHome',
  'requireToStudyHere',
] as const

interface Declaration {
  file: string
  name: string
  /** From its name to the next declaration. */
  text: string
  isVerb: boolean
}

export interface Verb {
  file: string
  name: string
  /** Whether a guard is passed, by itself or by what it calls, before anything is written. */
  isGuarded: boolean
}

const DECLARATION = /^(?:export )?const (\w+)/

const declarationsOf = (file: string, source: string): Declaration[] =>
  source.split(/^(?=(?:export )?(?:const|interface|type|function) |\/\*\*)/m).flatMap((text) => {
    const name = DECLARATION.exec(text)?.[1]
    const isVerb = /^export const \w+ = (?:async )?\(\{\s*ctx\b/.test(text)
    return name === undefined ? [] : [{ file, name, text, isVerb }]
  })

const readDeclarations = async (): Promise<Declaration[]> => {
  const names = await readdir(SERVICES, { recursive: true })
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const read = files
    .filter((file) => file !== 'rights.ts')
    .map(async (file) => declarationsOf(file, await readFile(`${SERVICES}${file}`, 'utf8')))
  return (await Promise.all(read)).flat()
}

const WRITES = /\b(?:insert|mark|delete|replace|record|enqueue|take)[A-Z]\w*\(/

const callsOf = (text: string): { name: string; at: number }[] =>
  [...text.matchAll(/\b([a-z]\w*)\(/g)].map((match) => ({
    name: match[1] ?? '',
    at: match.index,
  }))

/** @returns every exported function that takes `{ ctx, … }`, by file */
export const readVerbs = async (): Promise<Verb[]> => {
  const declarations = await readDeclarations()
  const byName = Map.groupBy(declarations, (one) => one.name)
  const guarded = new Map<string, boolean>(GUARDS.map((name) => [name, true]))
  const isGuarded = (name: string, seen: readonly string[]): boolean => {
    const known = guarded.get(name)
    if (known !== undefined) return known
    const bodies = byName.get(name)
    if (bodies === undefined || seen.includes(name)) return false
    const result = bodies.every(({ text }) => passesFirst(text, [...seen, name]))
    guarded.set(name, result)
    return result
  }
  const passesFirst = (text: string, seen: readonly string[]): boolean => {
    const body = text.slice(text.indexOf('=>'))
    const firstWrite = WRITES.exec(body)?.index ?? Number.POSITIVE_INFINITY
    const calls = callsOf(body)
    const guard = calls.find((call) => isGuarded(call.name, seen))
    return guard !== undefined && guard.at <= firstWrite
  }
  return declarations
    .filter((one) => one.isVerb)
    .map(({ file, name, text }) => ({ file, name, isGuarded: passesFirst(text, [name]) }))
    .toSorted((a, b) => a.file.localeCompare(b.file))
}
