/** Runs every measurement and prints its table: `pnpm bench`, or `pnpm bench fan-out` for one. */
import { run as runCheckIns } from './check-ins.ts'
import { run as runFanOut } from './fan-out.ts'
import { run as runMiniApp } from './mini-app.ts'
import { printTable } from './table.ts'
import { run as runWebhookIntake } from './webhook-intake.ts'

const measurements = {
  'webhook-intake': runWebhookIntake,
  'check-ins': async () => printTable('Check-ins', await runCheckIns()),
  'fan-out': async () => printTable('Fan-out of one part', await runFanOut()),
  'mini-app': runMiniApp,
}

const asked = process.argv.slice(2)
for (const [name, run] of Object.entries(measurements))
  if (asked.length === 0 || asked.includes(name)) await run()
