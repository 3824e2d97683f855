/** Keeps what is typed of a new review until it is whole, with how the server understands its wording so far. */
import type { PlanReviewInput, Reviews } from '@quan-triet/shared/models/review'
import { useState } from 'react'
import { useReading } from './api.ts'

type Draft = Pick<PlanReviewInput, 'kind' | 'title' | 'wording' | 'campaignId'> & {
  firstYear: string
  lastDay: string
}

/** A term of a resolution: the usual span of a yearly review. */
const YEARS = 5
const FIRST_YEAR = 2000
const LAST_YEAR = 2100

const yearOf = (text: string): number | null => {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

export const useReviewDraft = ({ unit, today }: Reviews) => {
  const [draft, setDraft] = useState<Draft>(() => ({
    kind: 'so_ket',
    title: '',
    wording: '',
    campaignId: null,
    firstYear: '',
    lastDay: `${Number(today.slice(0, 4)) + YEARS - 1}-12-31`,
  }))
  const firstYear = yearOf(draft.firstYear)
  const terms = { wording: draft.wording, firstYear, lastDay: draft.lastDay }
  const reading = useReading(terms)
  const isRead = draft.wording.trim() !== '' && reading.data !== undefined
  const dueAts = isRead ? reading.data.dueAts : []
  return {
    draft,
    reading: { ...reading, data: isRead ? reading.data : undefined },
    dueAts,
    isYearly: isRead && (reading.data.kind === 'needs_first_year' || draft.firstYear !== ''),
    isWrongYear: draft.firstYear !== '' && firstYear === null,
    isWhole: draft.title.trim() !== '' && dueAts.length > 0 && !reading.isPlaceholderData,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    input: (): PlanReviewInput => ({ ...draft, ...terms, unitId: unit.id }),
  }
}
