/** Says which aims of the copy check are reached: plagdet, false flags (SEC-15), and the comparison with known methods. */
import type { ClassResult, Share } from './evaluate.ts'

export interface Aim {
  text: string
  reached: boolean
}

const LEAST_PLAGDET = 0.9
const LEAST_PLAIN = 0.97
const PLAIN = ['c2-verbatim', 'c3-light-edit', 'c6-no-accents', 'c6-decomposed', 'c6-capitals']
const MOST_FALSE = 0.001
/** Differences below what the printed table shows. */
const EQUAL = 0.005

interface Results {
  ours: readonly ClassResult[]
  honest: Share
  others: Readonly<Record<string, readonly ClassResult[]>>
}

/** Mean over the classes with copies. */
export const meanOf = (
  classes: readonly ClassResult[],
  figure: 'plagdet' | 'precision' | 'recall' | 'milliseconds',
): number => {
  const some = classes.filter(({ cases }) => cases > 0)
  return some.reduce((sum, one) => sum + one[figure], 0) / Math.max(1, some.length)
}

const compareWith = (
  name: string,
  ours: readonly ClassResult[],
  theirs: readonly ClassResult[],
): Aim[] => {
  const worse = ours.filter(
    (one) => one.plagdet < (theirs.find((other) => other.name === one.name)?.plagdet ?? 0) - EQUAL,
  )
  const ratio = meanOf(theirs, 'milliseconds') / meanOf(ours, 'milliseconds')
  return [
    {
      text: `at least as good as ${name} on every class${worse.map((one) => `; not on ${one.name}`).join('')}`,
      reached: worse.length === 0,
    },
    {
      text: `precision ${meanOf(ours, 'precision').toFixed(3)} above ${name} ${meanOf(theirs, 'precision').toFixed(3)}`,
      reached: meanOf(ours, 'precision') > meanOf(theirs, 'precision'),
    },
    { text: `${ratio.toFixed(1)} times as fast as ${name}`, reached: ratio > 1 },
  ]
}

export const judgeAims = ({ ours, honest, others }: Results): Aim[] => {
  const plain = ours.filter(({ name }) => PLAIN.includes(name))
  const least = Math.min(...plain.map(({ plagdet }) => plagdet))
  const falseOriginals = ours.reduce((sum, one) => sum + one.falseFlags.part, 0)
  return [
    {
      text: `plagdet over all copy classes ${meanOf(ours, 'plagdet').toFixed(3)}, aim ${LEAST_PLAGDET}`,
      reached: meanOf(ours, 'plagdet') >= LEAST_PLAGDET,
    },
    {
      text: `plagdet on verbatim and light edits at least ${least.toFixed(3)}, aim ${LEAST_PLAIN}`,
      reached: least >= LEAST_PLAIN,
    },
    {
      text: `false flags on written originals and heavy quoters ${falseOriginals}, aim 0`,
      reached: falseOriginals === 0,
    },
    {
      text: `false flags on generated honest essays ${honest.part} of ${honest.whole}, aim at most ${MOST_FALSE * 100} %`,
      reached: honest.part <= honest.whole * MOST_FALSE,
    },
    ...Object.entries(others).flatMap(([name, theirs]) => compareWith(name, ours, theirs)),
  ]
}
