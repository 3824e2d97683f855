/** Decodes the bytes of a plain text or Markdown file. */
import { RefusedFile } from './refusal.ts'

/**
 * Reads UTF-8, or UTF-16 that opens with its byte order mark.
 * @throws RefusedFile `not_utf8` for any other encoding
 */
export const decodeText = (bytes: Buffer): string => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw new RefusedFile('not_utf8')
  }
}

const encodingOf = ([first, second]: Buffer): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** Letters of the old single-byte Vietnamese fonts as they arrive when nobody converts them. */
const OLD_LETTERS = /[¨©ª«¬®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßãäåæçèéêëìíîïðñóòôõö÷øúùûüýþ§]/g
const UNICODE_LETTERS = /[\u0103\u0111\u01a1\u01b0\u0102\u0110\u01a0\u01af\u1ea0-\u1ef9]/g
/** The share of such letters in Vietnamese of that age is about a quarter. */
const OLD_SHARE = 0.08

/** True for text typed in an old Vietnamese font: it is unreadable without that font. */
export const isInOldEncoding = (text: string): boolean => {
  const sample = text.slice(0, 20_000).normalize('NFC')
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const old = sample.match(OLD_LETTERS)?.length ?? 0
  const modern = sample.match(UNICODE_LETTERS)?.length ?? 0
  return letters >= 40 && old > letters * OLD_SHARE && modern < letters * 0.02
}
