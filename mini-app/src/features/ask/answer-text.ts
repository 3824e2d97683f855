/** Splits an answer into words and the public addresses that stand in it. */

export interface TextPiece {
  text: string
  isAddress: boolean
}

const ADDRESS = /(https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])/

/** The pieces in order; joined they are the text again. */
export const piecesOf = (text: string): TextPiece[] =>
  text
    .split(ADDRESS)
    .map((piece, index) => ({ text: piece, isAddress: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
