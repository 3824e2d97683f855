/** Reads the lockfile of pnpm: which packages are used, by what, and by which bytes they are known. */

/** A package as the lockfile names it: `name@version`, with what it was built against in brackets. */
export interface LockedPackage {
  name: string
  version: string
  /** Base64 of the SHA-512 of the package's archive. */
  sha512: string
  /** Whether it is installed on some systems alone. */
  isBound: boolean
  /** Names of the snapshots it uses. */
  uses: string[]
}

export interface Lockfile {
  /** What each package of the workspace uses when it runs. */
  importers: Map<string, string[]>
  packages: Map<string, LockedPackage>
}

interface Line {
  /** The names of the levels above it. */
  above: readonly string[]
  name: string
  value: string
}

const unquoted = (text: string): string => text.replace(/^'(.*)'$/, '$1')

/** The few forms that pnpm writes: a name and a value, two blanks a level. */
const LINE = /^( *)('[^'\n]+'|[^\s'][^:\n]*):(?: (.*))?$/gm

const linesOf = (text: string): Line[] => {
  const above: string[] = []
  return [...text.matchAll(LINE)].map(([, indent = '', name = '', value = '']) => {
    above.length = indent.length / 2
    const line = { above: [...above], name: unquoted(name), value: unquoted(value) }
    above.push(line.name)
    return line
  })
}

const nameOf = (key: string): { name: string; version: string } => {
  const [plain = ''] = key.split('(')
  const at = plain.lastIndexOf('@')
  return { name: plain.slice(0, at), version: plain.slice(at + 1) }
}

const RUN_TIME = new Set(['dependencies', 'optionalDependencies'])

/** The lines of one part of the file that lie so deep in it. */
const linesIn = (lines: readonly Line[], part: string, depth: number): Line[] =>
  lines.filter(({ above }) => above[0] === part && above.length === depth)

const readImporters = (lines: readonly Line[]): Map<string, string[]> => {
  const used = linesIn(lines, 'importers', 4).filter(
    ({ above, name }) => RUN_TIME.has(above[2] ?? '') && name === 'version',
  )
  const grouped = Map.groupBy(used, ({ above }) => above[1] ?? '')
  return new Map(
    [...grouped].map(([root, some]) => [
      root,
      some.map(({ above, value }) => (value.startsWith('link:') ? value : `${above[3]}@${value}`)),
    ]),
  )
}

const readPackages = (lines: readonly Line[]): Map<string, LockedPackage> => {
  const facts = linesIn(lines, 'packages', 2)
  const hashes = new Map(
    facts
      .filter(({ name }) => name === 'resolution')
      .map(({ above, value }) => [above[1], /sha512-([\w+/=]+)/.exec(value)?.[1]]),
  )
  const bound = new Set(facts.filter(({ name }) => name === 'os').map(({ above }) => above[1]))
  const uses = Map.groupBy(
    linesIn(lines, 'snapshots', 3).filter(({ above }) => RUN_TIME.has(above[2] ?? '')),
    ({ above }) => above[1] ?? '',
  )
  return new Map(
    linesIn(lines, 'snapshots', 1).map(({ name: key }) => {
      const { name, version } = nameOf(key)
      const plain = `${name}@${version}`
      const used = (uses.get(key) ?? []).map((one) => `${one.name}@${one.value}`)
      const isBound = bound.has(plain)
      return [key, { name, version, sha512: hashes.get(plain) ?? '', isBound, uses: used }]
    }),
  )
}

/** Of a lockfile of form 9, which this project's pnpm writes. @throws Error for any other */
export const readLockfile = (text: string): Lockfile => {
  if (!/^lockfileVersion: '9\.\d+'$/m.test(text)) throw new Error('not a lockfile of form 9')
  const lines = linesOf(text)
  return { importers: readImporters(lines), packages: readPackages(lines) }
}

/** All that packages of the workspace use when they run, however indirectly. @param roots such as `bot-server` */
export const listUsed = ({ importers, packages }: Lockfile, roots: readonly string[]): string[] => {
  const used = new Set<string>()
  const seenRoots = new Set<string>()
  const enter = (key: string): void => {
    if (used.has(key) || !packages.has(key)) return
    used.add(key)
    for (const one of packages.get(key)?.uses ?? []) enter(one)
  }
  const enterRoot = (root: string): void => {
    if (seenRoots.has(root)) return
    seenRoots.add(root)
    for (const one of importers.get(root) ?? [])
      if (one.startsWith('link:')) enterRoot(one.replace(/^link:(\.\.\/)*/, ''))
      else enter(one)
  }
  for (const root of roots) enterRoot(root)
  return [...used].toSorted()
}
