/** Checks the dependency rule, and that the checker really saw the code (a silent parser would pass anything). */
import { spawnSync } from 'node:child_process'

/** Fewer modules than this means that the cruiser did not understand the sources. */
const MODULE_FLOOR = 1000

const cruise = spawnSync(
  'depcruise',
  ['--config', '.dependency-cruiser.cjs', 'shared/src', 'bot-server/src', 'mini-app/src'],
  { encoding: 'utf8' },
)
const output = `${cruise.stdout}${cruise.stderr}`
const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
console.log(output.trim())
if (modules < MODULE_FLOOR)
  console.error(`Only ${modules} modules were seen; at least ${MODULE_FLOOR} are there.`)
process.exitCode = cruise.status === 0 && modules >= MODULE_FLOOR ? 0 : 1
