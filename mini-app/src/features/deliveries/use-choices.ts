/** Keeps what was chosen in a ledger, beginning with the part that the address names. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { choiceOf, type Choices, everything } from './choices.ts'

/** @param unitId whose ledger; undefined for the own branch. @param now the house's time */
export const useChoices = (unitId: string | undefined, now: Instant) => {
  const [params] = useSearchParams()
  const today = dayOf(now)
  const [choices, setChoices] = useState<Choices>(() => everything(today, params.get('part') ?? ''))
  return {
    choices,
    choice: choiceOf(choices, today, unitId),
    /** The counts and the units below are of the choice without the standing and the unit. */
    wider: choiceOf({ ...choices, standing: null }, today, unitId),
    change: (part: Partial<Choices>) => setChoices((before) => ({ ...before, ...part })),
  }
}
