/** Shows where the branch's programme stands, and leads to where it is written, sent and followed. */
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import type { BranchPapers, PlanStanding } from '@quan-triet/shared/models/paper'
import { planStateLabels, type PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { Chip } from '../../components/chip.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Fact, Facts } from './facts.tsx'

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
      <Fact label={appPapers.issued}>{appPapers.issuedAs(plan.number, plan.issuedOn)}</Fact>
    )}
    {plan.signer !== null && <Fact label={appPapers.signer}>{plan.signer}</Fact>}
  </>
)

/** What is begun opens at once; else the list offers to begin it. */
const pathOf = ({ planId }: BranchPapers['programme']): string =>
  planId === null ? '/plans' : `/plans/${encodeURIComponent(planId)}`

export const ProgrammeCard = ({ paper }: { paper: BranchPapers }) => {
  const { due, standing } = paper.programme
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
      <RowLink to={pathOf(paper.programme)} title={appPapers.toProgramme} />
    </section>
  )
}
