/** Orders the sessions of whoever answers questions: what is to come first. */
import type { Instant } from '@quan-triet/shared/models/moments'

interface Held {
  startsAt: Instant
  endsAt: Instant
}

/** The next one first, then those after it; then those that are over, the newest first. */
export const sessionsInOrder = <S extends Held>(sessions: readonly S[], now: Instant): S[] => {
  const byStart = sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return [
    ...byStart.filter(({ endsAt }) => endsAt > now),
    ...byStart.filter(({ endsAt }) => endsAt <= now).toReversed(),
  ]
}
