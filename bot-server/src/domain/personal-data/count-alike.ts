/** Counts records that differ only in whom they are about. */
import type { OrgUnitId, SessionId } from '@quan-triet/shared/models/ids'

interface Countable {
  unitId: OrgUnitId
  sessionId: SessionId | null
  state: string
}

/** One count for each unit, session and state; together they are as many as the records. */
export const countAlike = (records: readonly Countable[]): (Countable & { people: number })[] =>
  [
    ...Map.groupBy(records, ({ unitId, sessionId, state }) =>
      JSON.stringify([unitId, sessionId, state]),
    ).values(),
  ].flatMap((alike) => {
    const [first] = alike
    return first
      ? {
          unitId: first.unitId,
          sessionId: first.sessionId,
          state: first.state,
          people: alike.length,
        }
      : []
  })
