/** Proves that the similarity command judges a folder of any files, and says one sentence where it cannot. */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../../bot-server/src/cli/similarity.ts', import.meta.url))
const ESSAYS = fileURLToPath(new URL('../../fixtures/essays/', import.meta.url))
const BASE = join(ESSAYS, 'base', 'nghi-quyet.txt')

interface Line {
  file: string
  ownSyllables: number
  flagged: boolean
  evasion: string[]
  matches: {
    source: string
    coveredSyllables: number
    longestRun: number
    passages: { from: number; to: number; sourceFrom: number; sourceTo: number }[]
  }[]
}

/** Safe because the tests look at every field they use. */
const asLine = (line: string): Line => JSON.parse(line) as Line

const run = (...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [COMMAND, ...args],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    )
  })

describe('the similarity command', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'similarity-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const judge = async () => {
    const { code, stdout, stderr } = await run('--base', BASE, folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return stdout.trim().split('\n').map(asLine)
  }

  it('finds a copy among honest essays and broken files, with places in the files as they are', async () => {
    for (const name of ['001', '002', '003', '004'])
      await copyFile(join(ESSAYS, 'originals', 'a', `${name}.txt`), join(folder, `${name}.txt`))
    const original = await readFile(join(folder, '002.txt'), 'utf8')
    const copy = `\uFEFFHọ và tên: Lê Thị Mơ 😀\n${original.replaceAll('a', '\u0430')}`
    await writeFile(join(folder, 'copy.txt'), copy)
    await writeFile(join(folder, 'empty.txt'), '')
    await writeFile(join(folder, 'emoji.txt'), '😀🎉'.repeat(400))
    await writeFile(join(folder, 'broken.txt'), Buffer.from([0xff, 0xfe, 0x80, 0x41, 0x20, 0xc3]))
    await writeFile(join(folder, 'long.txt'), 'không có gì '.repeat(10_000))
    await writeFile(join(folder, 'other.md'), original)
    const lines = await judge()
    expect(lines.map(({ file }) => file)).toEqual([
      '001.txt',
      '002.txt',
      '003.txt',
      '004.txt',
      'broken.txt',
      'copy.txt',
      'emoji.txt',
      'empty.txt',
      'long.txt',
    ])
    expect(lines.filter(({ flagged }) => flagged).map(({ file }) => file)).toEqual([
      '002.txt',
      'copy.txt',
    ])
    const found = lines.find(({ file }) => file === 'copy.txt')
    expect(found).toMatchObject({ evasion: ['homoglyph'], matches: [{ source: '002.txt' }] })
    const [passage] = found?.matches[0]?.passages ?? []
    if (!passage) throw new Error('no passage')
    const own = copy.slice(passage.from, passage.to)
    const source = original.slice(passage.sourceFrom, passage.sourceTo)
    expect(own.replaceAll('\u0430', 'a')).toBe(source)
    expect(source.length).toBeGreaterThan(original.length * 0.8)
  })

  it('refuses what makes no sense in one sentence', async () => {
    for (const args of [[], [folder, folder], [join(folder, 'missing')], ['--what', folder]]) {
      const { code, stdout, stderr } = await run(...args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^Không so được: /)
    }
    expect((await run('--help')).stdout).toContain('pnpm --silent similarity')
  })
})
