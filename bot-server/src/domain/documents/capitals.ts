/** Tells a line written in capitals, as titles and section names are. */

/** True if at least two letters are there and nearly all of them are capitals. */
export const isInCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return letters >= 2 && small <= letters * 0.1
}
