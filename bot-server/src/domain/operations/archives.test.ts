import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  archiveNameOf,
  archivesToDrop,
  isBackupDue,
  listArchives,
  momentOfArchive,
} from './archives.ts'

const DAY_MS = 24 * 3_600_000
const nightly = (count: number): string[] =>
  Array.from({ length: count }, (_, day) =>
    archiveNameOf(new Date(Date.parse('2026-01-04T18:00:00.000Z') + day * DAY_MS).toISOString()),
  )

describe('archives', () => {
  test('are named by their moment, and nothing else has such a name', () => {
    const takenAt = '2026-03-12T18:00:01.234Z'
    const name = 'quan-triet-2026-03-12T18-00-01.234Z.tar.age'
    expect(archiveNameOf(takenAt)).toBe(name)
    expect(momentOfArchive(name)).toBe(takenAt)
    const others = [`.${name}.partial`, `${name}.partial`, `x${name}`, 'notes.txt', 'quan-triet.db']
    for (const other of others) expect(momentOfArchive(other)).toBeUndefined()
    expect(listArchives([...others, ...nightly(3)])).toEqual(nightly(3).toReversed())
  })

  test('of 60 nights, the newest seven stay and the last one of each of eight weeks', () => {
    const names = nightly(60)
    const dropped = archivesToDrop(names, { newest: 7, weeks: 8 })
    const kept = names.filter((name) => !dropped.includes(name))
    // Tuesday 6/1 to Thursday 5/3 by the Vietnamese calendar: Sundays are the last of their weeks.
    expect(kept.map((name) => name.slice(11, 21))).toEqual([
      '2026-01-17',
      '2026-01-24',
      '2026-01-31',
      '2026-02-07',
      '2026-02-14',
      '2026-02-21',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
    ])
  })

  test('never lose the newest, nor more than was asked, nor what is not theirs', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 400 * DAY_MS }), { maxLength: 40 })
    fc.assert(
      fc.property(moments, fc.nat(10), fc.nat(10), (offsets, newest, weeks) => {
        const names = [...new Set(offsets)].map((ms) =>
          archiveNameOf(new Date(Date.parse('2026-01-01T00:00:00.000Z') + ms).toISOString()),
        )
        const dropped = archivesToDrop([...names, 'other.txt'], { newest, weeks })
        expect(dropped).not.toContain('other.txt')
        const stay = names.length - dropped.length
        expect(stay).toBeGreaterThanOrEqual(Math.min(names.length, newest))
        expect(stay).toBeLessThanOrEqual(newest + weeks)
        const [first] = listArchives(names)
        if (first !== undefined && newest + weeks > 0) expect(dropped).not.toContain(first)
      }),
    )
  })
})

/** A time of Vietnam on 13/3. */
const at = (time: string) => new Date(`2026-03-13T${time}:00+07:00`).toISOString()

describe('a backup', () => {
  const lastNight = '2026-03-11T18:10:00.000Z'
  test.each([
    ['there is none', null, at('10:00'), true],
    ['it is night, and the last is of last night', lastNight, at('01:00'), true],
    ['this night has one', at('01:05'), at('02:00'), false],
    ['the night is over', lastNight, at('02:30'), true],
    ['it is day, and last night has one', at('01:05'), at('15:00'), false],
    ['the machine was off at night', '2026-03-12T03:00:00.000Z', at('11:00'), true],
    ['yesterday noon has one and it is morning', '2026-03-12T05:00:00.000Z', at('09:00'), false],
  ] as const)('is due or not when %s', (...[, last, now, isDue]) => {
    expect(isBackupDue(last, now)).toBe(isDue)
  })

  test.each([
    ['since', at('14:00'), true],
    ['before', '2026-03-12T18:04:00.000Z', false],
  ] as const)('is due by day when somebody was erased %s the last one', (...[, erased, isDue]) => {
    expect(isBackupDue(at('01:05'), at('15:00'), erased)).toBe(isDue)
  })
})
