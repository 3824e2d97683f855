/** Asks of a plan, point by point, whether it is as it should be (S1-14, U-06). */
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { ReviewChecklist } from '@quan-triet/shared/models/plan'
import { reviewPointLabels } from '@quan-triet/shared/vocabulary/plans'
import { ChoiceList } from '../../components/choice-list.tsx'
import { choicesOf } from '../../lib/labelled.ts'

const points = choicesOf(reviewPointLabels)
const verdicts = choicesOf(words.verdicts)

export const UNSEEN: ReviewChecklist = {
  cu_the: 'chua_xem',
  kha_thi: 'chua_xem',
  sat_thuc_te: 'chua_xem',
  dung_tien_do: 'chua_xem',
}

interface ChecklistProps {
  checklist: ReviewChecklist
  onChange: (checklist: ReviewChecklist) => void
}

export const Checklist = ({ checklist, onChange }: ChecklistProps) => (
  <>
    {points.map(({ value, label }) => (
      <ChoiceList
        key={value}
        isShort
        legend={label}
        choices={verdicts}
        value={checklist[value]}
        onChange={(verdict) => onChange({ ...checklist, [value]: verdict })}
      />
    ))}
  </>
)
