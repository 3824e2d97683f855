/** Runs the timed jobs whose turn has come; of any number of processes one wins each turn. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { listLastRuns, winTimedJob } from '../db/queries/timed-jobs.ts'
import { withLogContext } from '../lib/log-context.ts'
import { type Deps, type ServiceContext, systemContext } from '../services/context.ts'
import { recheckChangedBases } from '../services/copy-check/recheck-changed-bases.ts'
import { startDueNodes } from '../services/campaigns/start-due-nodes.ts'
import { sendDigests } from '../services/digests/send-digests.ts'
import { escalateOverdue } from '../services/escalation/escalate-overdue.ts'
import { fallBack } from '../services/linking/fall-back.ts'
import { watchHouse } from '../services/operations/watch-house.ts'
import { takeDueEffects } from '../services/organisation/take-due-effects.ts'
import { keepProgress } from '../services/progress/keep-progress.ts'
import { recountNightly } from '../services/figures/recount-nightly.ts'
import { watchAudit } from '../services/audit/watch-audit.ts'
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
import { givesWay, savesRoom } from '../services/limits/give-way.ts'
import { announceDay } from '../services/webhooks/announce-day.ts'
import { tidyUp } from '../services/tidy-up.ts'
import { resealOld } from '../services/vault/reseal-old.ts'
import { keepChannels } from './keep-channels.ts'
import { publishDueParts } from './publish-due-parts.ts'
import { remind } from './remind.ts'

interface TimedJob {
  name: string
  everyMs: number
  /** Whether it waits until the house is calm: nobody counts on the minute. */
  canWait?: boolean
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

/** A job that gives way to what people wait for. */
const patient = (job: TimedJob): TimedJob => ({ ...job, canWait: true })

const jobs: readonly TimedJob[] = [
  { name: 'publish-due-parts', everyMs: 5000, run: publishDueParts },
  { name: 'remind', everyMs: 60_000, run: remind },
  verb('send-waiting-hand-reminders', 60_000, sendWaitingHandReminders),
  verb('fall-back', 5000, fallBack),
  verb('begin-campaigns', 600_000, startDueNodes),
  verb('take-due-effects', 60_000, takeDueEffects),
  verb('escalate-overdue', 600_000, escalateOverdue),
  patient(verb('send-digests', 60_000, sendDigests)),
  patient(verb('announce-day', 600_000, announceDay)),
  patient(verb('start-due-exports', 60_000, startDueExports)),
  patient(verb('drop-old-exports', 3_600_000, dropOldExports)),
  patient(verb('drop-old-imports', 600_000, dropOldImports)),
  patient(verb('tidy-up', 3_600_000, tidyUp)),
  patient(verb('drop-loose-files', 3_600_000, dropLooseFiles)),
  verb('escalate-requests', 600_000, escalateRequests),
  patient(verb('tell-ending-exemptions', 3_600_000, tellEndingExemptions)),
  verb('settle-quizzes', 60_000, settleQuizzes),
  patient(verb('remind-reviews', 3_600_000, remindReviews)),
  verb('remind-task-owners', 600_000, remindTaskOwners),
  patient(verb('apply-retention', 3_600_000, applyRetention)),
  patient(verb('recheck-changed-bases', 600_000, recheckChangedBases)),
  verb('keep-progress', 3_600_000, keepProgress),
  patient(verb('recount-figures', 600_000, recountNightly)),
  { name: 'keep-channels', everyMs: 600_000, run: keepChannels },
  verb('watch-house', 60_000, watchHouse),
  verb('switch-off-addresses', 600_000, switchOffAddresses),
  // It does once a day what it does; a process that ended in the middle of its turn makes it up within the hour.
  patient(verb('watch-audit', 3_600_000, watchAudit)),
  patient(verb('reseal-old', 24 * 3_600_000, ({ ctx }) => resealOld({ ctx, input: {} }))),
]

/**
 * Runs every job whose turn it is; a job that fails is logged and gets its next turn.
 * @param force gives every job a turn now (the practice clock was moved)
 */
export const runTimedJobs = async (deps: Deps, force = false): Promise<void> => {
  // One look instead of a try for each: a try takes the lock that whoever writes waits for.
  const lastRuns = await listLastRuns(deps.db)
  for (const job of jobs) {
    if (job.canWait === true && mustWait(deps)) continue
    const now = deps.clock.now()
    const notSince = force ? now : addMs(now, -job.everyMs)
    const notAfter = addMs(now, job.everyMs)
    const last = lastRuns.get(job.name)
    if (last !== undefined && last > notSince && last <= notAfter) continue
    if (!(await winTimedJob(deps.db, { name: job.name, now, notSince, notAfter }))) continue
    await withLogContext({ job: job.name }, () => runJob(deps, job))
  }
}

const mustWait = (deps: Deps): boolean =>
  givesWay(deps, 'background') || savesRoom(deps, 'background')

const runJob = async (deps: Deps, job: TimedJob): Promise<void> => {
  try {
    await job.run(deps)
    deps.metrics.jobs.add([job.name, 'done'])
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    deps.metrics.jobs.add([job.name, 'failed'])
    deps.log.error({ error: message }, 'timed job failed')
  }
}
