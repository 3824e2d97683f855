/** Decides at which session a question to the speaker is to be answered. */
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

interface Coming {
  id: SessionId
  isMakeup: boolean
  endsAt: Instant
  closedAt: Instant | null
}

/**
 * The session named, else the next ordinary one, else the next of any kind; one that goes on counts as to come.
 * @param sessions earliest first
 * @returns undefined when none is to come
 */
export const answeringSession = <S extends Coming>(
  sessions: readonly S[],
  { now, named }: { now: Instant; named: SessionId | null },
): S | undefined => {
  const toCome = sessions.filter((session) => session.closedAt === null && session.endsAt > now)
  return (
    toCome.find((session) => session.id === named) ??
    toCome.find((session) => !session.isMakeup) ??
    toCome[0]
  )
}
