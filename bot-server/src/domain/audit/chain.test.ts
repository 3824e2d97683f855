import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type AuditFact, type AuditLine, chainOn, CHAIN_START, endOf, hashOfLine } from './chain.ts'
import { checkEnd, checkLines, type ChainFault } from './check-chain.ts'

const factOf = (index: number): AuditFact => ({
  id: `line-${index}`,
  at: new Date(Date.UTC(2026, 2, 12) + index * 1000).toISOString(),
  actor: `person:p-${index % 7}`,
  action: index % 3 === 0 ? 'record-attendance' : 'look-roster',
  orgUnitId: index % 5 === 0 ? null : (`unit-${index % 4}` as OrgUnitId),
  subject: `session:s-${index}`,
  detail: JSON.stringify({ from: 'vang', to: 'co_mat', reason: `lý do ${index}` }),
})
const chainOf = (length: number): AuditLine[] =>
  chainOn(
    CHAIN_START,
    Array.from({ length }, (_, index) => factOf(index)),
  )

const LENGTH = 40
const log = chainOf(LENGTH)
const head = endOf(CHAIN_START, log)
const anchor = endOf(CHAIN_START, log.slice(0, 25))
const anchors = new Map([[anchor.seq, anchor.hash]])

/** Everything a checker has: the lines, the head kept beside them, an anchor kept elsewhere. */
const checkAll = (lines: readonly AuditLine[], end = endOf(CHAIN_START, lines)) =>
  checkEnd(checkLines(CHAIN_START, lines, anchors), end, [anchor])
const check = (lines: readonly AuditLine[]): ChainFault | null => checkAll(lines, head)

const replaced = (lines: readonly AuditLine[], index: number, change: Partial<AuditLine>) =>
  lines.map((line, place) => (place === index ? { ...line, ...change } : line))
const renumbered = (lines: readonly AuditLine[]) =>
  lines.map((line, index) => ({ ...line, seq: index + 1 }))
/** What somebody with the whole database in hand makes: every hash computed anew. */
const rebuilt = (lines: readonly AuditLine[]) => chainOn(CHAIN_START, lines)

describe('the hash of an audit line', () => {
  it('is what anyone computes from the documented form', () => {
    const [line] = log
    const form = `[1,1,"line-0","2026-03-12T00:00:00.000Z","person:p-0","record-attendance",null,"session:s-0",${JSON.stringify(line?.detail)},"${'0'.repeat(64)}"]`
    expect(line?.hash).toBe(createHash('sha256').update(form, 'utf8').digest('hex'))
  })

  it('differs when a text moves from one column to the next', () => {
    const [line] = log
    if (!line) throw new Error('the log is empty')
    const moved = { ...line, actor: `${line.actor}r`, action: line.action.slice(1) }
    expect(hashOfLine(moved)).not.toBe(line.hash)
  })
})

describe('checking the chain', () => {
  it('finds nothing in a whole log, however it is cut into pages', () => {
    expect(check(log)).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LENGTH }), (cut) => {
        const first = checkLines(CHAIN_START, log.slice(0, cut), anchors)
        const second = checkLines(first.point, log.slice(cut), anchors)
        expect(checkEnd(second, head, [anchor])).toBeNull()
      }),
      { numRuns: 50 },
    )
  })

  it.each<[string, readonly AuditLine[], ChainFault]>([
    ['a changed word', replaced(log, 9, { detail: '{"to":"vang"}' }), { kind: 'altered', seq: 10 }],
    ['a removed line', log.toSpliced(9, 1), { kind: 'removed', seq: 10 }],
    [
      'a removed line, the rest renumbered',
      renumbered(log.toSpliced(9, 1)),
      { kind: 'reordered', seq: 10 },
    ],
    ['a line twice', log.toSpliced(10, 0, ...log.slice(9, 10)), { kind: 'inserted', seq: 10 }],
    [
      'a line put in between, the rest renumbered',
      renumbered(
        log.toSpliced(9, 0, ...chainOn(endOf(CHAIN_START, log.slice(0, 9)), [factOf(99)])),
      ),
      { kind: 'inserted', seq: 11 },
    ],
    [
      'two lines exchanged',
      renumbered(log.toSpliced(9, 2, ...log.slice(9, 11).toReversed())),
      { kind: 'reordered', seq: 10 },
    ],
    ['a missing end', log.slice(0, -1), { kind: 'truncated', seq: LENGTH }],
    ['a line behind the head', chainOf(LENGTH + 1), { kind: 'inserted', seq: LENGTH + 1 }],
    [
      'a line changed and every hash after it computed anew',
      rebuilt(replaced(log, 9, { detail: '{}' })),
      { kind: 'rewritten', seq: anchor.seq },
    ],
  ])('names the first line and the kind of %s', (_, lines, fault) => {
    expect(check(lines)).toEqual(fault)
  })

  it('finds a log cut off and its head moved back, by the anchor kept outside', () => {
    expect(checkAll(log.slice(0, 10))).toEqual({ kind: 'truncated', seq: 11 })
  })

  it('takes the first digits of an anchor as they were written down on paper', () => {
    const short = new Map([[anchor.seq, anchor.hash.slice(0, 16)]])
    expect(checkLines(CHAIN_START, log, short).fault).toBeNull()
    const other = rebuilt(replaced(log, 3, { detail: '{}' }))
    expect(checkLines(CHAIN_START, other, short).fault?.kind).toBe('rewritten')
  })
})

