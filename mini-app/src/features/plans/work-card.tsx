/** Follows the tasks of a plan that was issued, records its interim and final reviews, and closes it. */
import { appPlanWork as words } from '@quan-triet/shared/i18n/vi/app-plan-work'
import { appPlans } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { PlanSummary, PlanWork, WorkTask } from '@quan-triet/shared/models/plan-work'
import type { SummaryKind } from '@quan-triet/shared/vocabulary/task-states'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { download } from '../../lib/download.ts'
import { Occurrence } from './occurrence.tsx'
import { SummarySheet } from './summary-sheet.tsx'
import { useClose, useWork } from './work-api.ts'

const Task = ({ task, number }: { task: WorkTask; number: number }) => {
  const { id, text, lead, owner, occurrences } = task
  const open = occurrences.filter(
    ({ next, state }) => next.includes('xong') || state === 'chua_lam',
  )
  const shown = open.length > 0 ? open : occurrences.slice(0, 1)
  const earlier = occurrences.filter((one) => !shown.includes(one))
  return (
    <li className="stack-s plan-work">
      <p className="kicker">{appPlans.task.title(number)}</p>
      <p className="plan-text strong">{text}</p>
      <p className="soft">
        {appPlans.task.lead}: {lead === '' ? appPlans.task.none : lead}
        {owner !== null && ` · ${appPlans.task.owner}: ${owner.fullName}`}
      </p>
      {shown.map((one) => (
        <Occurrence key={one.on} taskId={id} text={text} occurrence={one} />
      ))}
      {earlier.length > 0 && (
        <FoldedSection title={words.earlierOccurrences(earlier.length)}>
          <div className="stack plan-folded">
            {earlier.map((one) => (
              <Occurrence key={one.on} taskId={id} text={text} occurrence={one} />
            ))}
          </div>
        </FoldedSection>
      )}
    </li>
  )
}

const Summary = ({ summary: { kind, heldOn, text, done, due } }: { summary: PlanSummary }) => (
  <li className="stack-xs plan-quote">
    <p className="strong">{words.summaryHeld(kind, heldOn)}</p>
    <p className="soft">{words.summaryCount(done, due)}</p>
    <p className="plan-text">{text ?? words.forgotten}</p>
  </li>
)

interface Props {
  plan: PlanView
  work: PlanWork
}

const Closing = ({ plan, work }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const close = useClose(plan.id)
  if (!work.mayClose) return null
  if (work.openBelow.length > 0)
    return (
      <Banner kind="info">
        <p>{words.openBelow}</p>
        <ul>
          {work.openBelow.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Banner>
    )
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.closing}</Button>
      {isOpen && (
        <ConfirmSheet
          title={appPlans.takeTitle(words.closing)}
          text={words.closingText}
          confirmWords={words.closing}
          isBusy={close.isPending}
          error={close.error}
          onConfirm={() =>
            close.mutate({ from: plan.standing.state }, { onSuccess: () => setOpen(false) })
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

const Summaries = ({ plan, work }: Props) => {
  const [kind, setKind] = useState<SummaryKind | null>(null)
  const { summaries, maySummarise } = work
  if (summaries.length === 0 && maySummarise.length === 0 && !work.mayClose) return null
  return (
    <section className="card" aria-labelledby="plan-summaries">
      <h2 id="plan-summaries">{words.summaries}</h2>
      {summaries.length > 0 && (
        <ul className="stack">
          {summaries.map((summary) => (
            <Summary key={summary.id} summary={summary} />
          ))}
        </ul>
      )}
      <div className="office-actions">
        {maySummarise.map((one) => (
          <Button key={one} onPress={() => setKind(one)}>
            {words.summarise[one]}
          </Button>
        ))}
      </div>
      <Closing plan={plan} work={work} />
      {kind !== null && (
        <SummarySheet plan={plan} kind={kind} today={work.today} onClose={() => setKind(null)} />
      )}
    </section>
  )
}

const TasksFile = ({ planId }: { planId: string }) => {
  const getting = useMutation({
    mutationFn: () => download(`/api/plans/${encodeURIComponent(planId)}/tasks-file`),
  })
  return (
    <div className="stack-s">
      <div>
        <Button isBusy={getting.isPending} onPress={() => getting.mutate()}>
          {words.tasksFile}
        </Button>
      </div>
      <ProblemBanner error={getting.error} />
    </div>
  )
}

const Work = ({ plan, work }: Props) => (
  <>
    <section className="card" aria-labelledby="plan-work">
      <h2 id="plan-work">{words.work}</h2>
      <p className="line">
        <span>{words.workCount(work.done, work.total)}</span>
        {work.late > 0 && <Chip kind="bad">{words.workLate(work.late)}</Chip>}
      </p>
      <ul className="stack">
        {work.tasks.map((task, index) => (
          <Task key={task.id} task={task} number={index + 1} />
        ))}
      </ul>
      <TasksFile planId={plan.id} />
    </section>
    <Summaries plan={plan} work={work} />
  </>
)

export const WorkCard = ({ plan }: { plan: PlanView }) => {
  const work = useWork(plan.id)
  return <QueryView query={work}>{(data) => <Work plan={plan} work={data} />}</QueryView>
}
