/** Carries out what was decided about the save of a line or task. */
import type { SaveOutcome } from '../../domain/plans/save-piece.ts'

export interface PieceWriter {
  insert(): Promise<void>
  change(): Promise<void>
  /** The same words again: whoever saves a copy as it was shown keeps both. */
  keep(): Promise<void>
  /** Puts what is saved beside what somebody else wrote meanwhile. */
  copy(): Promise<void>
  remove(): Promise<void>
}

/** @returns whether somebody was in between: both stand now, or it was not taken out */
export const writePiece = async (outcome: SaveOutcome, writer: PieceWriter): Promise<boolean> => {
  if (outcome === 'gone') return false
  if (outcome === 'refuse') return true
  await writer[outcome]()
  return outcome === 'copy'
}
