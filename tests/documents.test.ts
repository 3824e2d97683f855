/** Holds documents to what is there: links lead somewhere, commands exist, every setting is explained once. */
import { start } from '@quan-triet/shared/i18n/vi/start'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

const listDocuments = async (): Promise<{ path: string; text: string }[]> => {
  const entries = await readdir(join(root, 'docs'), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|service|timer|conf)$|^Caddyfile/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  const all = ['README.md', 'CONTRIBUTING.md', '.env.example', ...paths]
  return Promise.all(all.map(async (path) => ({ path, text: await read(path) })))
}

const documents = await listDocuments()
const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
const settings = Object.keys(start.settingHints)

/** As forges make them of a heading. */
const anchorOf = (heading = ''): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

/** What a document says of every match of a pattern, beside where it says it. */
const mentions = (pattern: RegExp): { path: string; name: string }[] =>
  documents.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, name: match[1] ?? '' })),
  )

const isThere = ({ name }: { name: string }): boolean => Object.hasOwn(scripts, name)

/** Done by pnpm itself, whatever scripts there are. */
const PNPM = new Set(['install', 'audit', 'exec', 'store', 'run', 'sbom', 'doctor'])
/** The document that says so. */
const SAID = 'docs/operations.md'
/** Said in documents, and no setting of the server. */
const NOT_SETTINGS = new Set(['ZALO_', 'DATA_KEY_PREVIOUS'])

describe('the documents', () => {
  it('are really read, with their commands', () => {
    expect(documents.length).toBeGreaterThan(12)
    expect(mentions(/\bpnpm (?:--silent )?([a-z][\w:-]*)/g).length).toBeGreaterThan(60)
  })

  it('link only to files that are there', () => {
    const links = mentions(/\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g)
    const dead = links.filter(({ path, name }) => !existsSync(join(root, dirname(path), name)))
    expect(dead).toEqual([])
  })

  it('link within themselves only to headings that are there', () => {
    const dead = documents.flatMap(({ path, text }) => {
      const headings = new Set([...text.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1])))
      return [...text.matchAll(/\]\(#([^)]+)\)/g)]
        .map((match) => ({ path, anchor: decodeURIComponent(match[1] ?? '') }))
        .filter(({ anchor }) => !headings.has(anchor))
    })
    expect(dead).toEqual([])
  })

  it('name only commands that exist', () => {
    const run = mentions(/\bpnpm (?:--silent )?run ([a-z][\w:-]*)/g)
    const others = mentions(/\bpnpm (?:--silent )?([a-z][\w:-]*)/g)
    expect(run.filter((one) => !isThere(one))).toEqual([])
    expect(others.filter((one) => !isThere(one) && !PNPM.has(one.name))).toEqual([])
  })

  it('call what pnpm would take for its own by "run"', () => {
    const taken = mentions(/\bpnpm (?:--silent )?([a-z][\w:-]*)/g).filter(
      (one) => PNPM.has(one.name) && isThere(one),
    )
    // Said once, to warn of it.
    expect(taken).toEqual([{ path: SAID, name: 'doctor' }])
  })

  it('name only settings that exist', () => {
    const unknown = mentions(
      /`((?:ZALO|DATA|SMTP|MAIL|BACKUP|METRICS|LEASE|FILES|PUBLIC|CHAT|TRUSTED)_[A-Z_]*)/g,
    ).filter(({ name }) => !settings.includes(name) && !NOT_SETTINGS.has(name))
    expect(unknown).toEqual([])
  })
})

describe('the example of the settings', () => {
  it('has every setting once, each after a line that says what it is', async () => {
    const lines = (await read('.env.example')).split('\n')
    const named = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? [])
    expect(named.toSorted()).toEqual(settings.toSorted())
    const bare = lines.filter(
      (line, at) => /^[A-Z_]+=/.test(line) && !/^(#|[A-Z_]+=)/.test(lines[at - 1] ?? ''),
    )
    expect(bare).toEqual([])
  })
})
