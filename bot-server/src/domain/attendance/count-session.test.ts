/** Proves the counts of a session: every member stands in one of them, guests in none. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSession, effectiveState } from './count-session.ts'

type Standing = 'phai_hoc' | 'mien' | 'tam_thoi_den'
const id = (index: number) => `person-${index}` as PersonId

const people = fc.array(
  fc.record({
    standing: fc.constantFrom<Standing>('phai_hoc', 'mien', 'tam_thoi_den'),
    recorded: fc.option(
      fc.record({
        state: fc.constantFrom(...AttendanceState.options),
        awaitsConfirmation: fc.boolean(),
      }),
      { nil: undefined },
    ),
  }),
)
const count = (
  all: readonly {
    standing: Standing
    recorded?: { state: AttendanceState; awaitsConfirmation: boolean } | undefined
  }[],
) =>
  countSession(
    all.map(({ standing }, index) => ({ personId: id(index), standing })),
    new Map(all.flatMap(({ recorded }, index) => (recorded ? [[id(index), recorded]] : []))),
  )

const times = <T>(length: number, one: T): T[] => Array.from({ length }, () => one)
const recorded = (state: AttendanceState) => ({ state, awaitsConfirmation: false })

describe('the counts of a session', () => {
  it('of the demonstration branch are 26 of 30, 3 excused, 1 not recorded (4.4)', () => {
    const roster = [
      ...times(24, { standing: 'phai_hoc' as const, recorded: recorded('co_mat') }),
      ...times(2, { standing: 'phai_hoc' as const, recorded: recorded('muon') }),
      ...times(3, { standing: 'phai_hoc' as const, recorded: recorded('vang_co_ly_do') }),
      { standing: 'phai_hoc' as const },
      ...times(2, { standing: 'mien' as const, recorded: recorded('mien') }),
      { standing: 'tam_thoi_den' as const },
    ]
    expect(count(roster)).toEqual({
      members: 32,
      required: 30,
      present: 26,
      presentRequired: 26,
      late: 2,
      excused: 3,
      unexcused: 0,
      exempt: 2,
      unrecorded: 1,
      awaiting: 0,
      guests: 0,
    })
  })

  it('take a guest who came apart from every other number (TV-15)', () => {
    expect(count([{ standing: 'tam_thoi_den', recorded: recorded('co_mat') }])).toMatchObject({
      guests: 1,
      members: 0,
      present: 0,
    })
  })

  it('take an exempt member who came among the present of all, not of those who must study (INV-05)', () => {
    expect(count([{ standing: 'mien', recorded: recorded('muon') }])).toMatchObject({
      present: 1,
      presentRequired: 0,
      late: 1,
      exempt: 0,
    })
  })

  it('take somebody written down as exempt who was not on that day among those not recorded (INV-10)', () => {
    expect(count([{ standing: 'phai_hoc', recorded: recorded('mien') }])).toMatchObject({
      required: 1,
      exempt: 0,
      unrecorded: 1,
    })
    expect(effectiveState('mien', undefined)).toBe('mien')
    expect(effectiveState('tam_thoi_den', recorded('mien'))).toBe('chua_ghi_nhan')
  })

  it('keep a declaration not confirmed among those not recorded', () => {
    const declared = { state: 'chua_ghi_nhan', awaitsConfirmation: true } as const
    expect(count([{ standing: 'phai_hoc', recorded: declared }])).toMatchObject({
      present: 0,
      unrecorded: 1,
      awaiting: 1,
    })
  })

  it('put everyone who must study into exactly one of four', () => {
    fc.assert(
      fc.property(people, (all) => {
        const counts = count(all)
        expect(counts.presentRequired + counts.excused + counts.unexcused + counts.unrecorded).toBe(
          counts.required,
        )
        expect(counts.present - counts.presentRequired + counts.exempt).toBe(
          counts.members - counts.required,
        )
        expect(counts.presentRequired).toBeLessThanOrEqual(counts.required)
      }),
    )
  })
})
