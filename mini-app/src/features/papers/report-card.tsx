/** Shows where the branch's report stands with the figures it would carry, and leads to where it is compiled and sent. */
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import type { BranchPapers, ReportDraft } from '@quan-triet/shared/models/paper'
import { reportStateLabels } from '@quan-triet/shared/vocabulary/paper-states'
import { Chip } from '../../components/chip.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Fact, Facts } from './facts.tsx'

const Draft = ({ draft }: { draft: ReportDraft }) => (
  <div className="stack-s">
    <h3>{appPapers.draft(draft.day)}</h3>
    <Facts>
      <Fact label={appPapers.study}>
        {appPapers.ofRequired(draft.ofRequired)}
        <br />
        {appPapers.ofMembers(draft.ofMembers)}
      </Fact>
      <Fact label={appPapers.essays}>{appPapers.essaysIn(draft.essays)}</Fact>
      <Fact label={appPapers.masses}>{appPapers.massesIn(draft.masses)}</Fact>
      <Fact label={appPapers.matters}>{appPapers.mattersIn(draft)}</Fact>
    </Facts>
  </div>
)

export const ReportCard = ({ paper }: { paper: BranchPapers }) => {
  const { due, standing, draft } = paper.report
  const state = standing?.state ?? 'chua_den_han'
  return (
    <section className="card stack" aria-labelledby={`report-${paper.nodeId}`}>
      <h2 id={`report-${paper.nodeId}`}>{appPapers.report}</h2>
      <div className="line">
        <Chip kind={state === 'da_nhan' ? 'good' : 'info'}>{reportStateLabels[state]}</Chip>
      </div>
      <Facts>
        <Fact label={appPapers.due}>{due ? appPapers.dueOn(due) : appPapers.noDue}</Fact>
        {standing?.sentOn && <Fact label={appPapers.sent}>{appPapers.on(standing.sentOn)}</Fact>}
        {standing?.acceptedOn && (
          <Fact label={appPapers.accepted}>{appPapers.on(standing.acceptedOn)}</Fact>
        )}
      </Facts>
      <Draft draft={draft} />
      <RowLink to="/office/reports" title={appPapers.toReport} />
    </section>
  )
}
