import { expect, test } from 'vitest'
import { createPrintIndex } from './print-index.ts'

const of = (...prints: number[]) => Uint32Array.from(prints)

test('the index names whoever shares at least two prints, rare ones first, and forgets who went', () => {
  const index = createPrintIndex(':memory:')
  index.fit('house', 0)
  index.take(
    [
      { seq: 1, prints: of(10, 20, 30) },
      { seq: 2, prints: of(10, 20, 4_000_000_000) },
      { seq: 3, prints: of(10, 99) },
      ...Array.from({ length: 90 }, (_, at) => ({ seq: at + 4, prints: of(10, 20) })),
    ],
    [],
  )
  expect(index.watermark()).toBe(93)
  const found = index.find(of(10, 20, 4_000_000_000), 2)
  expect(found.map(({ seq, hits }) => [seq, hits])).toEqual([
    [2, 3],
    [1, 2],
  ])
  index.take([], [{ seq: 2, prints: of(10, 20, 4_000_000_000) }])
  expect(index.find(of(10, 4_000_000_000), 9)).toEqual([])
  expect(index.watermark()).toBe(93)
  index.fit('house', 93)
  expect(index.watermark()).toBe(93)
  // Restored from an older copy: what it has of later essays is another's.
  index.fit('house', 50)
  expect(index.watermark()).toBe(0)
  expect(index.find(of(10, 20), 9)).toEqual([])
  index.close()
})
