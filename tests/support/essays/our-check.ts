/** Puts the product's own copy check behind the interface of the evaluation. */
import { buildBase } from '@quan-triet/bot-server/domain/similarity/base-texts'
import { compareEssays } from '@quan-triet/bot-server/domain/similarity/compare-essays'
import { type Check, readBase } from './evaluate.ts'

/** It knows the resolution, the guide and the form. */
export const ourCheck = (): Check => {
  const base = buildBase(readBase())
  return (texts) =>
    compareEssays(
      texts.map(({ file, text }) => ({ id: file, text })),
      base,
    ).map(({ id, flagged, matches }) => ({
      file: id,
      flagged,
      passages: matches.flatMap(({ source, alignment }) =>
        alignment.passages.map(({ from, to, sourceFrom, sourceTo }) => ({
          source,
          from,
          to,
          sourceFrom,
          sourceTo,
        })),
      ),
    }))
}
