/** Writes set D4, the nation in counts: a line for each direct body and each commune, and a summary. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countNation, type NationCounts, type NationRow } from '../../synthetic/count-nation.ts'

/** @param folder made if it is not there; `null` to count only */
export const writeNation = (seed: number, folder: string | null): NationCounts => {
  const counts = countNation(seed)
  if (folder === null) return counts
  mkdirSync(folder, { recursive: true })
  const write = (family: string, rows: readonly NationRow[]): string => {
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
    writeFileSync(join(folder, `${family}.ndjson`), text)
    return createHash('sha256').update(text, 'utf8').digest('hex')
  }
  const files = {
    bodies: write('bodies', counts.bodies),
    communes: write('communes', counts.communes),
  }
  const { nation, figures, special } = counts
  const summary = { synthetic: true, set: 'D4', seed, counts: nation, figures, special, files }
  writeFileSync(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  return counts
}
