/** Gives a page its plan as typed so far. */
import type { PlanView } from '@quan-triet/shared/models/plan'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { withEdits } from './edit-queue.ts'
import { type KeptEdits, keptEdits, onEditsChange, sendEdits } from './kept-edits.ts'

export const useEdits = (planId: string): KeptEdits => {
  const kept = useSyncExternalStore(onEditsChange, () => keptEdits(planId))
  useEffect(() => {
    // What an earlier visit left goes first; what this one leaves goes at once.
    void sendEdits(planId)
    return () => void sendEdits(planId)
  }, [planId])
  return kept
}

/** @param plan as the server knows it */
export const useEdited = (plan: PlanView, { waiting }: KeptEdits): PlanView =>
  useMemo(() => withEdits(plan, waiting), [plan, waiting])
