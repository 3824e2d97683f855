import { expect, test } from 'vitest'
import { alignTexts } from './align-texts.ts'
import { buildBase } from './base-texts.ts'
import { createCommonCounts } from './common-counts.ts'
import { dropStockPassages } from './drop-stock-passages.ts'
import { ownRunsOf, prepareText } from './prepare-text.ts'

const base = buildBase([])
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `b${((from + at) * 7919).toString(36)}`).join(' ')
const prepared = (text: string) => prepareText(text, base)

const PHRASE = words(1, 20)
const LONG = words(100, 60)

test('a phrase that many essays share is left out, a long text that as many share stays', () => {
  const own = prepared(`${words(1000, 50)} ${PHRASE} ${words(2000, 50)} ${LONG} ${words(3000, 30)}`)
  const source = prepared(`${LONG} ${words(4000, 90)} ${PHRASE} ${words(5000, 40)}`)
  const common = createCommonCounts()
  const aligned = alignTexts(own, source)
  expect(aligned.coveredSyllables).toBe(80)
  expect(dropStockPassages(own, aligned, common)).toBe(aligned)
  for (let at = 0; at < 30; at += 1)
    common.add(ownRunsOf(prepared(`${words(9000 + at * 500, 40)} ${PHRASE} ${LONG}`)))
  const dropped = dropStockPassages(own, aligned, common)
  expect(dropped.coveredSyllables).toBe(60)
  expect(dropped.longestRun).toBe(60)
  expect(dropped.passages).toHaveLength(1)
})

test('a phrase of a few essays is not common yet, and what was common long ago is forgotten', () => {
  const common = createCommonCounts()
  const [first = 0, ...runs] = ownRunsOf(prepared(PHRASE))
  expect(runs.length).toBeGreaterThan(0)
  for (let at = 0; at < 8; at += 1) common.add(Int32Array.of(first))
  expect(common.has(first)).toBe(false)
  common.add(Int32Array.of(first, first))
  expect(common.has(first)).toBe(true)
  for (let at = 0; at < 1000; at += 1) common.add(Int32Array.of(at * 65_537 + 3))
  expect(common.has(first)).toBe(false)
  expect(common.has(0)).toBe(false)
})
