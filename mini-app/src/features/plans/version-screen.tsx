/** Shows one frozen version of a plan, whole or compared by word with another one. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanContent, PlanView } from '@quan-triet/shared/models/plan'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TableHead } from '../../components/table-head.tsx'
import { WordChanges } from '../../components/word-changes.tsx'
import { planParagraphs } from '../../lib/plan-paragraphs.ts'
import { usePlan, useVersion } from './api.ts'
import { Files } from './files.tsx'
import { planPath } from './plan-path.ts'
import { TaskDue, TaskResult, TaskText, TaskWho } from './task-facts.tsx'

const HEADS = [words.task.text, words.task.lead, words.task.due, words.task.result]

const Tasks = ({ tasks }: Pick<PlanContent, 'tasks'>) =>
  tasks.length > 0 && (
    <section className="stack-s" aria-labelledby="version-tasks">
      <h2 id="version-tasks">{words.tasks}</h2>
      <table className="office-table office-stack plan-tasks">
        <TableHead heads={HEADS} />
        <tbody>
          {tasks.map((task, index) => (
            <tr key={task.id}>
              <th scope="row">
                <p className="kicker">{words.task.title(index + 1)}</p>
                <TaskText task={task} />
              </th>
              <td>
                <TaskWho task={task} />
              </td>
              <td>
                <TaskDue task={task} />
              </td>
              <td>
                <TaskResult task={task} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const Whole = ({ content }: { content: PlanContent }) => (
  <article className="card" aria-label={content.title}>
    {content.headings.map((name, heading) => (
      <section key={heading} className="stack-s">
        <h2>{words.headingNumbered(heading, name)}</h2>
        {content.lines
          .filter((line) => line.heading === heading)
          .map(({ id, text }) => (
            <p key={id} className="plan-text">
              {text}
            </p>
          ))}
      </section>
    ))}
    <Tasks tasks={content.tasks} />
  </article>
)

type Shown = Pick<PlanContent, 'title' | 'headings' | 'lines' | 'tasks'>

const wordingOf = (content: Shown) => ({
  heading: content.title,
  paragraphs: planParagraphs(content),
  note: '',
})

const isEqual = (before: Shown, after: Shown): boolean =>
  JSON.stringify(wordingOf(before)) === JSON.stringify(wordingOf(after))

const Compared = ({ before, after }: { before: Shown; after: Shown }) => (
  <section className="card" aria-label={words.compared}>
    {isEqual(before, after) ? (
      <p>{words.sameText}</p>
    ) : (
      <WordChanges before={wordingOf(before)} after={wordingOf(after)} />
    )}
  </section>
)

const WHOLE = 'whole'
const DRAFT = 'draft'

interface Props {
  plan: PlanView
  version: number
}

/** The older text stands first, whichever of the two is open. */
const WithOther = ({ plan, version, other }: Props & { other: number }) => {
  const own = useVersion(plan.id, version)
  const second = useVersion(plan.id, other)
  return (
    <QueryView query={own}>
      {(one) => (
        <QueryView query={second}>
          {(two) =>
            other < version ? (
              <Compared before={two} after={one} />
            ) : (
              <Compared before={one} after={two} />
            )
          }
        </QueryView>
      )}
    </QueryView>
  )
}

const Content = ({ plan, version, choice }: Props & { choice: string }) => {
  const own = useVersion(plan.id, version)
  if (choice !== WHOLE && choice !== DRAFT)
    return <WithOther plan={plan} version={version} other={Number(choice)} />
  return (
    <QueryView query={own}>
      {(content) =>
        choice === DRAFT ? <Compared before={content} after={plan} /> : <Whole content={content} />
      }
    </QueryView>
  )
}

const OfPlan = ({ plan, version }: Props) => {
  const others = plan.versions.filter((one) => one.version !== version)
  // The newest stands first.
  const before = others.find((one) => one.version < version)
  const [choice, setChoice] = useState(before === undefined ? WHOLE : String(before.version))
  return (
    <>
      <SelectField
        label={words.compareWith}
        choices={[
          { value: WHOLE, label: words.nothingBefore },
          ...others.map((one) => ({
            value: String(one.version),
            label: words.version(one.version, words.versionOf[one.madeFor]),
          })),
          ...(plan.mayEdit ? [{ value: DRAFT, label: words.draftNow }] : []),
        ]}
        value={choice}
        onChange={setChoice}
      />
      <Content plan={plan} version={version} choice={choice} />
      <Files planId={plan.id} version={version} />
    </>
  )
}

export const VersionScreen = () => {
  const { planId = '', version = '' } = useParams()
  const plan = usePlan(planId)
  return (
    <Screen
      title={words.versionTitle(Number(version))}
      back={{ to: planPath(planId), label: plan.data ? words.kinds[plan.data.kind] : words.title }}
      isWide
    >
      <QueryView query={plan}>
        {(data) => <OfPlan key={version} plan={data} version={Number(version)} />}
      </QueryView>
    </Screen>
  )
}
