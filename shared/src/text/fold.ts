/** Gives the Vietnamese search key: one spelling for every way of typing the same words. */

const COMBINING_MARKS = /\p{M}+/gu
const WHITE_SPACE = /(?:[\s\u00a0\u2060\ufeff]|[\u200b-\u200d])+/gu

/**
 * Folds text to the key on which names, questions and searches are compared (language rule 1 of 4.5).
 *
 * NFC and NFD, capitals, tone-mark placement (hoà/hòa), no-break and zero-width spaces disappear; `đ` becomes `d`.
 * @param text any text a person typed
 * @returns lower-case text without marks, single-spaced and trimmed; punctuation is kept
 */
export const fold = (text: string): string =>
  stripMarks(text.toLowerCase()).replace(WHITE_SPACE, ' ').trim()

/** Removes every Vietnamese mark and nothing else: the letter count stays that of the NFC text. */
export const stripMarks = (text: string): string =>
  text.normalize('NFD').replace(COMBINING_MARKS, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** Brings pasted text to one form: NFC, ordinary spaces, no invisible characters, `\n` line ends. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u200b-\u200d]|[\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replaceAll(/[\p{Cc}--\n]/gv, '')
