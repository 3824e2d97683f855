/** Makes ids that are the same in every run of a seed, and that nothing else looks like. */
import type { NewId } from '@quan-triet/bot-server/lib/ids'
import type { Instant } from '@quan-triet/shared/models/moments'

/** Such an id, wherever it stands in a text. */
export const MADE_ID = /i\d{14}-\d{7}/g

/** They sort by when they were made, as the product's own do. */
export const createNewId = (now: () => Instant): NewId => {
  let count = 0
  let last = 0
  return <Id extends string>() => {
    count += 1
    last = Math.max(last, Date.parse(now()))
    // Safe because every id kind is any non-empty string.
    return `i${String(last).padStart(14, '0')}-${String(count).padStart(7, '0')}` as Id
  }
}
