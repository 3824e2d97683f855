/** Reads the text of an essay from a file, and says in words why another file is not taken (P-13, INV-40). */
import { documents } from '@quan-triet/shared/i18n/vi/documents'
import { essayFiles as words } from '@quan-triet/shared/i18n/vi/essay-files'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { findSecrecyMark } from '../../domain/documents/secrecy.ts'
import { readDocument } from '../../lib/documents/read-document.ts'
import type { DocumentRefusal } from '../../lib/documents/refusal.ts'
import { ServiceError } from '../errors.ts'

/** Syllables; no campaign asks for as many, and a whole book is no essay. */
const MOST_SYLLABLES = 20_000
/** Letters, as many as one block of an essay holds. */
const LONGEST = 160_000
const refusals: Record<DocumentRefusal, string> = { ...documents.refused, ...words.refused }
/** Readers mark headings with `#`; an essay shows them as they were written. */
const HEADING_MARK = /^#{1,6} /gm

/**
 * @param most the campaign's maximum in syllables, null for none
 * @returns the text, one paragraph a line
 * @throws ServiceError `document_refused`, `document_secret`, `essay_too_long`, each with a sentence
 */
export const readEssayFile = async (
  file: { bytes: Uint8Array; name: string },
  most: number | null,
): Promise<string> => {
  const reading = await readDocument(file)
  if (!reading.ok) throw new ServiceError('document_refused', refusals[reading.reason])
  const mark = findSecrecyMark(reading.text) ?? findSecrecyMark(reading.margins)
  if (mark !== undefined) throw new ServiceError('document_secret', documents.secret(mark))
  const text = reading.text.replaceAll(HEADING_MARK, '').normalize('NFC')
  const limit = Math.min(most ?? MOST_SYLLABLES, MOST_SYLLABLES)
  const syllables = countSyllables(text)
  if (syllables > limit) throw new ServiceError('essay_too_long', words.tooLong(syllables, limit))
  if (text.length > LONGEST) throw new ServiceError('essay_too_long', words.tooManyLetters)
  return text
}
