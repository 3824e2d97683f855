/** Counts the figures of all open campaigns anew from the facts and says where the live counters differ; may mend them. */
import { parseArgs } from 'node:util'
import { figuresRecount as words } from '@quan-triet/shared/i18n/vi/figures-recount'
import { recountFigures } from '../services/figures/recount-figures.ts'
import { inHouse } from './in-house.ts'

const MOST_LINES = 100

/** Undefined when the arguments cannot be understood. */
const readRepair = (): boolean | undefined => {
  try {
    return parseArgs({ options: { repair: { type: 'boolean' } } }).values.repair ?? false
  } catch {
    return undefined
  }
}

const repair = readRepair()
if (repair === undefined) {
  console.error(words.usage)
  process.exitCode = 2
} else {
  const recount = await inHouse('figures-recount', (ctx) =>
    recountFigures({ ctx, input: { repair } }),
  )
  if (recount?.differences.length === 0) console.log(words.right(recount.campaigns, recount.units))
  else if (recount) {
    const { differences } = recount
    console.error((repair ? words.repaired : words.wrong)(differences.length))
    for (const one of differences.slice(0, MOST_LINES)) console.error(words.line(one))
    process.exitCode = 1
  }
}
