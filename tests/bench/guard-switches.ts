/** Loads the product with a switch on every guard, so that one at a time can be taken away while it runs. */
import { registerHooks } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GUARDS } from '../support/read-verbs.ts'

const SOURCE = fileURLToPath(new URL('../../bot-server/src/', import.meta.url))
/** What is open to everybody guards nothing: taking it away could not be noticed. */
const CALL = new RegExp(`\\b(${GUARDS.join('|')})\\((?!ctx, 'public'\\))`, 'g')
/** The coarse check before any verb; off all the time here, so that every verb has to stand for itself. */
const DOOR = 'http/implement.ts'
const GRANTS = 'domain/rights.ts'

type Guard = (ctx: { actor: unknown }, ...rest: unknown[]) => unknown

/** What is left of each guard once it is taken away: it lets everybody through. */
const nothing: Record<string, Guard> = {
  requireRight: () => undefined,
  requireRightOver: () => undefined,
  requireRightInTree: () => Promise.resolve(),
  requirePerson: ({ actor }) => actor,
  requireRightAtHome: ({ actor }) => actor,
  requireToStudyHere: ({ actor }) => actor,
}

/** Every place where a guard stands: `services/people/list-roster.ts:17`. */
export const sites = new Set<string>()
/** The places that were passed since it was last cleared. */
export const passed = new Set<string>()
let removed: string | null = null

/** Takes one guard away; null puts it back. */
export const remove = (site: string | null): void => {
  removed = site
}

/** Rights as the product grants them, by role; entries may be taken out and put back. */
export const grants: { table: Record<string, { at: string[]; below?: string[] }> } = { table: {} }

const hooks = {
  guard(site: string, name: string, real: Guard): Guard {
    passed.add(site)
    const isGone = site === removed || site.startsWith(DOOR)
    return isGone ? (nothing[name] ?? real) : real
  },
  keepGrants<T extends typeof grants.table>(table: T): T {
    grants.table = table
    return table
  },
}
Reflect.set(globalThis, 'guardHooks', hooks)

const withSwitches = (file: string, source: string): string => {
  if (file === GRANTS)
    return `${source}\nReflect.get(globalThis, 'guardHooks').keepGrants(grants)\n`
  return source.replace(CALL, (_call, name: string, at: number) => {
    const site = `${file}:${source.slice(0, at).split('\n').length}`
    sites.add(site)
    return `Reflect.get(globalThis, 'guardHooks').guard('${site}', '${name}', ${name})(`
  })
}

const isGuarded = (file: string): boolean =>
  file === GRANTS ||
  file === DOOR ||
  (file.startsWith('services/') && file !== 'services/rights.ts')

const STANDS_FOR_VITEST = `data:text/javascript,${encodeURIComponent(
  `export const onTestFinished = (end) => globalThis.guardEnds.push(end)
   export const inject = () => undefined
   export const expect = () => { throw new Error('nothing is expected here') }`,
)}`

/** What the houses opened meanwhile want to have done at their end. */
const ends: (() => unknown)[] = []
Reflect.set(globalThis, 'guardEnds', ends)

export const closeHouses = async (): Promise<void> => {
  for (const end of ends.splice(0).toReversed()) await end()
}

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest'
      ? { url: STANDS_FOR_VITEST, shortCircuit: true }
      : next(specifier, context),
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.startsWith('file:')) return loaded
    const file = relative(SOURCE, fileURLToPath(url))
    if (!isGuarded(file)) return loaded
    const { source: read = '' } = loaded
    const source = typeof read === 'string' ? read : new TextDecoder().decode(read ?? undefined)
    return { ...loaded, source: withSwitches(file, source) }
  },
})
