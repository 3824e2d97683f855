import { describe, expect, it } from 'vitest'
import { choiceOf, everything } from './choices.ts'

const TODAY = '2026-03-14'
const all = everything(TODAY, '')

describe('what is asked of the ledger', () => {
  it.each([
    [all, {}],
    [
      { ...all, period: 'today' },
      { from: TODAY, to: TODAY },
    ],
    [
      { ...all, period: 'week' },
      { from: '2026-03-08', to: TODAY },
    ],
    [
      { ...all, period: 'days', days: { from: '2026-03-10', to: '2026-03-02' } },
      { from: '2026-03-02', to: '2026-03-10' },
    ],
    [
      { ...all, standing: 'failed', kind: 'part', way: 'oa' },
      { standing: 'failed', kind: 'part', way: 'oa' },
    ],
    [everything(TODAY, 'p1'), { partId: 'p1' }],
    [{ ...all, unit: { id: 'u1', nameOrg: 'Chi bộ 1' } }, { toUnitId: 'u1' }],
  ] as const)('%o asks for %o', (choices, asked) => {
    expect(choiceOf(choices, TODAY, undefined)).toEqual(asked)
    expect(choiceOf(choices, TODAY, 'w1')).toEqual({ ...asked, unitId: 'w1' })
  })
})
