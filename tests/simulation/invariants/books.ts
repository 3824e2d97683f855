/** Looks into the house's own books when all is over: nothing acknowledged is lost, nothing waits, counters and chain are right. */
import { systemContext } from '@quan-triet/bot-server/services/context'
import { recountFigures } from '@quan-triet/bot-server/services/figures/recount-figures'
import { verifyAudit } from '@quan-triet/bot-server/services/audit/verify-audit'
import type { Played } from '../play.ts'

interface Count {
  count: number
}

const counted = (played: Played, query: string, ...values: readonly string[]): number =>
  played.world.disk.raw.prepare<string[], Count>(`select count(*) as count ${query}`).get(...values)
    ?.count ?? 0

/** What the house said it has is there, understood once, and answered (REL-3). */
export const checkAcknowledged = (played: Played): string[] => [
  ...[...played.people.acknowledged.keys()].flatMap((eventId) => {
    const times = counted(
      played,
      "from inbox where event_id = ? and state in ('settled', 'ignored')",
      eventId,
    )
    const isSettled = counted(
      played,
      "from inbox where event_id = ? and state = 'settled'",
      eventId,
    )
    const answers = counted(played, 'from outbox where dedupe_key like ?', `answer:${eventId}:%`)
    if (times !== 1) return [`the event ${eventId} is there ${times} times, understood`]
    return isSettled > 0 && answers === 0 ? [`the event ${eventId} has no answer`] : []
  }),
  ...played.promised.flatMap(({ what, holds }) =>
    holds(played.world.disk.raw) ? [] : [`it was acknowledged that ${what}`],
  ),
  ...played.unfinished.map((act) => `nobody could end: ${act}`),
]

/** Queues are empty; what waits, waits for its hour. */
export const checkDrained = (played: Played): string[] => {
  const waiting = {
    'events that nobody understood': counted(
      played,
      "from inbox where state in ('received', 'queued', 'dead')",
    ),
    'tasks that nobody did': counted(played, 'from task'),
    'calls under way': counted(played, "from outbox where state = 'sending'"),
    'messages that are due': counted(
      played,
      "from outbox where state = 'ready' and due_at <= ?",
      played.world.clock.now(),
    ),
  }
  return Object.entries(waiting).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []))
}

const contextOf = ({ world }: Played) => {
  const process = world.process()
  return process && systemContext(process.house.deps, 'simulation')
}

/** Counters equal a recount of the facts (REL-11). */
export const checkCounters = async (played: Played): Promise<string[]> => {
  const ctx = contextOf(played)
  if (!ctx) return ['no process runs']
  const { differences } = await recountFigures({ ctx, input: { repair: false } })
  return differences.map((one) => `a counter is wrong: ${JSON.stringify(one)}`)
}

/** The audit log is whole. */
export const checkAudit = async (played: Played): Promise<string[]> => {
  const ctx = contextOf(played)
  if (!ctx) return ['no process runs']
  const { fault } = await verifyAudit({ ctx, input: { extent: 'whole' } })
  return fault ? [`the audit log is broken: ${JSON.stringify(fault)}`] : []
}
