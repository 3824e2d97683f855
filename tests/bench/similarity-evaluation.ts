/** Measures the copy check on the labelled set of essays: `pnpm similarity:evaluate [--write]`; ends with 1 below the aims. */
import { ALGORITHM_VERSION } from '@quan-triet/bot-server/domain/similarity/judge-copy'
import { judgeAims } from '../support/essays/aims.ts'
import { evaluateHalf, falseFlagsOfHonest } from '../support/essays/evaluate.ts'
import { ourCheck } from '../support/essays/our-check.ts'
import { dolosCheck, jaccardCheck } from '../support/essays/plain-checks.ts'
import { printAims, printClasses, printHonest } from '../support/essays/print-classes.ts'
import { writeMeasured } from '../support/essays/write-measured.ts'

const HONEST = 3000

const check = ourCheck()
console.log(`Algorithm version ${ALGORITHM_VERSION}; thresholds chosen on the tuning half`)
printClasses('Our check, tuning half', evaluateHalf('tuning', check))
const reported = evaluateHalf('reported', check)
printClasses('Our check, reported half', reported)
const dolos = evaluateHalf('reported', dolosCheck)
printClasses('Dolos fed with syllables, reported half', dolos)
const jaccard = evaluateHalf('reported', jaccardCheck)
printClasses('8-shingle Jaccard, reported half', jaccard)
const honest = falseFlagsOfHonest(HONEST, check)
printHonest(honest)
const aims = judgeAims({ ours: reported, honest, others: { dolos, jaccard } })
printAims(aims)
if (process.argv.includes('--write')) writeMeasured(reported, honest)
process.exitCode = aims.every(({ reached }) => reached) ? 0 : 1
