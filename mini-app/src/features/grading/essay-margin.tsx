/** Shows the essay with a margin: which passages stand elsewhere, and greyed what is quoted from the documents (feature 48). */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { CopyCheck, CopyMatch } from '@quan-triet/shared/models/copy-check'
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { cutForMargin, type Piece } from './margin.ts'
import { MatchSheet, nameOfMatch } from './match-sheet.tsx'

interface NumberedProps {
  number: number
  match: CopyMatch
  onOpen: (match: CopyMatch) => void
}

const Note = ({ number, match, onOpen }: NumberedProps) => (
  <div className="grading-note stack-xs">
    <p className="strong">
      <span className="grading-number" aria-hidden="true">
        {number}
      </span>{' '}
      {nameOfMatch(match)}
    </p>
    <p className="soft">{words.matchFacts(match.coveredSyllables, match.longestRun)}</p>
    {match.kind === 'bai' && (
      <p className="soft">{match.isLater ? words.matchLater : words.matchEarlier}</p>
    )}
    {match.isOtherCampaign && <p className="soft">{words.matchOtherCampaign}</p>}
    <Button label={words.matchOpenOf(number)} onPress={() => onOpen(match)}>
      {words.matchOpen}
    </Button>
  </div>
)

interface PieceProps {
  piece: Piece
  numberOf: (match: CopyMatch) => number
}

const Marked = ({ piece, numberOf }: PieceProps) => {
  const { text, kind, match, title } = piece
  if (kind === 'trich')
    return (
      <span className="grading-quoted" title={title ?? words.legendQuote}>
        {text}
      </span>
    )
  if (match === null) return text
  const number = numberOf(match)
  return (
    <mark className={`grading-mark grading-mark-${match.kind}`}>
      {text}
      <sup className="grading-number">
        <span className="hidden-visually">{words.matchNumber(number)}</span>
        <span aria-hidden="true">{number}</span>
      </sup>
    </mark>
  )
}

const Legend = ({ check }: { check: CopyCheck }) => (
  <ul className="grading-legend soft">
    {check.matches.some(({ kind }) => kind === 'bai') && (
      <li>
        <mark className="grading-mark grading-mark-bai">{words.legendMatch}</mark>
      </li>
    )}
    {check.matches.some(({ kind }) => kind === 'mau') && (
      <li>
        <mark className="grading-mark grading-mark-mau">{words.legendModel}</mark>
      </li>
    )}
    {check.quoted.length > 0 && (
      <li>
        <span className="grading-quoted">{words.legendQuote}</span>
      </li>
    )}
  </ul>
)

const matchesIn = (pieces: readonly Piece[]): CopyMatch[] => [
  ...new Set(pieces.flatMap(({ match }) => match ?? [])),
]

interface Props {
  essay: EssayToGrade
  check: CopyCheck
}

export const EssayWithMargin = ({ essay: { essayId, headings }, check }: Props) => {
  const [opened, setOpened] = useState<CopyMatch | null>(null)
  const numberOf = (match: CopyMatch): number => check.matches.indexOf(match) + 1
  const blocks = cutForMargin(check)
  return (
    <section className="card" aria-labelledby="grading-text">
      <h2 id="grading-text">{words.text}</h2>
      <Legend check={check} />
      {blocks.map((pieces, index) => (
        // Blocks have no identity but their place.
        <div key={index} className="grading-block">
          <div className="stack-xs">
            {blocks.length > 1 && headings[index] !== undefined && <h3>{headings[index]}</h3>}
            <p className="grading-text">
              {pieces.map((piece, place) => (
                <Marked key={place} piece={piece} numberOf={numberOf} />
              ))}
            </p>
          </div>
          {matchesIn(pieces).length > 0 && (
            <div className="grading-margin">
              {matchesIn(pieces).map((match) => (
                <Note key={match.id} number={numberOf(match)} match={match} onOpen={setOpened} />
              ))}
            </div>
          )}
        </div>
      ))}
      {opened && <MatchSheet essayId={essayId} match={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}
