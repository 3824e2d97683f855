import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openSyntaxCheck } from '../support/newer-syntax.ts'

const BUILD = fileURLToPath(new URL('../../mini-app/www', import.meta.url))
const MEGABYTE = 1_000_000

const files = globSync('**/*.*', { cwd: BUILD })
const read = (file: string): string => readFileSync(join(BUILD, file), 'utf8')

describe('the build that Zalo takes', () => {
  it('is at most 10 MB in all and 3 MB a file', () => {
    const sizes = files.map((file) => statSync(join(BUILD, file)).size)
    expect(files).toContain('index.html')
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10 * MEGABYTE)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(3 * MEGABYTE)
  })

  it('speaks ES2015 in every script, so that older phones can read it', async () => {
    const newerIn = await openSyntaxCheck()
    expect(newerIn('const f = async () => a?.b ?? { ...c }')).not.toEqual([])
    const scripts = files.filter((file) => file.endsWith('.js'))
    const newer = scripts.map((file) => ({ file, found: newerIn(read(file)) }))
    expect(scripts.length).toBeGreaterThan(0)
    expect(newer.filter(({ found }) => found.length > 0)).toEqual([])
  })

  it('names its files relative to itself, wherever it is put', () => {
    const named = [...read('index.html').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to]) => to)
    expect(named.length).toBeGreaterThan(1)
    expect(named.filter((to) => !/^(?:\.\/|data:)/.test(to ?? ''))).toEqual([])
  })

  it('comes with a description whose files are all there', () => {
    const config: unknown = JSON.parse(read('app-config.json'))
    expect(config).toMatchObject({
      app: { title: 'Quán Triệt', textColor: expect.stringMatching(/^(?:white|black)$/) },
      pages: [],
    })
    const listed = Object.entries(Object(config)).flatMap(([key, value]) =>
      key.startsWith('list') && Array.isArray(value) ? value.map(String) : [],
    )
    expect(listed.length).toBeGreaterThan(1)
    expect(listed.filter((file) => !files.includes(file))).toEqual([])
  })
})
