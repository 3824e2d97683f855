/** Shows where the branch's report stands with the figures it would carry, and records its next step. */
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import type { BranchPapers, ReportDraft, ReportStepInput } from '@quan-triet/shared/models/paper'
import { reportStateLabels, type ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { Fact, Facts } from './facts.tsx'
import { ReportStepSheet } from './report-step-sheet.tsx'
import { TakeBack } from './take-back.tsx'
import { useTakeReportBack } from './api.ts'

type ReportStep = ReportStepInput['to']

const isRecorded = (state: ReportState): state is ReportStep =>
  Object.hasOwn(appPapers.reportSteps, state)

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

interface Props {
  paper: BranchPapers
  today: string
}

const StepBack = ({ paper: { nodeId, report } }: Pick<Props, 'paper'>) => {
  const take = useTakeReportBack(nodeId)
  const { standing, backTo } = report
  return standing === null || backTo === null ? null : (
    <TakeBack
      title={appPapers.reportBackTitle}
      text={appPapers.reportBack(backTo)}
      from={standing.state}
      take={take}
    />
  )
}

export const ReportCard = ({ paper, today }: Props) => {
  const { due, standing, nextStates, draft } = paper.report
  const [to, setTo] = useState<ReportStep | null>(null)
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
      {nextStates.filter(isRecorded).map((step) => (
        <Button key={step} isWide onPress={() => setTo(step)}>
          {appPapers.reportSteps[step]}
        </Button>
      ))}
      <StepBack paper={paper} />
      {to !== null && (
        <ReportStepSheet
          nodeId={paper.nodeId}
          to={to}
          today={today}
          from={standing?.sentOn ?? null}
          onClose={() => setTo(null)}
        />
      )}
    </section>
  )
}
