/** Runs the timed jobs whose turn has come; of any number of processes one wins each turn. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { winTimedJob } from '../db/queries/timed-jobs.ts'
import { type Deps, systemContext } from '../services/context.ts'
import { fallBack } from '../services/linking/fall-back.ts'
import { takeDueEffects } from '../services/organisation/take-due-effects.ts'
import { applyRetention } from '../services/personal-data/apply-retention.ts'
import { tellEndingExemptions } from '../services/standing/tell-ending-exemptions.ts'
import { escalateRequests } from '../services/personal-data/escalate-requests.ts'
import { dropLooseFiles } from '../services/files/drop-loose-files.ts'
import { dropOldImports } from '../services/imports/drop-old-imports.ts'
import { switchOffAddresses } from '../services/mailing/switch-off-addresses.ts'
import { tidyUp } from '../services/tidy-up.ts'
import { beginCampaigns } from './begin-campaigns.ts'
import { keepChannels } from './keep-channels.ts'
import { publishDueParts } from './publish-due-parts.ts'
import { remind } from './remind.ts'
import { watchAuditNightly } from './watch-audit.ts'

interface TimedJob {
  name: string
  everyMs: number
  run(deps: Deps): Promise<void>
}

const jobs: readonly TimedJob[] = [
  { name: 'publish-due-parts', everyMs: 5000, run: publishDueParts },
  { name: 'remind', everyMs: 60_000, run: remind },
  {
    name: 'fall-back',
    everyMs: 5000,
    run: async (deps) => {
      await fallBack({ ctx: systemContext(deps, 'fall-back') })
    },
  },
  { name: 'begin-campaigns', everyMs: 600_000, run: beginCampaigns },
  {
    name: 'take-due-effects',
    everyMs: 60_000,
    run: (deps) => takeDueEffects({ ctx: systemContext(deps, 'take-due-effects') }),
  },
  {
    name: 'drop-old-imports',
    everyMs: 600_000,
    run: (deps) => dropOldImports({ ctx: systemContext(deps, 'drop-old-imports') }),
  },
  {
    name: 'tidy-up',
    everyMs: 3_600_000,
    run: (deps) => tidyUp({ ctx: systemContext(deps, 'tidy-up') }),
  },
  {
    name: 'drop-loose-files',
    everyMs: 3_600_000,
    run: async (deps) => {
      await dropLooseFiles({ ctx: systemContext(deps, 'drop-loose-files') })
    },
  },
  {
    name: 'escalate-requests',
    everyMs: 600_000,
    run: async (deps) => {
      await escalateRequests({ ctx: systemContext(deps, 'escalate-requests') })
    },
  },
  {
    name: 'tell-ending-exemptions',
    everyMs: 3_600_000,
    run: async (deps) => {
      await tellEndingExemptions({ ctx: systemContext(deps, 'tell-ending-exemptions') })
    },
  },
  {
    name: 'apply-retention',
    everyMs: 3_600_000,
    run: (deps) => applyRetention({ ctx: systemContext(deps, 'apply-retention') }),
  },
  { name: 'keep-channels', everyMs: 600_000, run: keepChannels },
  {
    name: 'switch-off-addresses',
    everyMs: 600_000,
    run: async (deps) => {
      await switchOffAddresses({ ctx: systemContext(deps, 'switch-off-addresses') })
    },
  },
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
