/** Proves that the server reaches the network through a few known files and nowhere else (SEC-9). */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../bot-server/src', import.meta.url))

/** What each may reach. The practice ground plays the others' side and is no part of a live house. */
const KNOWN: Record<string, string> = {
  'zalo/wire/call.ts': 'the platforms of the settings, by `addressWithin`',
  'lib/outside/post-outside.ts':
    'receivers that people typed: named hosts of the open internet, judged by address',
  'mail/create-mail-channel.ts': 'the mail server of the settings',
  'mail/greet-mail-server.ts': 'the mail server of the settings, for the doctor',
  'lib/probes/ask-address.ts':
    'the public address and the platforms of the settings, for the doctor',
  'db/open.ts': 'the database of the settings',
  'db/copying/read-table.ts': 'the database that is copied from',
  'db/live-line.ts': 'the database of the settings, to hear of other processes',
}

const MODULES =
  /^(node:)?(net|tls|https?|http2|dns|dns\/promises|dgram|child_process|inspector)$|^(undici|ws|nodemailer|smtp-server|pg|axios|got|node-fetch)$/

/** What only reads texts or types of these modules, and what listens instead of calling. */
const HARMLESS: Record<string, readonly string[]> = {
  'node:net': ['isIP', 'BlockList'],
  'node:http': ['createServer'],
}

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')

/** What is really taken out of a module: names that are not types. */
const takenNames = (names: string): string[] =>
  names
    .replaceAll(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))

const importedWays = (code: string): string[] =>
  [...code.matchAll(/\bimport\s+(type\s+)?([^'"]*?)\s*(?:from\s*)?['"]([^'"]+)['"]/g)]
    .filter(([, isType, , module = '']) => isType === undefined && MODULES.test(module))
    .filter(([, , names = '', module = '']) =>
      takenNames(names).some((name) => !HARMLESS[module]?.includes(name)),
    )
    .map(([, , , module = '']) => module)

const OTHER_WAYS: readonly [string, RegExp][] = [
  ['fetch', /(?<![.\w])fetch\s*\(|\b(globalThis|window)\.fetch\b/],
  ['socket', /\bnew\s+(WebSocket|EventSource|XMLHttpRequest)\b/],
  ['module by name', /\bgetBuiltinModule\b|\bcreateRequire\b/],
]

/** @returns by what a source could reach the network */
const waysOut = (source: string): string[] => {
  const code = withoutComments(source)
  const loaded = [...code.matchAll(/\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g)]
    .map(([, module = '']) => module)
    .filter((module) => MODULES.test(module))
  const others = OTHER_WAYS.filter(([, pattern]) => pattern.test(code)).map(([name]) => name)
  return [...importedWays(code), ...loaded, ...others]
}

const listSources = async (): Promise<{ path: string; text: string }[]> => {
  const files = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile() && file.name.endsWith('.ts') && !file.name.endsWith('.test.ts'))
    .map((file) => relative(root, join(file.parentPath, file.name)))
    .filter((path) => !path.startsWith('practice/'))
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  )
}

describe('the ways out of the server', () => {
  it('are the known ones, and each of those is still one', async () => {
    const sources = await listSources()
    expect(sources.length).toBeGreaterThan(500)
    const found = sources.filter(({ text }) => waysOut(text).length > 0).map(({ path }) => path)
    expect(found.toSorted()).toEqual(Object.keys(KNOWN).toSorted())
  })

  it.each([
    ["await fetch('https://a.example')", 'fetch'],
    ["globalThis.fetch('https://a.example')", 'fetch'],
    ["import { request } from 'node:https'", 'node:https'],
    ["import { isIP, connect } from 'node:net'", 'node:net'],
    ["import * as net from 'net'", 'net'],
    ["import pg from 'pg'", 'pg'],
    ["import { createTransport } from 'nodemailer'", 'nodemailer'],
    ["const { lookup } = await import('node:dns/promises')", 'node:dns/promises'],
    ["import { exec } from 'node:child_process'", 'node:child_process'],
    ["new WebSocket('wss://a.example')", 'socket'],
    ["process.getBuiltinModule('net')", 'module by name'],
  ])('would show in the search: %s', (source, way) => {
    expect(waysOut(source)).toEqual([way])
  })

  it.each([
    "import type { Server } from 'node:http'",
    "import { type Socket, isIP } from 'node:net'",
    'app.fetch(request)',
    '// await fetch(url)',
    '/** fetch() elsewhere */',
  ])('are not seen where there is none: %s', (source) => {
    expect(waysOut(source)).toEqual([])
  })
})
