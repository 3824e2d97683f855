/** Shows what the level above decided on each version, with its remarks; the makers tick off what they have mended. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanDecision, PlanRemark, PlanView } from '@quan-triet/shared/models/plan'
import { reviewPointLabels } from '@quan-triet/shared/vocabulary/plans'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useSettleRemark } from './api.ts'

const points = choicesOf(reviewPointLabels)

const Checklist = ({ checklist }: Pick<PlanDecision, 'checklist'>) => (
  <ul className="stack-xs">
    {points.map(({ value, label }) => (
      <li key={value}>
        {label}: {words.verdicts[checklist[value]]}
      </li>
    ))}
  </ul>
)

/** What the remark is about, in the words that stand there now. */
const pieceOf = ({ lines, tasks }: PlanView, { pieceId }: PlanRemark): string => {
  if (pieceId === null) return words.aboutAll
  const line = lines.find(({ id }) => id === pieceId)
  if (line) return words.aboutLine(line.text)
  const task = tasks.findIndex(({ id }) => id === pieceId)
  return task < 0 ? words.aboutGone : words.task.title(task + 1)
}

const Remark = ({ plan, remark }: { plan: PlanView; remark: PlanRemark }) => {
  const settle = useSettleRemark(plan.id, remark.id)
  return (
    <li className="stack-xs plan-quote">
      <p className="soft">{pieceOf(plan, remark)}</p>
      <p className="plan-text">{remark.text}</p>
      {remark.isSettled && <p className="strong">{words.settled}</p>}
      {!remark.isSettled && plan.mayEdit && (
        <div>
          <Button
            label={words.settleOf(remark.text)}
            isBusy={settle.isPending}
            onPress={() => settle.mutate()}
          >
            {words.settle}
          </Button>
        </div>
      )}
      <ProblemBanner error={settle.error} />
    </li>
  )
}

const One = ({ plan, decision }: { plan: PlanView; decision: PlanDecision }) => {
  const { version, outcome, decidedOn, text, checklist, isOnPaper } = decision
  const remarks = plan.remarks.filter((one) => one.version === version)
  return (
    <div className="stack-s">
      <p className="line">
        <Chip kind={outcome === 'yeu_cau_sua' ? 'warn' : 'good'}>{words.outcomes[outcome]}</Chip>
        <span>{words.decidedOn(version, decidedOn)}</span>
      </p>
      {isOnPaper && <p className="soft">{words.onPaper}</p>}
      {text !== null && <p className="plan-text">{text}</p>}
      <Checklist checklist={checklist} />
      {remarks.length > 0 && (
        <ul className="stack-s" aria-label={words.remarks}>
          {remarks.map((remark) => (
            <Remark key={remark.id} plan={plan} remark={remark} />
          ))}
        </ul>
      )}
    </div>
  )
}

export const Decisions = ({ plan }: { plan: PlanView }) => {
  const [newest, ...earlier] = plan.decisions
  if (newest === undefined) return null
  return (
    <section className="card" aria-labelledby="plan-decisions">
      <h2 id="plan-decisions">{words.review}</h2>
      <One plan={plan} decision={newest} />
      {earlier.length > 0 && (
        <FoldedSection title={words.earlierDecisions(earlier.length)}>
          <div className="stack plan-folded">
            {earlier.map((decision) => (
              <One
                key={`${decision.version}-${decision.decidedOn}`}
                plan={plan}
                decision={decision}
              />
            ))}
          </div>
        </FoldedSection>
      )}
    </section>
  )
}
