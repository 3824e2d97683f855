/** Writes down what a reviewer who works on paper has decided, and on which day. */
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { PlanReview } from '@quan-triet/shared/models/plan-review'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { PlanOutcome } from '@quan-triet/shared/vocabulary/plans'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useRecordPaper } from './api.ts'
import { Checklist, UNSEEN } from './checklist.tsx'

const LONGEST = 4000
const outcomes = [
  { value: 'da_cho_y_kien' as const, label: words.agree },
  { value: 'yeu_cau_sua' as const, label: words.return },
]

/** What is typed, and whether it is whole. */
const usePaper = (review: PlanReview) => {
  const { paperReviewers, version } = review
  const [reviewer, setReviewer] = useState(paperReviewers[0])
  const [on, setOn] = useState(() => dayOf(serverNow()))
  const [outcome, setOutcome] = useState<PlanOutcome>('da_cho_y_kien')
  const [checklist, setChecklist] = useState(UNSEEN)
  const [note, setNote] = useState('')
  const text = note.trim() === '' ? null : note.trim()
  const isWhole = outcome === 'da_cho_y_kien' || text !== null
  const input =
    reviewer && isWhole
      ? { reviewerId: reviewer.personId, on, version, outcome, checklist, text }
      : null
  return {
    reviewer,
    on,
    outcome,
    checklist,
    note,
    input,
    setReviewer,
    setOn,
    setOutcome,
    setChecklist,
    setNote,
  }
}

export const PaperSheet = ({ review, onClose }: { review: PlanReview; onClose: () => void }) => {
  const typed = usePaper(review)
  const { input, outcome } = typed
  const { sentOn, planId } = review.row
  const record = useRecordPaper(planId)
  return (
    <Sheet title={words.paper} onClose={onClose}>
      <p>{words.paperHint}</p>
      <SelectField
        label={words.reviewer}
        choices={review.paperReviewers.map(({ personId, fullName }) => ({
          value: String(personId),
          label: fullName,
        }))}
        value={typed.reviewer?.personId ?? ''}
        onChange={(id) =>
          typed.setReviewer(review.paperReviewers.find(({ personId }) => personId === id))
        }
      />
      <DayField
        label={words.paperOn}
        value={typed.on}
        {...(sentOn !== null && { from: sentOn })}
        onChange={typed.setOn}
      />
      <ChoiceList
        isShort
        legend={words.outcome}
        choices={outcomes}
        value={outcome}
        onChange={typed.setOutcome}
      />
      <Checklist checklist={typed.checklist} onChange={typed.setChecklist} />
      <LongTextField
        label={outcome === 'yeu_cau_sua' ? words.returnNote : words.agreeNote}
        value={typed.note}
        onChange={typed.setNote}
        maxLength={LONGEST}
      />
      <ProblemBanner error={record.error} />
      <Button
        kind="primary"
        isBusy={record.isPending}
        isDisabled={input === null}
        onPress={() => input && record.mutate(input, { onSuccess: onClose })}
      >
        {words.savePaper}
      </Button>
    </Sheet>
  )
}
