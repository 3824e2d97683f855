/** Measures found passages against labelled ones as PAN does: precision, recall, granularity and plagdet, in characters. */
import type { Label, LabelledText, Span } from './words.ts'

export interface Quality {
  cases: number
  precision: number
  recall: number
  granularity: number
  plagdet: number
}

/** One text's labels and what was found in it, with the quotations of the texts it may be taken from. */
export interface Judged {
  text: LabelledText
  found: readonly Label[]
  quotedIn: ReadonlyMap<string, readonly Span[]>
}

const overlap = (a: Span, b: Span): Span => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
})

const lengthOf = ({ from, to }: Span): number => Math.max(0, to - from)

/** @returns its length without the quotations in it */
const weigh = (span: Span, quoted: readonly Span[]): number =>
  lengthOf(span) === 0
    ? 0
    : lengthOf(span) - quoted.reduce((sum, one) => sum + lengthOf(overlap(span, one)), 0)

const union = (spans: readonly Span[]): Span[] => {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ ...span })
  }
  return joined
}

const sourceSide = (label: Label): Span => ({ from: label.sourceFrom, to: label.sourceTo })

const meets = (a: Label, b: Label): boolean =>
  a.source === b.source &&
  lengthOf(overlap(a, b)) > 0 &&
  lengthOf(overlap(sourceSide(a), sourceSide(b))) > 0

/** @returns the share of one passage, both sides together, that the others cover; null when all of it is quoted */
const shareOf = (one: Label, others: readonly Label[], judged: Judged): number | null => {
  const quoted = judged.text.quoted
  const sourceQuoted = judged.quotedIn.get(one.source) ?? []
  const whole = weigh(one, quoted) + weigh(sourceSide(one), sourceQuoted)
  if (whole === 0) return null
  const near = others.filter((other) => meets(one, other))
  const covered = union(near.map((other) => overlap(one, other)))
  const sourceCovered = union(near.map((other) => overlap(sourceSide(one), sourceSide(other))))
  const part =
    covered.reduce((sum, span) => sum + weigh(span, quoted), 0) +
    sourceCovered.reduce((sum, span) => sum + weigh(span, sourceQuoted), 0)
  return part / whole
}

const mean = (values: readonly number[], none: number): number =>
  values.length === 0 ? none : values.reduce((sum, value) => sum + value, 0) / values.length

/** Macro over cases, as in PAN. @returns precision 1 where nothing was found, recall 1 where nothing was labelled */
export const qualityOf = (all: readonly Judged[]): Quality => {
  const precisions: number[] = []
  const recalls: number[] = []
  const times: number[] = []
  for (const judged of all) {
    const { labels } = judged.text
    for (const found of judged.found) {
      const share = shareOf(found, labels, judged)
      if (share !== null) precisions.push(share)
    }
    for (const label of labels) {
      const share = shareOf(label, judged.found, judged)
      if (share === null) continue
      recalls.push(share)
      const found = judged.found.filter((one) => meets(label, one)).length
      if (found > 0) times.push(found)
    }
  }
  const precision = mean(precisions, 1)
  const recall = mean(recalls, 1)
  const granularity = mean(times, 1)
  const harmonic = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {
    cases: recalls.length,
    precision,
    recall,
    granularity,
    plagdet: harmonic / Math.log2(1 + granularity),
  }
}
