/** Compares two texts word by word, paragraph by paragraph, for whoever wants to see what was changed. */
import { diffArrays } from 'diff'

/** A run of words that stayed, came or went. */
export interface Run {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A paragraph of the comparison, or so many that nobody touched. */
export type ComparedParagraph =
  | { kind: 'changed' | 'beside'; runs: Run[] }
  | { kind: 'unchanged'; count: number }

const BREAK = '\n'
/** Beyond this the texts have so little in common that a comparison by word says nothing. */
const MOST_EDITS = 4000

const tokensOf = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [BREAK] : []),
    ...paragraph.split(/(\s+)/).filter((token) => token !== ''),
  ])

interface Piece {
  kind: Run['kind']
  tokens: string[]
}

const isBlank = ({ kind, tokens }: Piece): boolean =>
  kind === 'same' && tokens.every((token) => token !== BREAK && token.trim() === '')

/** Words replaced one after the other are one change: all that went, then all that came. */
const joined = (pieces: readonly Piece[]): Piece[] => {
  const result: Piece[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = (): void => {
    if (removed.length > 0) result.push({ kind: 'removed', tokens: removed })
    if (added.length > 0) result.push({ kind: 'added', tokens: added })
    removed = []
    added = []
  }
  for (const [index, piece] of pieces.entries()) {
    const isBetween = removed.length > 0 && added.length > 0 && index + 1 < pieces.length
    if (piece.kind === 'removed') removed.push(...piece.tokens)
    else if (piece.kind === 'added') added.push(...piece.tokens)
    else if (isBlank(piece) && isBetween) {
      removed.push(...piece.tokens)
      added.push(...piece.tokens)
    } else {
      flush()
      result.push(piece)
    }
  }
  flush()
  return result
}

const piecesOf = (before: readonly string[], after: readonly string[]): Piece[] => {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_EDITS })
  if (changes === undefined)
    return [
      { kind: 'removed', tokens: [...old, BREAK] },
      { kind: 'added', tokens: fresh },
    ]
  return joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      tokens: value,
    })),
  )
}

/** The runs of each paragraph; one that was joined to the next, or cut off from it, ends where it did. */
const runsOf = (pieces: readonly Piece[]): Run[][] => {
  const paragraphs: Run[][] = [[]]
  for (const { kind, tokens } of pieces)
    for (const [index, line] of tokens.join('').split(BREAK).entries()) {
      if (index > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push({ kind, text: line })
    }
  return paragraphs.filter((runs) => runs.length > 0)
}

const isChanged = (runs: readonly Run[] | undefined): boolean =>
  runs !== undefined && runs.some(({ kind }) => kind !== 'same')

/**
 * What was added and removed, in reading order. Paragraphs that nobody touched are counted, except the neighbours of a
 * change, which say where it is.
 * @param before paragraphs as they were, NFC
 * @param after paragraphs as they are, NFC
 * @returns an empty list when nothing differs
 */
export const compareWords = (
  before: readonly string[],
  after: readonly string[],
): ComparedParagraph[] => {
  const paragraphs = runsOf(piecesOf(before, after))
  if (!paragraphs.some(isChanged)) return []
  const compared: ComparedParagraph[] = []
  for (const [index, runs] of paragraphs.entries()) {
    const last = compared.at(-1)
    if (isChanged(runs)) compared.push({ kind: 'changed', runs })
    else if (isChanged(paragraphs[index - 1]) || isChanged(paragraphs[index + 1]))
      compared.push({ kind: 'beside', runs })
    else if (last?.kind === 'unchanged') last.count += 1
    else compared.push({ kind: 'unchanged', count: 1 })
  }
  return compared
}
