/** Writes what was measured to the constant that the accuracy page shows. */
import { ALGORITHM_VERSION } from '@quan-triet/bot-server/domain/similarity/judge-copy'
import type { MeasuredClass, MeasuredRow } from '@quan-triet/bot-server/domain/similarity/measured'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ClassResult, Share } from './evaluate.ts'

const FILE = new URL('../../../bot-server/src/domain/similarity/measured.ts', import.meta.url)

const round = (value: number): number => Math.round(value * 1000) / 1000

export const measuredClass = (one: ClassResult): MeasuredClass => ({
  name: one.name,
  cases: one.cases,
  precision: round(one.precision),
  recall: round(one.recall),
  granularity: round(one.granularity),
  plagdet: round(one.plagdet),
  copies: one.flaggedCopies,
  honest: one.falseFlags,
})

const rowOf = (one: MeasuredClass): MeasuredRow => [
  one.name,
  one.cases,
  one.precision,
  one.recall,
  one.granularity,
  one.plagdet,
  one.copies.part,
  one.copies.whole,
  one.honest.part,
  one.honest.whole,
]

const lineOf = (row: MeasuredRow): string =>
  `  [${row.map((cell) => (typeof cell === 'string' ? `'${cell}'` : cell)).join(', ')}],`

/** Keeps the types that stand there and replaces the figures. */
export const writeMeasured = (classes: readonly ClassResult[], generated: Share): void => {
  const old = readFileSync(FILE, 'utf8')
  const head = old.slice(0, old.indexOf('const ROWS'))
  const rows = classes.map((one) => lineOf(rowOf(measuredClass(one)))).join('\n')
  writeFileSync(
    FILE,
    `${head}const ROWS: readonly MeasuredRow[] = [
${rows}
]

export const MEASURED: Measured = {
  algorithmVersion: ${ALGORITHM_VERSION},
  measuredOn: '${new Date().toISOString().slice(0, 10)}',
  generatedHonest: { part: ${generated.part}, whole: ${generated.whole} },
  classes: ROWS.map(asClass),
}
`,
  )
}
