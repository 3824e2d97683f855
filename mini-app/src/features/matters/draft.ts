/** What somebody is writing: kept by the screen, so that closing a sheet loses nothing. */
import type { DraftChoice, MatterKind, NewMatter } from '@quan-triet/shared/models/matter'
import type { RecommendationCategory } from '@quan-triet/shared/vocabulary/matters'

export interface Draft {
  kind: MatterKind
  content: string
  category: RecommendationCategory
  as: 'named' | 'hidden'
  /** The draft document it comments on; null: a recommendation of its own. */
  documentId: string | null
  /** Null: all of the draft. */
  partId: string | null
  /** The branch it goes to; null: the only one. */
  unitId: string | null
  /** For whom the secretary writes it down. */
  personId: string | null
}

export const blankDraft: Draft = {
  kind: 'question',
  content: '',
  category: 'noi_dung_nghi_quyet',
  as: 'named',
  documentId: null,
  partId: null,
  unitId: null,
  personId: null,
}

export const matterOf = (draft: Draft): NewMatter => {
  const { kind, content, category, as } = draft
  const common = { content: content.trim(), hidesName: as === 'hidden' }
  if (kind === 'question') return { kind, ...common }
  const about = draftOf(draft)
  return about === null
    ? { kind, category, ...common }
    : { kind, category: 'noi_dung_nghi_quyet', draft: about, ...common }
}

/** Safe because both ids are those that the server listed. */
const draftOf = ({ documentId, partId }: Draft): DraftChoice | null =>
  documentId === null ? null : ({ documentId, partId } as DraftChoice)
