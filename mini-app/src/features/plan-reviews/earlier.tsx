/** Shows what was decided on this version and on those before it, with the remarks that went with each. */
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { PlanDecision } from '@quan-triet/shared/models/plan'
import type { PlanReview } from '@quan-triet/shared/models/plan-review'
import { reviewPointLabels } from '@quan-triet/shared/vocabulary/plans'
import { Chip } from '../../components/chip.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { choicesOf } from '../../lib/labelled.ts'

const points = choicesOf(reviewPointLabels)

interface OneProps {
  review: PlanReview
  decision: PlanDecision
}

const One = ({ review, decision }: OneProps) => {
  const { version, outcome, decidedOn, isOnPaper, text, checklist } = decision
  // Of the version that is shown, remarks stand beside its paragraphs.
  const remarks = review.remarks.filter(
    (one) => one.version === version && version !== review.version,
  )
  return (
    <div className="stack-xs">
      <p className="line">
        <Chip kind={outcome === 'yeu_cau_sua' ? 'warn' : 'good'}>{words.decided[outcome]}</Chip>
        <span>{words.decidedOn(version, decidedOn)}</span>
      </p>
      {isOnPaper && <p className="soft">{words.onPaper}</p>}
      {text !== null && <p className="plan-text">{text}</p>}
      <p className="soft">
        {points
          .map(({ value, label }) => words.point(label, words.verdicts[checklist[value]]))
          .join('; ')}
      </p>
      {remarks.map((remark) => (
        <p key={remark.id} className="plan-text plan-quote">
          {remark.text}
        </p>
      ))}
    </div>
  )
}

export const Decided = ({ review }: { review: PlanReview }) => {
  const decision = review.decisions.find(({ version }) => version === review.version)
  return decision === undefined ? null : <One review={review} decision={decision} />
}

export const Earlier = ({ review }: { review: PlanReview }) => {
  const earlier = review.decisions.filter(({ version }) => version !== review.version)
  return (
    earlier.length > 0 && (
      <FoldedSection title={words.earlier(earlier.length)}>
        <div className="stack plan-folded">
          {earlier.map((decision) => (
            <One
              key={`${decision.version}-${decision.decidedOn}`}
              review={review}
              decision={decision}
            />
          ))}
        </div>
      </FoldedSection>
    )
  )
}

export const OpenChildren = ({ review: { openChildren } }: { review: PlanReview }) =>
  openChildren.length > 0 && (
    <FoldedSection title={words.openChildren(openChildren.length)}>
      <div className="stack-s plan-folded">
        <p className="soft">{words.openChildrenHint}</p>
        <ul className="stack-xs">
          {openChildren.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </div>
    </FoldedSection>
  )
