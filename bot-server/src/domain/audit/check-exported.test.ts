import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AuditLine, CHAIN_START, chainOn, hashOfLine } from './chain.ts'
import { checkExported } from './check-exported.ts'

const facts = Array.from({ length: 12 }, (_, n) => ({
  id: `line-${n}`,
  at: `2026-03-12T02:00:${String(n).padStart(2, '0')}.000Z`,
  actor: 'person:p',
  action: 'check-in',
  orgUnitId: null,
  subject: 'session:s',
  detail: '{}',
}))
const log = chainOn(CHAIN_START, facts)
const [last] = log.slice(-1)
const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '' }

const fileOf = (lines: readonly AuditLine[], said = lines.length): string =>
  [{ kind: 'quan-triet-audit', from: '2026-03-12', to: '2026-03-12', lines: said, head }, ...lines]
    .map((one) => `${JSON.stringify(one)}\n`)
    .join('')

const at = (seq: number): AuditLine => {
  const line = log[seq - 1]
  if (!line) throw new Error(`there is no line ${seq}`)
  return line
}

/** Lines that fit each other and their own hashes, and are not what was written. */
const forged = chainOn(
  CHAIN_START,
  facts.map((fact) => ({ ...fact, detail: '{"x":1}' })),
)

describe('a file of exported audit lines', () => {
  it('is whole when every line is what its hash says, with gaps where lines are of others', () => {
    expect(checkExported(fileOf([1, 2, 3, 7, 8, 12].map(at)))).toEqual({
      from: '2026-03-12',
      to: '2026-03-12',
      lines: 6,
      stretches: 3,
      isAnchored: null,
      fault: null,
    })
    expect(checkExported(fileOf([]))).toMatchObject({ lines: 0, stretches: 0, fault: null })
  })

  it.each([
    ['altered', [at(1), { ...at(2), detail: '{"x":1}' }, at(3)], 2],
    ['reordered', [at(2), at(1)], 1],
    ['rewritten', [at(4), { ...forged[4], seq: 5 } as AuditLine], 5],
    ['rewritten', [at(11), forged[11] as AuditLine], 12],
  ])('shows a line that is %s', (kind, lines, seq) => {
    expect(checkExported(fileOf(lines))?.fault).toEqual({ kind, seq })
  })

  it('shows by their number that lines were taken out or put in', () => {
    expect(checkExported(fileOf([at(1), at(9)], 3))?.fault).toEqual({ kind: 'removed', seq: 1 })
    expect(checkExported(fileOf([at(1), at(9)], 1))?.fault).toEqual({ kind: 'inserted', seq: 1 })
  })

  it('is told from one that was made anew by an anchor kept outside, also by that of the line before', () => {
    const anchor = { seq: 5, hash: at(5).hash.slice(0, 16) }
    const own = (lines: AuditLine[]) => checkExported(fileOf(lines), anchor)
    expect(own([at(4), at(5)])).toMatchObject({ isAnchored: true, fault: null })
    expect(own([at(6), at(7)])).toMatchObject({ isAnchored: true, fault: null })
    expect(own([at(8)])).toMatchObject({ isAnchored: false, fault: null })
    expect(own(forged.slice(3, 6))?.fault).toEqual({ kind: 'rewritten', seq: 5 })
    // Without the anchor nothing contradicts: that is what anchors are for.
    expect(checkExported(fileOf(forged.slice(3, 6)))?.fault).toBe(null)
  })

  it('is no such file without its first line, or with a line that is none', () => {
    for (const text of ['', 'x', '{}', fileOf([]).repeat(2), `${fileOf([at(1)])}{"seq":2}\n`])
      expect(checkExported(text)).toBe(undefined)
  })

  it('shows any one character of a line that was changed', () => {
    const lines = [1, 2, 3, 4].map(at)
    const fields = ['id', 'at', 'actor', 'action', 'subject', 'detail', 'prevHash', 'hash'] as const
    fc.assert(
      fc.property(fc.nat(3), fc.constantFrom(...fields), fc.string(), (index, field, other) => {
        fc.pre(lines[index]?.[field] !== other)
        const changed = lines.map((line, n) => (n === index ? { ...line, [field]: other } : line))
        expect(checkExported(fileOf(changed))?.fault).not.toBe(null)
      }),
    )
    for (const line of lines) expect(hashOfLine(line)).toBe(line.hash)
  })
})
