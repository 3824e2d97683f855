/** Writes down that a review was held on a day, and what it found; a second time corrects the first. */
import { appReviews as words } from '@quan-triet/shared/i18n/vi/app-reviews'
import type { ReviewDate } from '@quan-triet/shared/models/review'
import type { Day } from '@quan-triet/shared/models/moments'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useHoldReview } from './api.ts'

interface Props {
  title: string
  date: ReviewDate
  today: Day
  onClose: () => void
}

const LONGEST_NOTE = 4000

export const HoldSheet = ({ title, date, today, onClose }: Props) => {
  const [heldOn, setHeldOn] = useState(date.heldOn ?? today)
  const [note, setNote] = useState(date.note ?? '')
  const hold = useHoldReview(date.id)
  const input = { heldOn, note: note.trim() === '' ? null : note }
  return (
    <Sheet title={words.holdTitle} onClose={onClose}>
      <p className="strong">{title}</p>
      <p>
        {words.columns.due}: {words.due(date.dueAt)}
      </p>
      <DayField label={words.heldDay} value={heldOn} onChange={setHeldOn} />
      <LongTextField
        label={words.result}
        hint={words.resultHint}
        value={note}
        onChange={setNote}
        maxLength={LONGEST_NOTE}
      />
      <ProblemBanner error={hold.error} />
      <Button
        kind="primary"
        isBusy={hold.isPending}
        onPress={() => hold.mutate(input, { onSuccess: onClose })}
      >
        {words.saveHeld}
      </Button>
    </Sheet>
  )
}
