/** Judges how phrasings were read: right ones, false answers, and answers more open than the right one allows. */
import { INTENTS } from '../intents.ts'
import { strictnessOf } from '../strictness.ts'
import { type Phrasing, STYLES, isTypedWithMarks } from './phrasings.ts'

/** How a phrasing was read: every intent found in it. */
export type Judged = Phrasing & { read: readonly string[] }

/** What the issue asks for, as shares; the two last are of what must not be answered, and of what is answered. */
export const AIMS = { withMarks: 0.97, noisy: 0.94, falseAnswers: 0.01, classErrors: 0 } as const

export type Verdict = {
  withMarks: Share
  noisy: Share
  falseAnswers: Share
  classErrors: Share
}

/** A part of a whole; the share of nothing is 0. */
export type Share = { part: number; whole: number }

export const shareOf = ({ part, whole }: Share): number => (whole === 0 ? 0 : part / whole)

const SILENT: ReadonlySet<string> = new Set(['unknown', 'ignore', 'smalltalk_yes'])

/** Whether the phrasing is talk that must not be answered. */
export const isTalk = ({ intent }: Phrasing): boolean => intent === 'unknown' || intent === 'ignore'

/** Talk is read right if nothing is answered; a question, if it alone is found. */
export const isRight = (judged: Judged): boolean =>
  isTalk(judged) ? !isAnswered(judged) : judged.read.join() === judged.intent

const isAnswered = ({ read }: Judged): boolean => read.some((name) => !SILENT.has(name))

/** Whether an answer goes to more people than the right one would (INV-41). */
export const isTooOpen = (judged: Judged): boolean =>
  !isTalk(judged) &&
  judged.read.some((name) => !SILENT.has(name) && strictnessOf(name) < strictnessOf(judged.intent))

const share = (some: readonly Judged[], fits: (one: Judged) => boolean): Share => ({
  part: some.filter(fits).length,
  whole: some.length,
})

/** The four numbers of some phrasings. */
export const judge = (all: readonly Judged[]): Verdict => {
  const asked = all.filter((one) => !isTalk(one))
  return {
    withMarks: share(asked.filter(isTypedWithMarks), isRight),
    noisy: share(
      asked.filter((one) => !isTypedWithMarks(one)),
      isRight,
    ),
    falseAnswers: share(all.filter(isTalk), isAnswered),
    classErrors: share(asked, isTooOpen),
  }
}

/** Whether every aim of the issue is reached. */
export const reachesAims = ({ withMarks, noisy, falseAnswers, classErrors }: Verdict): boolean =>
  shareOf(withMarks) >= AIMS.withMarks &&
  shareOf(noisy) >= AIMS.noisy &&
  shareOf(falseAnswers) <= AIMS.falseAnswers &&
  shareOf(classErrors) <= AIMS.classErrors

/** The right ones of each intent, in the order of the registry. */
export const byIntent = (all: readonly Judged[]): [string, Share][] =>
  [...INTENTS.map(({ name }) => name), 'unknown', 'ignore'].map((name) => [
    name,
    share(
      all.filter(({ intent }) => intent === name),
      isRight,
    ),
  ])

/** The right ones of each way of typing. */
export const byStyle = (all: readonly Judged[]): [string, Share][] =>
  STYLES.map((name) => [
    name,
    share(
      all.filter(({ style }) => style === name),
      isRight,
    ),
  ])

/** How often one intent was read as another, most frequent first. */
export const confusions = (all: readonly Judged[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const one of all) {
    if (isRight(one)) continue
    const key = `${one.intent} → ${one.read.join(' + ') || 'nothing'}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)
}
