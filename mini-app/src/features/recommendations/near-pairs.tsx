/** Proposes to join what says nearly the same, two texts beside each other with the words they share marked. */
import { appRecommendations as words } from '@quan-triet/shared/i18n/vi/app-recommendations'
import type {
  NearPair,
  RecommendationBoard,
  RecommendationGroup,
  RecommendationSource,
} from '@quan-triet/shared/models/recommendation'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { markRuns } from '../../lib/mark-runs.ts'
import { MergeSheet } from './merge-sheet.tsx'
import { nameOfSource, SourceFacts } from './source-facts.tsx'

const SHOWN_AT_FIRST = 5

const Marked = ({ text, common }: { text: string; common: readonly string[] }) => (
  <>
    {markRuns(text, common).map((piece) =>
      piece.isCommon ? <mark key={piece.from}>{piece.text}</mark> : piece.text,
    )}
  </>
)

interface Found {
  pair: NearPair
  /** Waits at this unit. */
  one: RecommendationSource
  other: RecommendationSource | RecommendationGroup
}

/** Two groups are not joined by a proposal: their sources would have to be taken out first. */
const findPairs = ({ near, waiting, groups }: RecommendationBoard): Found[] => {
  const source = (id: string) => waiting.find(({ ref }) => ref.id === id)
  const group = (id: string) => groups.find((one) => one.id === id)
  return near.flatMap((pair) => {
    const [a, b] = [source(pair.a), source(pair.b)]
    if (a) {
      const other = b ?? group(pair.b)
      return other ? [{ pair, one: a, other }] : []
    }
    const other = group(pair.a)
    return b && other ? [{ pair, one: b, other }] : []
  })
}

const nameOf = (one: Found['other']): string =>
  'ref' in one ? nameOfSource(one) : words.group(one.number)

const Pair = ({ board, found }: { board: RecommendationBoard; found: Found }) => {
  const [isOpen, setOpen] = useState(false)
  const { one, other, pair } = found
  const text = <Marked text={other.text} common={pair.common} />
  return (
    <li className="stack-s">
      <p className="strong">{words.nearTitle}</p>
      <div className="recommendations-pair">
        <SourceFacts source={one} text={<Marked text={one.text} common={pair.common} />} />
        {'ref' in other ? (
          <SourceFacts source={other} text={text} />
        ) : (
          <span className="grow stack-xs">
            <span className="strong">{words.group(other.number)}</span>
            <span className="notice-text">{text}</span>
          </span>
        )}
      </div>
      {board.mayGather && (
        <div>
          <Button label={words.mergeOf(nameOf(one), nameOf(other))} onPress={() => setOpen(true)}>
            {words.merge}
          </Button>
        </div>
      )}
      {isOpen && (
        <MergeSheet
          board={board}
          sources={'ref' in other ? [one, other] : [one]}
          into={'ref' in other ? null : other}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  )
}

export const NearPairs = ({ board }: { board: RecommendationBoard }) => {
  const [isAll, setAll] = useState(false)
  const pairs = findPairs(board)
  const shown = isAll ? pairs : pairs.slice(0, SHOWN_AT_FIRST)
  if (pairs.length === 0) return null
  return (
    <section className="card stack-s" aria-labelledby="near-pairs">
      <h2 id="near-pairs">{words.near}</h2>
      <p className="soft">{words.nearHint}</p>
      <ul className="recommendations-list">
        {shown.map((found) => (
          <Pair key={`${found.pair.a} ${found.pair.b}`} board={board} found={found} />
        ))}
      </ul>
      {shown.length < pairs.length && (
        <Button onPress={() => setAll(true)}>{words.nearMore(pairs.length - shown.length)}</Button>
      )}
    </section>
  )
}
