/** Lists the tasks that the person follows, in all plans: what is due next first, each with its way to note progress. */
import { appPlanWork as words } from '@quan-triet/shared/i18n/vi/app-plan-work'
import { appPlans } from '@quan-triet/shared/i18n/vi/app-plans'
import type { OwnTask, OwnTasks } from '@quan-triet/shared/models/plan-work'
import { Link } from 'react-router-dom'
import { FoldedSection } from '../../components/folded-section.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import planStyles from '../../styles/plans.css?inline'
import { Occurrence } from './occurrence.tsx'
import { LIST_PATH, planPath } from './plan-path.ts'
import { useOwnTasks } from './work-api.ts'

const One = ({ task }: { task: OwnTask }) => (
  <li className="card">
    <p className="soft">{task.unitName}</p>
    <p className="plan-text strong">{task.text}</p>
    <p className="soft">
      {appPlans.task.result}: {task.result}
    </p>
    <Occurrence taskId={task.taskId} text={task.text} occurrence={task.occurrence} />
    <Link className="button button-quiet" to={planPath(task.planId)}>
      {task.planTitle}
    </Link>
  </li>
)

const isSettled = ({ occurrence: { state } }: OwnTask): boolean =>
  state === 'xong' || state === 'khong_lam'

const Rows = ({ tasks }: { tasks: readonly OwnTask[] }) => (
  <ul className="stack">
    {tasks.map((task) => (
      <One key={`${task.taskId}-${task.occurrence.on}`} task={task} />
    ))}
  </ul>
)

const Content = ({ tasks }: OwnTasks) => {
  if (tasks.length === 0) return <p className="empty">{words.noOwnTasks}</p>
  const settled = tasks.filter(isSettled)
  const open = tasks.filter((task) => !isSettled(task))
  return (
    <>
      <section className="stack-s" aria-labelledby="open-tasks">
        <h2 id="open-tasks">{words.openTasks}</h2>
        {open.length === 0 ? <p className="empty">{words.noOpenTasks}</p> : <Rows tasks={open} />}
      </section>
      {settled.length > 0 && (
        <FoldedSection title={words.settledTasks(settled.length)}>
          <div className="plan-folded">
            <Rows tasks={settled} />
          </div>
        </FoldedSection>
      )}
    </>
  )
}

export const OwnTasksScreen = () => {
  const tasks = useOwnTasks()
  return (
    <Screen title={words.ownTasks} back={{ to: LIST_PATH, label: appPlans.title }}>
      <style>{planStyles}</style>
      <p>{words.ownTasksIntro}</p>
      <QueryView query={tasks}>{(data) => <Content {...data} />}</QueryView>
    </Screen>
  )
}
