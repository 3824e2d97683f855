/** What the copy check keeps in memory for one house: the index, the bases of a few campaigns, the secret of its prints. */
import { createPrintIndex, type PrintIndex } from '../../db/print-index.ts'
import type { Base } from '../../domain/similarity/base-texts.ts'
import type { PreparedText } from '../../domain/similarity/prepare-text.ts'
import type { CommonCounts } from '../../domain/similarity/common-counts.ts'
import type { CampaignId, ModelTextId } from '@quan-triet/shared/models/ids'

/** A public text that essays are compared with. */
export interface KnownModel {
  id: ModelTextId
  title: string
  text: PreparedText
  prints: ReadonlySet<number>
}

/** What an essay of some campaigns may quote, and what it may be taken from. */
export interface CampaignBase {
  base: Base
  /** What each part of the base is called. */
  titles: ReadonlyMap<string, string>
  models: readonly KnownModel[]
}

export interface CopyHouse {
  index: PrintIndex
  /** By campaigns; a few, the least used goes first. */
  bases: Map<string, { mark: string; base: CampaignBase }>
  /** Which phrases many essays of a campaign have; of a few campaigns. */
  common: Map<CampaignId, CommonCounts>
  /** The number of the last prints that these counts know of. */
  lastSeq: number
  /** Once it was asked for. */
  mixer: ((prints: Uint32Array) => Uint32Array) | undefined
  /** Ends with the checking that is under way in this process. */
  busy: Promise<unknown>
}

/** @param indexFile derived from the database: it may be deleted whenever the house stands still */
export const createCopyHouse = (indexFile: string): CopyHouse => ({
  index: createPrintIndex(indexFile),
  bases: new Map(),
  common: new Map(),
  lastSeq: 0,
  mixer: undefined,
  busy: Promise.resolve(),
})
