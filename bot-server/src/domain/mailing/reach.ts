/** Decides whether a document may go where who publishes it wishes (INV-40, N-07, ruling 23). */
import type { ReachInput } from '@quan-triet/shared/models/mailing'

export type ReachRefusal = 'page_needs_public' | 'not_confirmed_not_secret'

/**
 * Nothing goes beyond Zalo that nobody has vouched for; a page that everybody reads takes only what is public.
 * @returns undefined when it may go there
 */
export const refuseReach = (
  { circulation, beyondZalo }: ReachInput,
  document: { isNotSecret: boolean },
): ReachRefusal | undefined => {
  if (beyondZalo !== 'none' && !document.isNotSecret) return 'not_confirmed_not_secret'
  if (beyondZalo === 'page_and_email' && circulation !== 'cong_khai') return 'page_needs_public'
  return undefined
}
