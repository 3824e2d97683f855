/** Takes the reviewer's decision: the checklist of four points, and agreeing or asking for changes with its words. */
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { ReviewChecklist } from '@quan-triet/shared/models/plan'
import type { PlanReview } from '@quan-triet/shared/models/plan-review'
import { reviewPointLabels, type PlanOutcome } from '@quan-triet/shared/vocabulary/plans'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useDecide } from './api.ts'
import { Checklist } from './checklist.tsx'

const LONGEST = 4000
const points = choicesOf(reviewPointLabels)

const texts = {
  da_cho_y_kien: {
    title: words.agreeTitle,
    text: words.agreeText,
    note: words.agreeNote,
    send: words.sendAgree,
  },
  yeu_cau_sua: {
    title: words.returnTitle,
    text: words.returnTextHint,
    note: words.returnNote,
    send: words.sendReturn,
  },
} satisfies Record<PlanOutcome, unknown>

interface SheetProps {
  review: PlanReview
  outcome: PlanOutcome
  checklist: ReviewChecklist
  note: string
  onNote: (note: string) => void
  onClose: () => void
}

const DecideSheet = ({ review, outcome, checklist, note, onNote, onClose }: SheetProps) => {
  const { version, row, remarks } = review
  const decide = useDecide(row.planId)
  const said = texts[outcome]
  const text = note.trim() === '' ? null : note.trim()
  const written = remarks.filter((one) => one.isOwn && one.version === version).length
  return (
    <Sheet title={said.title(version)} onClose={onClose}>
      <p>{said.text}</p>
      <p className="soft">
        {points
          .map(({ value, label }) => words.point(label, words.verdicts[checklist[value]]))
          .join('; ')}
      </p>
      {written > 0 && <p>{words.remarkCount(written)}</p>}
      <LongTextField label={said.note} value={note} onChange={onNote} maxLength={LONGEST} />
      {outcome === 'yeu_cau_sua' && text === null && <p className="soft">{words.returnNeeded}</p>}
      <ProblemBanner error={decide.error} />
      <Button
        kind="primary"
        isBusy={decide.isPending}
        isDisabled={outcome === 'yeu_cau_sua' && text === null}
        onPress={() => decide.mutate({ version, outcome, checklist, text }, { onSuccess: onClose })}
      >
        {said.send}
      </Button>
    </Sheet>
  )
}

interface Props {
  review: PlanReview
  checklist: ReviewChecklist
  onChange: (checklist: ReviewChecklist) => void
}

export const Decision = ({ review, checklist, onChange }: Props) => {
  const [outcome, setOutcome] = useState<PlanOutcome | null>(null)
  const [note, setNote] = useState('')
  return (
    <>
      <section className="card" aria-labelledby="review-checklist">
        <h2 id="review-checklist">{words.checklist}</h2>
        <p className="soft">{words.checklistHint}</p>
        <div className="review-points">
          <Checklist checklist={checklist} onChange={onChange} />
        </div>
      </section>
      <div className="review-bar">
        <Button kind="primary" onPress={() => setOutcome('da_cho_y_kien')}>
          {words.agree}
        </Button>
        <Button onPress={() => setOutcome('yeu_cau_sua')}>{words.return}</Button>
      </div>
      {outcome !== null && (
        <DecideSheet
          review={review}
          outcome={outcome}
          checklist={checklist}
          note={note}
          onNote={setNote}
          onClose={() => setOutcome(null)}
        />
      )}
    </>
  )
}
