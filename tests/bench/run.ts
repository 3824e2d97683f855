/** Runs every measurement and prints its table: `pnpm bench`, or `pnpm bench fan-out` for one. */
import { run as runAbuse } from './abuse.ts'
import { run as runAnswers } from './answers.ts'
import { run as runAudit } from './audit.ts'
import { run as runBackup } from './backup.ts'
import { run as runBroadcast } from './broadcast.ts'
import { run as runCheckIns } from './check-ins.ts'
import { run as runColdStart } from './cold-start.ts'
import { run as runConference } from './conference.ts'
import { run as runCopyCheck } from './copy-check.ts'
import { run as runCopyIndex } from './copy-check-index.ts'
import { run as runDark } from './dark.ts'
import { run as runExports } from './exports.ts'
import { run as runFanOut } from './fan-out.ts'
import { run as runFigures } from './figures.ts'
import { run as runGuards } from './guards.ts'
import { run as runImport } from './import.ts'
import { run as runMiniApp } from './mini-app.ts'
import { run as runPlanOverview } from './plan-overview.ts'
import { run as runRecommendations } from './recommendations.ts'
import { run as runReports } from './reports.ts'
import { run as runRights } from './rights.ts'
import { run as runSoak } from './soak.ts'
import { printTable } from './table.ts'
import { run as runTree } from './tree.ts'
import { run as runUnderstanding } from './understanding.ts'
import { run as runWal } from './wal.ts'
import { run as runWebhookIntake } from './webhook-intake.ts'
import { run as runWebhookRefusals } from './webhook-refusals.ts'

const measurements = {
  abuse: runAbuse,
  answers: runAnswers,
  'webhook-intake': runWebhookIntake,
  'webhook-refusals': runWebhookRefusals,
  'check-ins': async () => printTable('Check-ins', await runCheckIns()),
  conference: runConference,
  'fan-out': async () => printTable('Fan-out of one part', await runFanOut()),
  broadcast: runBroadcast,
  dark: runDark,
  'mini-app': runMiniApp,
  import: async () => printTable('Import of 10,000 rows', await runImport()),
  tree: runTree,
  rights: runRights,
  guards: runGuards,
  audit: runAudit,
  understanding: runUnderstanding,
  figures: runFigures,
  exports: runExports,
  reports: runReports,
  'plan-overview': runPlanOverview,
  recommendations: runRecommendations,
  'copy-check': runCopyCheck,
  'copy-check-index': runCopyIndex,
  'cold-start': runColdStart,
  backup: runBackup,
  wal: runWal,
  soak: runSoak,
}

const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(measurements))
  if (asked.length === 0 || asked.includes(name)) await run()
