/** The timed job of deadline reminders, and when it next has something to do. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { type Deps, systemContext } from '../services/context.ts'
import { findNextRung } from '../services/reminders/find-next-rung.ts'
import { sendDueReminders } from '../services/reminders/send-due-reminders.ts'

const JOB = 'remind'

/** Puts every reminder that is due into the outbox; running it again adds nothing. */
export const remind = async (deps: Deps): Promise<void> => {
  const handled = await sendDueReminders({ ctx: systemContext(deps, JOB) })
  if (handled > 0) deps.log.info({ handled }, 'reminders queued')
}

/** When the next reminder falls due, or null. */
export const nextReminderAt = (deps: Deps): Promise<Instant | null> =>
  findNextRung({ ctx: systemContext(deps, JOB) })
