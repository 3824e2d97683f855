/** Decides whether a document may go where who publishes it wishes (INV-40, N-07, ruling 23). */
import type { ReachInput } from '@quan-triet/shared/models/mailing'

export type ReachRefusal = 'page_needs_public' | 'address_needs_public' | 'not_confirmed_not_secret'

/**
 * Nothing goes beyond Zalo, nor is pointed to there, that nobody has vouched for; a page that everybody reads takes
 * only what is public, and only that has an address.
 * @returns undefined when it may go there
 */
export const refuseReach = (
  { circulation, beyondZalo, officialUrl }: ReachInput,
  document: { isNotSecret: boolean },
): ReachRefusal | undefined => {
  const hasAddress = typeof officialUrl === 'string'
  if ((beyondZalo !== 'none' || hasAddress) && !document.isNotSecret)
    return 'not_confirmed_not_secret'
  if (circulation === 'cong_khai') return undefined
  if (beyondZalo === 'page_and_email') return 'page_needs_public'
  if (hasAddress) return 'address_needs_public'
  return undefined
}
