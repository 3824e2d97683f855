/** Compares every essay of a set with every other, in memory: the ones that share rare runs are aligned. */
import { type Alignment, alignTexts } from './align-texts.ts'
import type { Base } from './base-texts.ts'
import { findCandidates } from './find-candidates.ts'
import { type CopyJudgement, isWorthALook, judgeCopy } from './judge-copy.ts'
import { dropStockPassages } from './drop-stock-passages.ts'
import { findFrequentRuns } from './frequent-runs.ts'
import { ownRunsOf, type PreparedText, prepareText } from './prepare-text.ts'

export interface Essay {
  id: string
  text: string
}

export interface ComparedEssay extends CopyJudgement {
  id: string
  /** The best first, at most five. */
  matches: { source: string; alignment: Alignment }[]
}

const MOST_MATCHES = 5

/** @returns in the order of the essays; their order changes nothing else */
export const compareEssays = (essays: readonly Essay[], base: Base): ComparedEssay[] => {
  const prepared = essays.map(({ text }) => prepareText(text, base))
  const runs = prepared.map(ownRunsOf)
  const common = findFrequentRuns(runs)
  const candidates = findCandidates(runs)
  return essays.map(({ id }, index) => {
    const own = prepared[index]
    if (!own) throw new Error('an essay was not prepared')
    const matches = (candidates[index] ?? [])
      .flatMap((other) =>
        matchOf({ own, source: prepared[other], id: essays[other]?.id ?? '', common }),
      )
      .toSorted(
        (a, b) =>
          b.alignment.coveredSyllables - a.alignment.coveredSyllables ||
          a.source.localeCompare(b.source),
      )
      .slice(0, MOST_MATCHES)
    return {
      id,
      matches,
      ...judgeCopy(
        own,
        matches.map(({ alignment }) => alignment),
      ),
    }
  })
}

const matchOf = ({
  own,
  source,
  id,
  common,
}: {
  own: PreparedText
  source: PreparedText | undefined
  id: string
  common: ReadonlySet<number>
}): ComparedEssay['matches'] => {
  if (!source) return []
  const alignment = dropStockPassages(own, alignTexts(own, source), common)
  return isWorthALook(own, alignment) ? [{ source: id, alignment }] : []
}
