/** Lists the deadlines as the plan words them, with the moment they mean and how near it is. */
import { formatCount, formatDue } from '@quan-triet/shared/i18n/format'
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Due } from '@quan-triet/shared/models/home'
import { dayOf, daysBetween } from '@quan-triet/shared/time/calendar'
import { deadlineSubjectLabels } from '@quan-triet/shared/vocabulary/deadline-subjects'
import { Chip } from '../../components/chip.tsx'
import { serverNow, serverNowMs } from '../../lib/server-clock.ts'

const NEAR_DAYS = 3

const Nearness = ({ dueAt }: Pick<Due, 'dueAt'>) => {
  if (Date.parse(dueAt) < serverNowMs()) return <Chip kind="bad">{appHome.overdue}</Chip>
  const days = daysBetween(dayOf(serverNow()), dayOf(dueAt))
  if (days === 0) return <Chip kind="bad">{appHome.dueToday}</Chip>
  return (
    <Chip kind={days <= NEAR_DAYS ? 'warn' : 'info'}>{appHome.daysLeft(formatCount(days))}</Chip>
  )
}

const byUrgency = (a: Due, b: Due): number =>
  Number(b.isPending) - Number(a.isPending) || Date.parse(a.dueAt) - Date.parse(b.dueAt)

export const Deadlines = ({ deadlines }: { deadlines: Due[] }) => {
  if (deadlines.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="deadlines">
      <h2 id="deadlines">{appHome.deadlinesTitle}</h2>
      <ul className="list">
        {deadlines.toSorted(byUrgency).map(({ id, subject, sourceWording, dueAt, isPending }) => (
          <li className="row" key={id}>
            <div className="grow stack-xs">
              <p className="spread">
                <span className="strong">{deadlineSubjectLabels[subject]}</span>
                {isPending && <Nearness dueAt={dueAt} />}
              </p>
              {isPending ? (
                <>
                  <p>{appHome.due(formatDue(dueAt))}</p>
                  <p className="soft">“{sourceWording}”</p>
                </>
              ) : (
                <p className="soft">{appHome.dueDone}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
