import { RecommendationState } from '@quan-triet/shared/vocabulary/matters'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeAnswered, questionStates, recommendationStates } from './states.ts'

const reachable = (from: RecommendationState): Set<RecommendationState> => {
  const seen = new Set<RecommendationState>()
  const walk = (state: RecommendationState): void => {
    for (const next of recommendationStates.steps[state]) {
      if (seen.has(next)) continue
      seen.add(next)
      walk(next)
    }
  }
  walk(from)
  return seen
}

/** The steps of 2.6, as they are drawn there. */
const DRAWN = [
  'ghi_nhan>phan_loai',
  'phan_loai>tra_loi_tai_cho',
  'tra_loi_tai_cho>dong',
  'phan_loai>tong_hop',
  'tong_hop>da_bao_cao',
  'da_bao_cao>tiep_thu',
  'da_bao_cao>giai_trinh',
  'da_bao_cao>chuyen_cap_tren',
  'tiep_thu>da_phan_hoi',
  'giai_trinh>da_phan_hoi',
  'chuyen_cap_tren>da_phan_hoi',
  'da_phan_hoi>dong',
]

describe('the way of a recommendation', () => {
  it('has the steps of the model and no other', () => {
    const state = fc.constantFrom(...RecommendationState.options)
    fc.assert(
      fc.property(state, state, (from, to) => {
        expect(recommendationStates.allows(from, to)).toBe(DRAWN.includes(`${from}>${to}`))
      }),
      { numRuns: 400 },
    )
  })

  it('ends closed from wherever it is, and is never walked back', () => {
    for (const from of RecommendationState.options) {
      expect(reachable(from).has(from)).toBe(false)
      expect(from === 'dong' || reachable(from).has('dong')).toBe(true)
    }
  })

  it('is open to an answer on the spot until it has one or goes up', () => {
    expect(RecommendationState.options.filter(mayBeAnswered)).toEqual(['ghi_nhan', 'phan_loai'])
  })
})

describe('a question to the speaker', () => {
  it('is answered once, and then stays as it is', () => {
    expect(questionStates.allows('ghi_nhan', 'da_tra_loi')).toBe(true)
    expect(questionStates.steps.da_tra_loi).toEqual([])
  })
})
