/** Shows where the branch's programme stands, and records its next step or takes the last one back. */
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import type { BranchPapers, PlanStanding } from '@quan-triet/shared/models/paper'
import { planStateLabels, type PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { Fact, Facts } from './facts.tsx'
import { PlanStepSheet, type PlanStep } from './plan-step-sheet.tsx'
import { TakeBack } from './take-back.tsx'
import { useTakePlanBack } from './api.ts'

const isRecorded = (state: PlanState): state is PlanStep =>
  Object.hasOwn(appPapers.planSteps, state)

const ISSUED: readonly PlanState[] = ['ban_hanh', 'thuc_hien', 'so_ket', 'tong_ket', 'dong']

const StandingFacts = ({ plan }: { plan: PlanStanding }) => (
  <>
    {plan.sentForReviewOn !== null && (
      <Fact label={appPapers.sentForReview}>{appPapers.on(plan.sentForReviewOn)}</Fact>
    )}
    {plan.reviewedOn !== null && (
      <Fact label={plan.state === 'yeu_cau_sua' ? appPapers.changesWanted : appPapers.reviewed}>
        {appPapers.on(plan.reviewedOn)}
      </Fact>
    )}
    {plan.issuedOn !== null && (
      <Fact label={appPapers.issued}>{appPapers.issuedAs(plan.number ?? '', plan.issuedOn)}</Fact>
    )}
    {plan.signer !== null && <Fact label={appPapers.signer}>{plan.signer}</Fact>}
  </>
)

interface Props {
  paper: BranchPapers
  today: string
}

const StepBack = ({ paper: { nodeId, programme } }: Pick<Props, 'paper'>) => {
  const take = useTakePlanBack(nodeId)
  const { standing, backTo } = programme
  return standing === null || backTo === null ? null : (
    <TakeBack
      title={appPapers.planBackTitle}
      text={appPapers.planBack(backTo)}
      from={standing.state}
      take={take}
    />
  )
}

export const ProgrammeCard = ({ paper, today }: Props) => {
  const { due, standing, nextStates } = paper.programme
  const [to, setTo] = useState<PlanStep | null>(null)
  const isIssued = standing !== null && ISSUED.includes(standing.state)
  return (
    <section className="card stack" aria-labelledby={`programme-${paper.nodeId}`}>
      <h2 id={`programme-${paper.nodeId}`}>{appPapers.programme}</h2>
      <div className="line">
        <Chip kind={isIssued ? 'good' : 'info'}>
          {standing === null ? appPapers.nothingYet : planStateLabels[standing.state]}
        </Chip>
      </div>
      <Facts>
        <Fact label={appPapers.due}>{due ? appPapers.dueOn(due) : appPapers.noDue}</Fact>
        {standing && <StandingFacts plan={standing} />}
      </Facts>
      {nextStates.filter(isRecorded).map((state) => (
        <Button key={state} isWide onPress={() => setTo(state)}>
          {appPapers.planSteps[state]}
        </Button>
      ))}
      <StepBack paper={paper} />
      {to !== null && (
        <PlanStepSheet
          nodeId={paper.nodeId}
          to={to}
          today={today}
          from={standing?.reviewedOn ?? standing?.sentForReviewOn ?? null}
          onClose={() => setTo(null)}
        />
      )}
    </section>
  )
}
