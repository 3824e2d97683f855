/** Describes what the public page knows of a document and its parts: nothing about people. */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { DocumentType } from '@quan-triet/shared/vocabulary/document-types'

export interface PublicDocument {
  slug: string
  type: DocumentType
  title: string
  number: string | null
  issuedOn: Day | null
  /** The name of the unit that publishes it. */
  publisher: string
  partsOut: number
  partsInAll: number
  /** When its latest part came out. */
  updatedAt: Instant
}

export interface PublicPart {
  position: number
  heading: string
  paragraphs: string[]
  outAt: Instant
}

/** A part in the feed, with the document it belongs to. */
export interface NewestPart extends PublicPart {
  slug: string
  title: string
  publisher: string
}
