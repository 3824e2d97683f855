/** What somebody is writing: kept by the screen, so that closing a sheet loses nothing. */
import type { MatterKind, NewMatter } from '@quan-triet/shared/models/matter'
import type { RecommendationCategory } from '@quan-triet/shared/vocabulary/matters'

export interface Draft {
  kind: MatterKind
  content: string
  category: RecommendationCategory
  as: 'named' | 'hidden'
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
  unitId: null,
  personId: null,
}

export const matterOf = ({ kind, content, category, as }: Draft): NewMatter => {
  const common = { content: content.trim(), hidesName: as === 'hidden' }
  return kind === 'question' ? { kind, ...common } : { kind, category, ...common }
}