const place = fc.integer({ min: 0, max: LENGTH - 1 })
const column = fc.constantFrom<keyof AuditLine>(
  'id',
  'at',
  'actor',
  'action',
  'orgUnitId',
  'subject',
  'detail',
  'prevHash',
  'hash',
)

/** One bit of one character, as a fault of the disk or a careful hand leaves it. */
const flipped = (text: string, at: number, bit: number): string => {
  const index = at % Math.max(1, text.length)
  const code = text.charCodeAt(index) || 0
  return text.slice(0, index) + String.fromCharCode(code ^ (1 << bit)) + text.slice(index + 1)
}

const bitFlip = fc
  .tuple(place, column, fc.nat(200), fc.integer({ min: 0, max: 6 }))
  .map(([index, name, at, bit]) =>
    replaced(log, index, { [name]: flipped(String(log[index]?.[name] ?? ''), at, bit) }),
  )
/** One column that says something else, as an update of the database leaves it. */
const edit = fc
  .tuple(place, column, fc.string())
  .map(([index, name, words]) => replaced(log, index, { [name]: words }))
const deletion = fc
  .tuple(place, fc.integer({ min: 1, max: 5 }), fc.boolean())
  .map(([index, count, hides]) => {
    const rest = log.toSpliced(index, count)
    return hides ? renumbered(rest) : rest
  })
const insertion = fc.tuple(place, place, fc.boolean()).map(([index, from, hides]) => {
  const more = log.toSpliced(index, 0, ...log.slice(from, from + 1))
  return hides ? renumbered(more) : more
})
const swap = fc.uniqueArray(place, { minLength: 2, maxLength: 2 }).map(([a = 0, b = 0]) => {
  const [one, other] = [log[a], log[b]]
  return renumbered(
    log.map((line, index) => (index === a ? other : index === b ? one : line) ?? line),
  )
})
const cut = place.map((index) => log.slice(0, index))
/** Before the anchor: what lies behind the last anchor is only as safe as the next one. */
const rewrite = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.string({ minLength: 1 }))
  .map(([index, words]) => rebuilt(replaced(log, index, { detail: words })))

/** The end cut off before the anchor, and the head moved back to where the log ends now. */
const cutWithHead = fc.integer({ min: 0, max: 24 }).map((index) => log.slice(0, index))

const isSame = (lines: readonly AuditLine[]) => JSON.stringify(lines) === JSON.stringify(log)

describe('every tampering', () => {
  it('shows: 10,000 at random, of all kinds', () => {
    const tampered = fc
      .oneof(bitFlip, edit, deletion, insertion, swap, cut, rewrite)
      .filter((lines) => !isSame(lines))
    fc.assert(
      fc.property(tampered, (lines) => check(lines) !== null),
      { numRuns: 10_000 },
    )
  }, 60_000)

  it('shows by the anchor alone when the head beside the log was changed with it', () => {
    fc.assert(
      fc.property(fc.oneof(cutWithHead, rewrite), (lines) => {
        fc.pre(!isSame(lines))
        const end = endOf(CHAIN_START, lines)
        expect(checkAll(lines, end)).not.toBeNull()
        // Control: a chain alone cannot show it, so the anchor is what finds it.
        expect(checkEnd(checkLines(CHAIN_START, lines), end)).toBeNull()
      }),
      { numRuns: 2000 },
    )
  }, 60_000)
})
