/** Says how a question and a recommendation go on; a step that is not listed is refused (2.6). */
import type { RecommendationState } from '@quan-triet/shared/vocabulary/matters'
import { createStateMachine } from '../state-machine.ts'

export const questionStates = createStateMachine({
  ghi_nhan: ['da_tra_loi'],
  da_tra_loi: [],
})

/** The whole way; what goes up to the committee (`tong_hop` and after) is taken by nobody yet. */
export const recommendationStates = createStateMachine({
  ghi_nhan: ['phan_loai'],
  phan_loai: ['tra_loi_tai_cho', 'tong_hop'],
  tra_loi_tai_cho: ['dong'],
  tong_hop: ['da_bao_cao'],
  da_bao_cao: ['tiep_thu', 'giai_trinh', 'chuyen_cap_tren'],
  tiep_thu: ['da_phan_hoi'],
  giai_trinh: ['da_phan_hoi'],
  chuyen_cap_tren: ['da_phan_hoi'],
  da_phan_hoi: ['dong'],
  dong: [],
})

/** A recommendation not classified yet is classified by the answer itself: two steps in one act. */
export const mayBeAnswered = (state: RecommendationState): boolean =>
  recommendationStates.allows(state, 'tra_loi_tai_cho') ||
  recommendationStates.steps[state].some((next) =>
    recommendationStates.allows(next, 'tra_loi_tai_cho'),
  )
