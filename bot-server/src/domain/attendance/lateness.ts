/** Decides whether who arrives now is on time or late. */
import type { Instant } from '@quan-triet/shared/models/moments'

/** Present until the limit, the limit included; late after it. @param now the server's clock (PD-13) */
export const arrivalState = (now: Instant, lateAfter: Instant): 'co_mat' | 'muon' =>
  now > lateAfter ? 'muon' : 'co_mat'
