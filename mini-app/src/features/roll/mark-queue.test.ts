import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Roll, RollEntry } from '@quan-triet/shared/models/attendance'
import { Session } from '@quan-triet/shared/models/attendance'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMarks, type Mark, nextBatch, notOnRoll, takeBack, withMarks } from './mark-queue.ts'

const entry = (id: string, some: Partial<RollEntry> = {}): RollEntry => ({
  personId: id as PersonId,
  fullName: `Người ${id}`,
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
  ...some,
})
const present = (id: string, some: Partial<Mark> = {}): Mark => ({
  personId: id as PersonId,
  state: 'co_mat',
  method: 'thu_cong',
  ...some,
})
const NOON = '2026-03-14T05:00:00.000Z'
const rollOf = (people: RollEntry[]): Roll => ({
  session: Session.parse({
    id: 'session',
    number: 1,
    title: 'Buổi 1',
    isMakeup: false,
    mode: 'truc_tiep',
    startsAt: NOON,
    endsAt: NOON,
    venue: 'Hội trường',
    checkInFrom: NOON,
    checkInUntil: NOON,
    lateAfter: NOON,
    closedAt: null,
    isCheckInOpen: true,
  }),
  counts: {
    members: people.length,
    required: people.length,
    present: 0,
    presentRequired: 0,
    late: 0,
    excused: 0,
    unexcused: 0,
    exempt: 0,
    unrecorded: people.length,
    awaiting: 0,
    guests: 0,
  },
  people,
})

describe('marks on their way', () => {
  it('show at once with the counts they make, and give way to what is recorded already', () => {
    const roll = rollOf([entry('a'), entry('b'), entry('c', { state: 'muon', method: 'qr' })])
    const shown = withMarks(roll, [present('a'), present('b', { state: 'muon' }), present('c')])
    expect(shown.people.map(({ state }) => state)).toEqual(['co_mat', 'muon', 'muon'])
    expect(shown.counts).toMatchObject({ present: 2, presentRequired: 2, late: 1, unrecorded: 1 })
  })

  it('are replaced by a newer mark of the same person', () => {
    const queue = addMarks([present('a'), present('b')], [present('a', { state: 've_som' })])
    expect(queue.map(({ personId, state }) => [personId, state])).toEqual([
      ['b', 'co_mat'],
      ['a', 've_som'],
    ])
  })

  it('disappear when taken back before they left, and are undone by a mark when they had', () => {
    const [left, stayed] = [present('a'), present('b')]
    const queue = takeBack([left, stayed], [left, stayed], (mark) => mark === stayed)
    expect(queue).toEqual([
      { personId: 'a', method: 'thu_cong', state: 'chua_ghi_nhan', isUndo: true },
    ])
  })

  it('of people who are no more on the roll are told from the others', () => {
    const roll = rollOf([entry('a'), entry('b')])
    const marks = [present('a'), present('gone'), present('b')]
    expect(notOnRoll(marks, roll)).toEqual([present('gone')])
  })

  it('of the hall, of paper and of undoing never share a request, and none is lost', () => {
    const marks = fc.uniqueArray(
      fc.record({
        personId: fc.integer({ min: 0, max: 40 }).map((id) => `p${id}` as PersonId),
        state: fc.constant('co_mat' as const),
        method: fc.constantFrom('thu_cong' as const, 'danh_sach_ky' as const),
        isUndo: fc.boolean(),
      }),
      { selector: ({ personId }) => personId },
    )
    fc.assert(
      fc.property(marks, (given) => {
        let queue: Mark[] = given
        const sent: Mark[] = []
        while (queue.length > 0) {
          const batch = nextBatch(queue, 3)
          expect(new Set(batch.map(({ method, isUndo }) => `${method} ${isUndo}`)).size).toBe(1)
          sent.push(...batch)
          queue = queue.filter((mark) => !batch.includes(mark))
        }
        expect(new Set(sent)).toEqual(new Set(given))
      }),
    )
  })
})
