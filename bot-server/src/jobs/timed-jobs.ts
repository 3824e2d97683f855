/** Runs the timed jobs whose turn has come; of any number of processes one wins each turn. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { winTimedJob } from '../db/queries/timed-jobs.ts'
import { type Deps, type ServiceContext, systemContext } from '../services/context.ts'
import { recheckChangedBases } from '../services/copy-check/recheck-changed-bases.ts'
import { startDueNodes } from '../services/campaigns/start-due-nodes.ts'
import { sendDigests } from '../services/digests/send-digests.ts'
import { escalateOverdue } from '../services/escalation/escalate-overdue.ts'
import { fallBack } from '../services/linking/fall-back.ts'
import { takeDueEffects } from '../services/organisation/take-due-effects.ts'
import { keepProgress } from '../services/progress/keep-progress.ts'
import { recountNightly } from '../services/figures/recount-nightly.ts'
import { applyRetention } from '../services/personal-data/apply-retention.ts'
import { tellEndingExemptions } from '../services/standing/tell-ending-exemptions.ts'
import { escalateRequests } from '../services/personal-data/escalate-requests.ts'
import { dropLooseFiles } from '../services/files/drop-loose-files.ts'
import { dropOldImports } from '../services/imports/drop-old-imports.ts'
import { switchOffAddresses } from '../services/mailing/switch-off-addresses.ts'
import { sendWaitingHandReminders } from '../services/reminders/send-waiting-hand-reminders.ts'
import { dropOldExports } from '../services/exports/drop-old-exports.ts'
import { startDueExports } from '../services/exports/start-due-exports.ts'
import { remindTaskOwners } from '../services/plan-work/remind-task-owners.ts'
import { settleQuizzes } from '../services/quizzes/settle-quizzes.ts'
import { remindReviews } from '../services/reviews/remind-reviews.ts'
import { tidyUp } from '../services/tidy-up.ts'
import { keepChannels } from './keep-channels.ts'
import { publishDueParts } from './publish-due-parts.ts'
import { remind } from './remind.ts'
import { watchAuditNightly } from './watch-audit.ts'

interface TimedJob {
  name: string
  everyMs: number
  run(deps: Deps): Promise<void>
}

/** A job that is one verb, run by the house itself under the job's name. */
const verb = (
  name: string,
  everyMs: number,
  run: (args: { ctx: ServiceContext }) => Promise<unknown>,
): TimedJob => ({
  name,
  everyMs,
  async run(deps) {
    await run({ ctx: systemContext(deps, name) })
  },
})

const jobs: readonly TimedJob[] = [
  { name: 'publish-due-parts', everyMs: 5000, run: publishDueParts },
  { name: 'remind', everyMs: 60_000, run: remind },
  verb('send-waiting-hand-reminders', 60_000, sendWaitingHandReminders),
  verb('fall-back', 5000, fallBack),
  verb('begin-campaigns', 600_000, startDueNodes),
  verb('take-due-effects', 60_000, takeDueEffects),
  verb('escalate-overdue', 600_000, escalateOverdue),
  verb('send-digests', 60_000, sendDigests),
  verb('start-due-exports', 60_000, startDueExports),
  verb('drop-old-exports', 3_600_000, dropOldExports),
  verb('drop-old-imports', 600_000, dropOldImports),
  verb('tidy-up', 3_600_000, tidyUp),
  verb('drop-loose-files', 3_600_000, dropLooseFiles),
  verb('escalate-requests', 600_000, escalateRequests),
  verb('tell-ending-exemptions', 3_600_000, tellEndingExemptions),
  verb('settle-quizzes', 60_000, settleQuizzes),
  verb('remind-reviews', 3_600_000, remindReviews),
  verb('remind-task-owners', 600_000, remindTaskOwners),
  verb('apply-retention', 3_600_000, applyRetention),
  verb('recheck-changed-bases', 600_000, recheckChangedBases),
  verb('keep-progress', 3_600_000, keepProgress),
  verb('recount-figures', 600_000, recountNightly),
  { name: 'keep-channels', everyMs: 600_000, run: keepChannels },
  verb('switch-off-addresses', 600_000, switchOffAddresses),
  { name: 'watch-audit', everyMs: 24 * 3_600_000, run: watchAuditNightly },
]

/**
 * Runs every job whose turn it is; a job that fails is logged and gets its next turn.
 * @param force gives every job a turn now (the practice clock was moved)
 */
export const runTimedJobs = async (deps: Deps, force = false): Promise<void> => {
  for (const job of jobs) {
    const now = deps.clock.now()
    const notSince = force ? now : addMs(now, -job.everyMs)
    const notAfter = addMs(now, job.everyMs)
    if (!(await winTimedJob(deps.db, { name: job.name, now, notSince, notAfter }))) continue
    try {
      await job.run(deps)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      deps.log.error({ job: job.name, error: message }, 'timed job failed')
    }
  }
}
