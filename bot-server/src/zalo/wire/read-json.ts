/** Reads JSON of a platform without rounding an id: a whole number too large for a double stays text (platform B.2). */

/** What stands behind a value in the text; not every version of the language's own types has it. */
interface Source {
  source?: string
}

/** @returns undefined for what is no JSON, or is nested deeper than can be read */
export const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text, withExactIds)
  } catch {
    return undefined
  }
}

function withExactIds(_key: string, value: unknown, { source }: Source = {}): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  return source !== undefined && /^-?\d+$/.test(source) ? source : value
}
