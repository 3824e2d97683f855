/** Readies a text for a cell, so that it comes out of Excel as it went in. */

/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767

/** Excel reads `_x0041_` inside a text as the letter A: such a beginning is spelled out; what no XML holds is left out. */
export const excelText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\ufffe\uffff]/g, '')
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .slice(0, LONGEST_TEXT)
