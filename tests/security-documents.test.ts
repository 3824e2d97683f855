/** Holds the security documents to the code: every file and name in them is there, no row is empty, and their sums are right. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The cells of every table row of a document, without heads and rules. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|\s]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

const quoted = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)
const isPath = (text: string): boolean => /^[\w@.-]+\/[\w@./-]+\.\w+$/.test(text)
const pathsIn = (cell: string): string[] => quoted(cell).filter(isPath)

describe('the table of limits', () => {
  const rows = rowsOf(read('docs/security/limits.md')).filter(
    (cells) => cells.length === 5 && pathsIn(cells[3] ?? '').length > 0,
  )

  it('is long: the reader of it really sees it', () => {
    expect(rows.length).toBeGreaterThan(45)
  })

  it('names files that are there, and in each the limit by its name', () => {
    const wrong = rows.filter(([, , , place = '']) => {
      const [path = '', name = ''] = quoted(place)
      return !existsSync(join(root, path)) || name === '' || !read(path).includes(name)
    })
    expect(wrong.map(([what, , , place]) => [what, place])).toEqual([])
  })

  it('names for every limit a test that is there', () => {
    const without = rows.filter(([, , , , proof = '']) => {
      const paths = pathsIn(proof)
      return (
        paths.length === 0 ||
        !paths.every((path) => path.endsWith('.test.ts') && existsSync(join(root, path)))
      )
    })
    expect(without.map(([what]) => what)).toEqual([])
  })

  it('names only files that exist anywhere in it', () => {
    const text = read('docs/security/limits.md')
    expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

const RESULTS = ['Đạt', 'Không áp dụng', 'Tổ chức', 'Mở'] as const

describe('the table of ASVS 5.0', () => {
  const text = read('docs/security/asvs.md')
  const rows = rowsOf(text)
    .filter(([number = '']) => /^\d+\.\d+\.\d+$/.test(number))
    .map(([number = '', level = '', what = '', result = '', why = '']) => ({
      number,
      level,
      what,
      result,
      why,
      paths: pathsIn(why),
    }))
  const countOf = (result: (typeof RESULTS)[number]) =>
    rows.filter((row) => row.result === result).length

  it('has every requirement of level 1 and 2 once, in order, and of V8, V14 and V16 all', () => {
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70)
    expect(rows.filter(({ level }) => level === '2')).toHaveLength(183)
    const numbers = rows.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    const inOrder = numbers.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    expect(numbers).toEqual(inOrder)
    const third = rows
      .filter(({ level }) => level === '3')
      .map(({ number }) => number.split('.')[0])
    expect([...new Set(third)]).toEqual(['8', '14', '16'])
  })

  it('has no empty row, and a known result in each', () => {
    const wrong = rows.filter(
      ({ what, result, why }) =>
        what === '' || why === '' || !RESULTS.some((one) => one === result),
    )
    expect(wrong).toEqual([])
  })

  it('proves what it calls met by files, and every file it names is there', () => {
    const unproven = rows.filter(({ result, paths }) => result === 'Đạt' && paths.length === 0)
    expect(unproven.map(({ number }) => number)).toEqual([])
    const gone = rows.flatMap(({ number, paths }) =>
      paths.filter((path) => !existsSync(join(root, path))).map((path) => [number, path]),
    )
    expect(gone).toEqual([])
  })

  it('sums up what it says', () => {
    const applicable = rows.length - countOf('Không áp dụng')
    const [met, byOthers, open] = [countOf('Đạt'), countOf('Tổ chức'), countOf('Mở')]
    const byTest = rows.filter(
      ({ result, paths }) => result === 'Đạt' && paths.some((path) => path.endsWith('.test.ts')),
    ).length
    process.stdout.write(
      `ASVS 5.0: ${rows.length} requirements, ${met} of ${applicable} applicable met (${byTest} by a test), ${byOthers} by the operator, ${open} open\n`,
    )
    expect(text).toContain(
      `Tổng: ${rows.length} yêu cầu; áp dụng ${applicable}; đạt ${met}; tổ chức ${byOthers}; mở ${open}.`,
    )
  })
})
