import { describe, expect, it } from 'vitest'
import { type ChangeDraft, emptyUnit, withoutPart } from './change-draft.ts'

const part = (nameOrg: string) => ({
  ...emptyUnit({ level: 'chi_bo_truc_thuoc', orgType: 'khu_dan_cu' }, 'CB'),
  nameOrg,
})

const draft: ChangeDraft = {
  day: '2026-03-12',
  decisionNumber: '',
  decisionOn: '2026-03-12',
  names: { nameOrg: '', nameCommittee: '', shortName: '' },
  chosen: [],
  parts: [part('Chi bộ A'), part('Chi bộ B'), part('Chi bộ C')],
  partOf: { an: 0, binh: 1, cuong: 2 },
}

describe('a part taken out of a split again', () => {
  it('leaves everybody else in the unit chosen for them, and who was in it in the first', () => {
    const left = withoutPart(draft, 1)
    expect(left.parts.map((one) => one.nameOrg)).toEqual(['Chi bộ A', 'Chi bộ C'])
    expect(left.partOf).toEqual({ an: 0, cuong: 1 })
  })
})
