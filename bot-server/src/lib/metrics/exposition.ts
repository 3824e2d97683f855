/** Writes numbers as Prometheus reads them (text format 0.0.4). */

export type Labels = Readonly<Record<string, string>>

export interface Sample {
  /** Of a histogram: `_bucket`, `_sum`, `_count`. */
  suffix?: string
  labels?: Labels
  value: number
}

/** All that is said under one name. */
export interface Family {
  name: string
  help: string
  kind: 'counter' | 'gauge' | 'histogram'
  samples: readonly Sample[]
}

export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

const escapeHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
const escapeLabel = (text: string): string => escapeHelp(text).replaceAll('"', '\\"')

const labelsOf = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const numberOf = (value: number): string => {
  if (Number.isFinite(value)) return String(value)
  return Number.isNaN(value) ? 'NaN' : `${value < 0 ? '-' : '+'}Inf`
}

/** A family of which nothing is known is left out. */
const linesOf = ({ name, help, kind, samples }: Family): string[] =>
  samples.length === 0
    ? []
    : [
        `# HELP ${name} ${escapeHelp(help)}`,
        `# TYPE ${name} ${kind}`,
        ...samples.map(
          ({ suffix = '', labels = {}, value }) =>
            `${name}${suffix}${labelsOf(labels)} ${numberOf(value)}`,
        ),
      ]

export const writeExposition = (families: readonly Family[]): string =>
  `${families.flatMap(linesOf).join('\n')}\n`
