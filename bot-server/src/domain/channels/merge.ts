/** Joins texts that leave in one call, when little is left of the month's quota. */

/** Keeps messages apart that were written apart. */
const BETWEEN = '\n\n———\n\n'

export const joinTexts = (texts: readonly string[]): string => texts.join(BETWEEN)

/** How many of the first texts fit into one message, without leaving one out. @param limit in UTF-16 units */
export const fittingTexts = (texts: readonly string[], limit: number): number => {
  let length = 0
  for (const [index, text] of texts.entries()) {
    length += text.length + (index === 0 ? 0 : BETWEEN.length)
    if (length > limit) return Math.max(index, 1)
  }
  return texts.length
}
