/** Makes stored text fit for a page and a feed: one line, no sign that XML forbids. */

/** @returns text without control characters, lone surrogates and the two signs that are none; single-spaced */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
