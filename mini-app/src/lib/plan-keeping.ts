/** Decides what of a campaign still has to be fetched to be read without network, and what to let go of. */
import type { PartListItem } from '@quan-triet/shared/models/reading'

/** Parts sent and not kept, or kept as they were before a correction, in reading order; and kept ones no longer sent. */
export const planKeeping = (
  parts: readonly Pick<PartListItem, 'id' | 'sentAt' | 'version'>[],
  kept: ReadonlyMap<string, number>,
): { toFetch: { id: string; version: number }[]; toDrop: string[] } => {
  const sent = parts
    .filter(({ sentAt }) => sentAt !== null)
    .map(({ id, version = 1 }) => ({ id: String(id), version }))
  const ids = new Set(sent.map(({ id }) => id))
  return {
    toFetch: sent.filter(({ id, version }) => kept.get(id) !== version),
    toDrop: [...kept.keys()].filter((id) => !ids.has(id)),
  }
}
