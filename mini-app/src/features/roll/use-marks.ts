/** Gives a screen the roll as marked so far, and the touches that mark, take back and undo. */
import type { Roll } from '@quan-triet/shared/models/attendance'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { keptMarks, mark, onMarksChange, sendMarks, unmark } from './kept-marks.ts'
import { type Mark, withMarks } from './mark-queue.ts'

/** How long a touch can be taken back without a reason. */
const UNDO_MS = 10_000

export interface Act {
  marks: readonly Mark[]
  isUndone: boolean
}

/** The last act, for as long as it can be taken back. */
const useLastAct = () => {
  const [act, setAct] = useState<Act | null>(null)
  useEffect(() => {
    if (act === null) return
    const timer = setTimeout(() => setAct(null), UNDO_MS)
    return () => clearTimeout(timer)
  }, [act])
  return [act, setAct] as const
}

/** What was marked here in the last seconds, by person. */
const isRecent = (recent: Map<string, { mark: Mark; at: number }>, personId: string) => {
  const one = recent.get(personId)
  return one !== undefined && performance.now() - one.at < UNDO_MS ? one.mark : undefined
}

/** @param roll as the server knows it */
export const useMarks = (roll: Roll) => {
  const { id } = roll.session
  const kept = useSyncExternalStore(onMarksChange, () => keptMarks(id))
  const [act, setAct] = useLastAct()
  const [recent] = useState(() => new Map<string, { mark: Mark; at: number }>())
  useEffect(() => {
    // What an earlier visit left goes first; what this one leaves goes at once.
    void sendMarks(id)
    return () => void sendMarks(id)
  }, [id])
  const put = useCallback(
    (marks: readonly Mark[]) => {
      marks.forEach((one) => recent.set(one.personId, { mark: one, at: performance.now() }))
      mark(id, marks)
      setAct({ marks, isUndone: false })
    },
    [id, recent, setAct],
  )
  const undo = useCallback(
    (marks: readonly Mark[]) => {
      marks.forEach(({ personId }) => recent.delete(personId))
      unmark(id, marks)
      setAct({ marks, isUndone: true })
    },
    [id, recent, setAct],
  )
  const shown = useMemo(() => withMarks(roll, kept.waiting), [roll, kept.waiting])
  const recentMark = useCallback((personId: string) => isRecent(recent, personId), [recent])
  return { roll: shown, kept, act, put, undo, recentMark }
}
