import { addDays } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAtOnce, daysToWrite } from './days-to-write.ts'
import { studyPhase } from './study-phase.ts'

const span = {
  startsOn: '2026-03-02',
  snapshotOn: '2026-03-31',
  closedOn: null,
  today: '2026-03-06',
}

describe('the evenings to write', () => {
  it('are those that have been, the newest first, without the written ones', () => {
    expect(daysToWrite(span, new Set(['2026-03-04']), 10)).toEqual([
      '2026-03-05',
      '2026-03-03',
      '2026-03-02',
    ])
    expect(daysToWrite(span, new Set(), 2)).toEqual(['2026-03-05', '2026-03-04'])
  })

  it('end with ngày chốt or the day of closing, and are none before the second day', () => {
    const late = { ...span, today: '2026-06-01' }
    expect(daysToWrite(late, new Set(), 1)).toEqual(['2026-03-31'])
    expect(daysToWrite({ ...late, closedOn: '2026-03-20' }, new Set(), 1)).toEqual(['2026-03-20'])
    expect(daysToWrite({ ...span, today: '2026-03-02' }, new Set(), 10)).toEqual([])
  })

  it('are all written in the end, each once', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), (length, most) => {
        const at = { ...span, snapshotOn: '2026-12-31', today: addDays(span.startsOn, length) }
        const written = new Set<string>()
        for (let turn = 0; turn <= length; turn += 1)
          for (const day of daysToWrite(at, written, most)) {
            expect(written.has(day)).toBe(false)
            written.add(day)
          }
        expect(written.size).toBe(length)
      }),
      { numRuns: 25 },
    )
  })
})

describe('one turn', () => {
  it.each([
    [3, 14, 31],
    [200, 9, 31],
    [201, 9, 0],
    [4600, 0, 1],
    [4600, 4, 1],
    [4600, 5, 0],
  ])('of a campaign of %d units at %d o’clock writes at most %d evenings', (nodes, hour, most) => {
    expect(daysAtOnce(nodes, hour)).toBe(most)
  })
})

describe('the phase of study', () => {
  it.each([
    ['xong', { verdict: 'dat', done: 3, begun: 0 }],
    ['chua_to_chuc', { verdict: 'chua_dat', done: 0, begun: 0 }],
    ['dang_hoc', { verdict: 'chua_dat', done: 0, begun: 1 }],
    ['dang_hoc', { verdict: 'chua_dat', done: 1, begun: 0 }],
    ['chua_to_chuc', { verdict: 'khong_co_doi_tuong', done: 0, begun: 0 }],
  ] as const)('is %s for %j', (phase, facts) => {
    expect(studyPhase(facts)).toBe(phase)
  })
})
