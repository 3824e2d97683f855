/** Says how a group of recommendations goes on: the machine of 2.6 from the gathering on. */
import type { RecommendationState } from '@quan-triet/shared/vocabulary/matters'
import { recommendationStates } from './states.ts'

const BEFORE_GATHERING: readonly RecommendationState[] = [
  'ghi_nhan',
  'phan_loai',
  'tra_loi_tai_cho',
]

/**
 * The steps that a person may take with a group; the answer itself takes it on to `da_phan_hoi`. What was sent to nobody
 * above cannot be left to the level above: nobody would ever answer it.
 */
export const nextGroupStates = (
  state: RecommendationState,
  { isSentUp }: { isSentUp: boolean },
): RecommendationState[] =>
  recommendationStates.steps[state].filter(
    (to) =>
      !BEFORE_GATHERING.includes(to) &&
      to !== 'da_phan_hoi' &&
      (isSentUp || to !== 'chuyen_cap_tren'),
  )

/** Whether sources may still be put in or taken out. */
export const isOpenGroup = (state: RecommendationState): boolean => state === 'tong_hop'

/** Whether an answer from above still reaches it: it has none yet. */
export const waitsForAnswer = (state: RecommendationState): boolean =>
  ['tong_hop', 'da_bao_cao', 'tiep_thu', 'giai_trinh', 'chuyen_cap_tren'].includes(state)
