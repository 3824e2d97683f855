/** What `pnpm similarity:evaluate --write` measured on the public labelled set; the accuracy page shows it. */

interface Share {
  part: number
  whole: number
}

/** Precision, recall, granularity and plagdet as in PAN, macro over cases, on the half that chose no threshold. */
export interface MeasuredClass {
  name: string
  /** Copied passages; none in the honest classes. */
  cases: number
  precision: number
  recall: number
  granularity: number
  plagdet: number
  /** Copies that were flagged. */
  copies: Share
  /** Honest essays of the same folder that were flagged. */
  honest: Share
}

export interface Measured {
  algorithmVersion: number
  /** The date, YYYY-MM-DD. */
  measuredOn: string
  /** Generated honest essays that were flagged (SEC-15). */
  generatedHonest: Share
  classes: readonly MeasuredClass[]
}

/** Name, cases, precision, recall, granularity, plagdet, copies flagged and all, honest ones flagged and all. */
export type MeasuredRow = readonly [
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

const asClass = (row: MeasuredRow): MeasuredClass => {
  const [name, cases, precision, recall, granularity, plagdet, ...shares] = row
  const [flagged, copies, falsely, honest] = shares
  return {
    name,
    cases,
    precision,
    recall,
    granularity,
    plagdet,
    copies: { part: flagged, whole: copies },
    honest: { part: falsely, whole: honest },
  }
}

const ROWS: readonly MeasuredRow[] = [
  ['c0-original', 0, 1, 1, 1, 1, 0, 0, 0, 67],
  ['c1-heavy-quoting', 0, 1, 1, 1, 1, 0, 0, 0, 67],
  ['c5-too-short', 0, 1, 1, 1, 1, 0, 0, 0, 67],
  ['c2-verbatim', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['c3-light-edit', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['c4-shared-model', 120, 0.995, 0.998, 1, 0.996, 24, 24, 0, 43],
  ['c6-no-accents', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['c6-decomposed', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['c6-capitals', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['shuffled', 793, 0.951, 0.935, 1, 0.943, 30, 30, 0, 37],
  ['synonyms-10', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['synonyms-20', 30, 1, 0.998, 1, 0.999, 30, 30, 0, 37],
  ['synonyms-35', 30, 1, 0.984, 1.033, 0.969, 30, 30, 0, 37],
  ['partial-30', 30, 1, 0.994, 1, 0.997, 30, 30, 0, 7],
  ['partial-15', 30, 0.997, 0.984, 1, 0.99, 30, 30, 0, 7],
  ['partial-8', 30, 1, 0.933, 1, 0.965, 28, 30, 0, 7],
  ['partial-30-syn-20', 30, 0.994, 0.992, 1, 0.993, 30, 30, 0, 7],
  ['changed-names', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['mis-accented', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['telex-slips', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['homoglyph', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['full-width', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['zero-width', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['spaced-letters', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['points-inside', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['digits', 30, 1, 1, 1, 1, 30, 30, 0, 37],
  ['glued-words', 30, 1, 0.999, 1, 1, 30, 30, 0, 37],
  ['two-sources', 30, 0.999, 0.995, 1, 0.997, 15, 15, 0, 22],
]

export const MEASURED: Measured = {
  algorithmVersion: 2,
  measuredOn: '2026-11-23',
  generatedHonest: { part: 0, whole: 3000 },
  classes: ROWS.map(asClass),
}
