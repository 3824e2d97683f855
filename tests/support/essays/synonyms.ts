/** Reads the list of words that may stand for each other, one group a line. */
import { readFileSync } from 'node:fs'

const read = (): ReadonlyMap<string, readonly string[]> => {
  const lines = readFileSync(
    new URL('../../fixtures/essays/synonyms/synonyms.txt', import.meta.url),
    'utf8',
  ).split('\n')
  const all = new Map<string, readonly string[]>()
  for (const line of lines) {
    const group = line.split('=').map((word) => word.trim())
    for (const word of group) {
      if (word !== '' && group.length > 1)
        all.set(
          word,
          group.filter((other) => other !== word),
        )
    }
  }
  return all
}

/** Each word or phrase in small letters with the ones that may replace it. */
export const SYNONYMS = read()
