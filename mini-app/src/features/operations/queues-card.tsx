/** Shows what waits in the house's queues, for how long, and what to do when it waits too long. */
import { appHouse as words } from '@quan-triet/shared/i18n/vi/app-house'
import type { QueueStatus } from '@quan-triet/shared/models/house-condition'
import type { Instant } from '@quan-triet/shared/models/moments'
import { Chip } from '../../components/chip.tsx'
import '../../styles/operations.css'

const ageOf = ({ waiting, oldestAt }: QueueStatus, now: Instant): string => {
  const count = words.waiting(waiting)
  return `${count}, ${oldestAt === null ? words.notDue : words.oldest(oldestAt, now)}`
}

const Queue = ({ queue, now }: { queue: QueueStatus; now: Instant }) => (
  <li>
    <div className="row-wrap spread">
      <span className="strong">{words.queues[queue.queue]}</span>
      {queue.isStuck && <Chip kind="bad">{words.stuck}</Chip>}
    </div>
    <p className="operations-number">{ageOf(queue, now)}</p>
    {queue.isStuck && <p>{words.stuckTodo}</p>}
  </li>
)

/** Queues in which nothing waits are counted, not listed. */
export const QueuesCard = ({ queues, now }: { queues: readonly QueueStatus[]; now: Instant }) => {
  const busy = queues.filter((one) => one.waiting > 0 || one.isStuck)
  return (
    <section className="card" aria-labelledby="house-queues">
      <h2 id="house-queues">{words.queuesTitle}</h2>
      {busy.length === 0 ? (
        <p>{words.nothingWaits}</p>
      ) : (
        <>
          <ul className="operations-rows">
            {busy.map((one) => (
              <Queue key={one.queue} queue={one} now={now} />
            ))}
          </ul>
          <p className="soft">{words.others(queues.length - busy.length)}</p>
        </>
      )}
    </section>
  )
}
