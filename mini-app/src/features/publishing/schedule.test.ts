/** Proves the timetable proposed for the parts of a document. */
import type { DraftPart } from '@quan-triet/shared/models/document'
import { PartId, PushId } from '@quan-triet/shared/models/ids'
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { describe, expect, it } from 'vitest'
import { applySlots, instantOf, partsToSchedule, proposeSlots, timingOf } from './schedule.ts'

const part = (position: number, state: PushState | null): DraftPart => ({
  id: PartId.parse(`part-${position}`),
  position,
  heading: `Mục ${position}`,
  paragraphs: [],
  note: '',
  syllables: 0,
  picture: null,
  push:
    state === null
      ? null
      : {
          id: PushId.parse(`push-${position}`),
          state,
          dueAt: '2026-03-01T00:30:00.000Z',
          sentAt: null,
          carriedBy: null,
        },
})

describe('the proposed timetable', () => {
  it('spaces the parts evenly, over the end of a month too', () => {
    const slots = proposeSlots({ startDay: '2026-02-27', time: '07:30', everyDays: 2 }, 3)
    expect(slots.map(({ day }) => day)).toEqual(['2026-02-27', '2026-03-01', '2026-03-03'])
    expect(slots.every(({ time }) => time === '07:30')).toBe(true)
  })

  it('means the hour of Vietnam, whatever the phone is set to', () => {
    expect(instantOf({ day: '2026-03-14', time: '07:30' })).toBe('2026-03-14T00:30:00.000Z')
  })
})

describe('the parts that still need a time', () => {
  it('leaves out what is scheduled, paused or sent', () => {
    const parts = [
      part(1, 'da_gui'),
      part(2, 'hen_gio'),
      part(3, 'tam_dung'),
      part(4, 'soan'),
      part(5, null),
    ]
    expect(partsToSchedule(parts).map(({ position }) => position)).toEqual([4, 5])
  })
})

const at = (day: string) => ({ day, time: '07:30' })

describe('parts that go as one message', () => {
  const lines = ['a', 'b', 'c', 'd'].map((partId) => ({ partId, slot: at('2026-03-13') }))

  it('are asked for together as long as they have the same hour', () => {
    expect(timingOf(lines, [['a', 'b', 'c']]).merged).toEqual([['a', 'b', 'c']])
    const moved = lines.map((line) =>
      line.partId === 'c' ? { ...line, slot: at('2026-03-15') } : line,
    )
    expect(timingOf(moved, [['a', 'b', 'c']]).merged).toEqual([['a', 'b']])
    expect(timingOf(lines, []).merged).toEqual([])
  })

  it('fall apart where one between them has another hour', () => {
    const moved = lines.map((line) =>
      line.partId === 'b' ? { ...line, slot: at('2026-03-15') } : line,
    )
    expect(timingOf(moved, [['a', 'b', 'c', 'd']]).merged).toEqual([['c', 'd']])
  })

  it('come back from a proposal with the hours it gave them', () => {
    const slots = [
      { partIds: ['a', 'b'], dueAt: '2026-03-13T00:30:00.000Z' },
      { partIds: ['c'], dueAt: '2026-03-14T10:00:00.000Z' },
    ]
    const { byHand, merged } = applySlots(slots)
    expect(byHand).toEqual({
      a: at('2026-03-13'),
      b: at('2026-03-13'),
      c: { day: '2026-03-14', time: '17:00' },
    })
    expect(merged).toEqual([['a', 'b']])
  })
})
