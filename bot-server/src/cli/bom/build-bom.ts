/** Builds the bill of materials: every package that runs, with its version, bytes and licence, as CycloneDX 1.6 (SEC-14). */
import { createHash } from 'node:crypto'
import { listUsed, type LockedPackage, type Lockfile } from './read-lockfile.ts'

interface Licence {
  license?: { id: string }
  expression?: string
}

interface Component {
  type: 'application' | 'library'
  'bom-ref': string
  group?: string
  name: string
  version: string
  purl?: string
  scope?: 'required'
  hashes?: { alg: 'SHA-512'; content: string }[]
  licenses?: Licence[]
}

export interface Bom {
  bomFormat: 'CycloneDX'
  specVersion: '1.6'
  serialNumber: string
  version: 1
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

export interface BomSource {
  /** The lockfile as it is written, and as it is read. */
  text: string
  lockfile: Lockfile
  /** The packages of the workspace that run, and single ones beside them (`node@…`). */
  roots: readonly string[]
  extras: readonly string[]
  product: { name: string; version: string; license: string }
  /** What a package says of its licence; undefined where it says nothing. */
  licenceOf(one: LockedPackage): string | undefined
}

const refOf = ({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`

const licencesOf = (text: string | undefined): { licenses?: Licence[] } => {
  if (text === undefined) return {}
  const plain = text.replace(/^\((.*)\)$/, '$1')
  return {
    licenses: [/ (AND|OR) /.test(plain) ? { expression: plain } : { license: { id: plain } }],
  }
}

const componentOf = (one: LockedPackage, licence: string | undefined): Component => {
  const [group, name] = one.name.startsWith('@') ? one.name.split('/') : [undefined, one.name]
  const content = Buffer.from(one.sha512, 'base64').toString('hex')
  return {
    type: 'library',
    'bom-ref': refOf(one),
    ...(group !== undefined && { group }),
    name: name ?? one.name,
    version: one.version,
    purl: refOf(one),
    scope: 'required',
    ...(content !== '' && { hashes: [{ alg: 'SHA-512', content }] }),
    ...licencesOf(licence),
  }
}

/** The same lockfile has the same number: nothing here depends on when or where it was made. */
const serialOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`]
  return `urn:uuid:${parts.join('-')}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const buildBom = (source: BomSource): Bom => {
  const { lockfile, roots, extras, product } = source
  // One built against different versions of others is one package.
  const used = new Map<string, { one: LockedPackage; uses: Set<string> }>()
  for (const key of [...listUsed(lockfile, roots), ...extras]) {
    const one = lockfile.packages.get(key)
    if (!one) throw new Error(`${key} is not in the lockfile`)
    const entry = used.get(refOf(one)) ?? { one, uses: new Set<string>() }
    for (const name of one.uses) {
      const target = lockfile.packages.get(name)
      if (target) entry.uses.add(refOf(target))
    }
    used.set(refOf(one), entry)
  }
  const refs = [...used.keys()].toSorted()
  const direct = roots.flatMap((root) => lockfile.importers.get(root) ?? [])
  const named = [...direct, ...extras].flatMap((key) => lockfile.packages.get(key) ?? [])
  const self = `pkg:npm/${product.name}@${product.version}`
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(source.text),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: product.name,
        version: product.version,
        ...licencesOf(product.license),
      },
    },
    components: refs.flatMap((ref) => {
      const one = used.get(ref)?.one
      // What is installed on some systems alone says nothing here, so that the bill is the same on all.
      return one ? [componentOf(one, one.isBound ? undefined : source.licenceOf(one))] : []
    }),
    dependencies: [
      { ref: self, dependsOn: [...new Set(named.map(refOf))].toSorted() },
      ...refs.map((ref) => ({
        ref,
        dependsOn: [...(used.get(ref)?.uses ?? [])].filter((one) => used.has(one)).toSorted(),
      })),
    ],
  }
}
