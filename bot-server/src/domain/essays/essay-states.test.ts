import { EssayState } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { Instant } from '@quan-triet/shared/models/moments'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EssayDuty } from './essay-duty.ts'
import { essayStates, type HandedIn, mayAppeal, mayWrite, standingOf } from './essay-states.ts'

const states: readonly HandedIn[] = ['none', ...EssayState.options]
const [before, now, after] = [
  '2026-03-11T02:00:00.000Z',
  '2026-03-12T02:00:00.000Z',
  '2026-03-13T02:00:00.000Z',
] as const satisfies Instant[]

const obliged: EssayDuty = { kind: 'obliged' }
const free: EssayDuty = { kind: 'not_obliged', because: 'mien_thu_hoach' }
const written = { state: 'dat', appealUntil: after, textGoneAt: null } as const

describe('an essay', () => {
  it('takes these steps and no other (2.6, ruling 5)', () => {
    const taken = states.flatMap((from) =>
      states.filter((to) => essayStates.allows(from, to)).map((to) => `${from} → ${to}`),
    )
    expect(taken).toEqual([
      'none → da_nop',
      'da_nop → none',
      'da_nop → dang_cham',
      'da_nop → viet_lai',
      'dang_cham → dat',
      'dang_cham → viet_lai',
      'dat → dang_cham',
      'viet_lai → da_nop',
      'viet_lai → dang_cham',
    ])
  })

  it.each([
    ['chua_mo', { duty: obliged, isOpen: false, hasDraft: false, essay: undefined }],
    ['da_giao', { duty: obliged, isOpen: true, hasDraft: false, essay: undefined }],
    ['nhap', { duty: obliged, isOpen: true, hasDraft: true, essay: undefined }],
    ['khong_bat_buoc', { duty: free, isOpen: true, hasDraft: false, essay: undefined }],
    ['nhap', { duty: free, isOpen: true, hasDraft: true, essay: undefined }],
    ['dat', { duty: obliged, isOpen: true, hasDraft: false, essay: written }],
    [
      'khoa',
      { duty: obliged, isOpen: true, hasDraft: false, essay: { ...written, appealUntil: before } },
    ],
    [
      'xoa_noi_dung',
      { duty: obliged, isOpen: true, hasDraft: false, essay: { ...written, textGoneAt: before } },
    ],
    [
      'viet_lai',
      { duty: obliged, isOpen: true, hasDraft: true, essay: { ...written, state: 'viet_lai' } },
    ],
  ] as const)('stands as %s', (standing, facts) => {
    expect(standingOf(facts, now)).toBe(standing)
  })

  it('is written while it is nobody’s to judge, and by who is welcome to', () => {
    expect(
      (['chua_mo', 'da_nop', 'dang_cham', 'dat', 'khoa', 'xoa_noi_dung'] as const).filter(mayWrite),
    ).toEqual([])
    expect((['da_giao', 'nhap', 'viet_lai', 'khong_bat_buoc'] as const).every(mayWrite)).toBe(true)
  })

  it('is appealed once, at a verdict, before the time is over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EssayState.options),
        fc.constantFrom(null, before, after),
        fc.boolean(),
        (state, appealUntil, hasAppealed) => {
          const isJudged = state === 'dat' || state === 'viet_lai'
          expect(mayAppeal({ state, appealUntil }, { hasAppealed, now })).toBe(
            isJudged && !hasAppealed && appealUntil === after,
          )
        },
      ),
    )
  })
})
