import { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLacks } from './lacks.ts'
import {
  findIssueDayFault,
  findPlanRefusal,
  isIssued,
  isOpenForWriting,
  nextPlanStates,
  type PlanFacts,
} from './plan-states.ts'
import { decideSave } from './save-piece.ts'

const facts = (state: PlanState, more: Partial<PlanFacts> = {}): PlanFacts => ({
  kind: 'tap_the',
  state,
  isBelow: true,
  ...more,
})

/** Every state with those that may follow. */
const table = (more: Partial<PlanFacts>) =>
  Object.fromEntries(
    PlanState.options.map((state) => [state, nextPlanStates(facts(state, more)).join(' ')]),
  )

describe('the way of a plan (2.6)', () => {
  it('lists exactly these steps, for a unit below, a unit at the top, and a head', () => {
    const below = {
      nhap: 'lay_y_kien',
      lay_y_kien: 'gui_xem_xet nhap',
      gui_xem_xet: 'yeu_cau_sua da_cho_y_kien nhap',
      yeu_cau_sua: 'nhap',
      da_cho_y_kien: 'ban_hanh nhap',
      ban_hanh: 'thuc_hien nhap',
      thuc_hien: 'so_ket tong_ket nhap',
      so_ket: 'so_ket tong_ket',
      tong_ket: 'dong',
      dong: '',
    }
    expect(table({})).toEqual(below)
    expect(table({ isBelow: false })).toEqual({ ...below, lay_y_kien: 'ban_hanh nhap' })
    expect(table({ kind: 'ca_nhan' })).toEqual({ ...below, nhap: 'lay_y_kien gui_xem_xet' })
  })

  it('never reaches the issue without the comment of the level above, whatever is tried (INV-20)', () => {
    const steps = fc.array(fc.constantFrom(...PlanState.options), { maxLength: 30 })
    fc.assert(
      fc.property(fc.constantFrom('tap_the', 'ca_nhan'), steps, (kind, tried) => {
        let state: PlanState = 'nhap'
        let isCommented = false
        for (const to of tried) {
          if (findPlanRefusal(facts(state, { kind }), to)) continue
          if (to === 'nhap') isCommented = false
          if (to === 'da_cho_y_kien') isCommented = true
          state = to
          if (isIssued({ state })) expect(isCommented).toBe(true)
          // Whoever commented has read these very words: they are closed from the sending on.
          if (isCommented) expect(isOpenForWriting({ state })).toBe(false)
        }
      }),
    )
  })

  it('is issued on no day to come, and on none before the comment', () => {
    const plan = { reviewedOn: '2026-03-10' }
    expect(findIssueDayFault(plan, '2026-03-13', '2026-03-12')).toBe('day_to_come')
    expect(findIssueDayFault(plan, '2026-03-09', '2026-03-12')).toBe('before_last_step')
    expect(findIssueDayFault(plan, '2026-03-10', '2026-03-12')).toBeUndefined()
  })
})

describe('a draft', () => {
  const task = {
    text: 'Mở tổ giúp dân',
    lead: '',
    owner: null,
    dueOn: null,
    result: ' ',
    conflictOf: null,
  }

  it('lacks what each task needs: words, somebody, a day, a result (INV-23)', () => {
    const line = { text: 'Mục tiêu', conflictOf: null }
    expect(findLacks({ lines: [], tasks: [] })).toEqual([{ kind: 'empty', task: null }])
    expect(findLacks({ lines: [line], tasks: [] })).toEqual([])
    const whole = { ...task, lead: 'Chi ủy', dueOn: '2026-06-30', result: 'Sổ theo dõi' }
    expect(findLacks({ lines: [line], tasks: [whole, { ...task, text: '' }] })).toEqual([
      { kind: 'task_text', task: 2 },
      { kind: 'task_owner', task: 2 },
      { kind: 'task_due', task: 2 },
      { kind: 'task_result', task: 2 },
    ])
  })

  it('never loses a word of those who write at once: it was seen by who replaced it, or it stands', () => {
    const save = fc.record({
      revision: fc.integer({ min: 1, max: 5 }),
      isRemoved: fc.boolean(),
      isSame: fc.boolean(),
      seen: fc.option(fc.integer({ min: 1, max: 5 })),
      isRemoval: fc.boolean(),
    })
    fc.assert(
      fc.property(save, ({ seen, isRemoval, ...standing }) => {
        const outcome = decideSave(standing, { seen, isRemoval })
        const replaces = outcome === 'change' || outcome === 'remove'
        if (replaces && !standing.isRemoved) expect(seen).toBe(standing.revision)
        // What is saved stands afterwards, by itself or beside the other, unless it was a removal.
        if (!isRemoval) expect(['change', 'keep', 'copy']).toContain(outcome)
        if (outcome === 'keep') expect(standing).toMatchObject({ isSame: true, isRemoved: false })
      }),
    )
    expect(decideSave(undefined, { seen: 3, isRemoval: false })).toBe('insert')
    expect(decideSave(undefined, { seen: 3, isRemoval: true })).toBe('gone')
  })
})
