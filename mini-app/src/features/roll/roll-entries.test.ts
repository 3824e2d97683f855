/** Proves whom the secretary sees under each heading of the roll, and when a reason is asked. */
import type { RollEntry } from '@quan-triet/shared/models/attendance'
import { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { filterRoll, needsReason } from './roll-entries.ts'

const entry = (id: string, part: Partial<RollEntry> = {}): RollEntry => ({
  personId: PersonId.parse(id),
  fullName: `Đồng chí ${id}`,
  birthYear: null,
  standing: 'phai_hoc',
  state: 'chua_ghi_nhan',
  method: null,
  recordedAt: null,
  recordedBy: null,
  absenceCode: null,
  leave: 'none',
  awaitsConfirmation: false,
  hasStudiedElsewhere: false,
  ...part,
})

const people = [
  entry('a'),
  entry('b', { state: 'co_mat' }),
  entry('c', { standing: 'mien' }),
  entry('d', { awaitsConfirmation: true }),
  entry('e', { leave: 'asked' }),
]

const shown = (filter: Parameters<typeof filterRoll>[1]): string[] =>
  filterRoll(people, filter).map(({ personId }) => personId)

describe('the headings of the roll', () => {
  it('counts as missing only who must study and has not been seen in any way', () => {
    expect(shown('missing')).toEqual(['a', 'e'])
  })

  it('sets apart who waits for confirmation and who asks for leave', () => {
    expect(shown('awaiting')).toEqual(['d'])
    expect(shown('leave')).toEqual(['e'])
    expect(shown('all')).toHaveLength(5)
  })
})

describe('the reason for a mark', () => {
  it('is asked when a record is changed, not when it is made or confirmed', () => {
    expect(needsReason(entry('b', { state: 'co_mat' }))).toBe(true)
    expect(needsReason(entry('a'))).toBe(false)
    expect(needsReason(entry('d', { state: 'co_mat', awaitsConfirmation: true }))).toBe(false)
  })
})
