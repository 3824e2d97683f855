/** Tells rows of a list that are no entries by their first words: totals, headings inside the list, signatures. */
import { fold } from '@quan-triet/shared/text/fold'

const TOTAL = /^(tong( cong| so)?|cong)( |:|$)/
const FOOTER =
  /^(nguoi lap|tm[.\s]|t\/m|ky ten|\(ky|xac nhan|noi nhan|danh sach nay|.*\bngay\b.*\bthang\b.*\bnam (20\d\d|\.+))/
const UNIT_HEADING = /^([ivx]+|[a-z]|\d{1,3})?\s*[.):/-]?\s*(chi bo|dang bo|dang uy|to dang) /
const ORDINAL = /^\s*(?:[IVXivx]+|[A-Za-z]|\d{1,3})\s*[.):/-]\s*/

/** @param words the texts of a row that are not empty, in order */
export const isTotal = (words: readonly string[]): boolean =>
  words.slice(0, 2).some((word) => TOTAL.test(fold(word)))

/** A line of the end of a paper, after which nothing belongs to the list. */
export const isFooter = (words: readonly string[]): boolean =>
  new Set(words).size <= 3 && FOOTER.test(fold(words[0] ?? ''))

/** The name of a unit alone in its row: the people below belong to it. */
export const isSectionTitle = (words: readonly string[]): boolean =>
  new Set(words).size === 1 && UNIT_HEADING.test(fold(words[0] ?? ''))

export const sectionName = (text: string): string => text.replace(ORDINAL, '')
