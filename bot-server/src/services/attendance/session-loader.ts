/** Reads sessions for check-in: scans of one event-loop turn share one query, however many they are. */
import type { SessionId } from '@quan-triet/shared/models/ids'
import { listSessionsById } from '../../db/queries/sessions.ts'
import type { Db } from '../../db/schema/database.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { createBatcher } from '../../lib/batcher.ts'

type SessionLoader = ReturnType<typeof createBatcher<StudySession | undefined>>

const loaders = new WeakMap<Db, SessionLoader>()

/**
 * The loader of a database. It keeps nothing from one turn to the next, so a session closed is closed for whoever
 * comes after.
 */
export const sessionLoader = (db: Db): SessionLoader => {
  const known = loaders.get(db)
  if (known) return known
  const loader = createBatcher(async (ids: readonly string[]) => {
    const sessions = new Map<string, StudySession>(
      (await listSessionsById(db, ids.map(asSessionId))).map((one) => [one.id, one]),
    )
    return ids.map((id) => sessions.get(id))
  })
  loaders.set(db, loader)
  return loader
}

/** Safe because the loader's keys are the session ids it was asked for. */
const asSessionId = (key: string): SessionId => key as SessionId
