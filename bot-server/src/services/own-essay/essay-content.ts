/** Seals and opens what an essay says, for its author and for whoever the caller has let through (P-04). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { EssayContent } from '@quan-triet/shared/models/own-essay'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import type { ServiceContext } from '../context.ts'
import { openTexts, sealText } from '../vault.ts'

export type EssayText = 'essay_draft' | 'essay_version'

interface Sealing {
  unitId: OrgUnitId
  blocks: readonly string[]
  id: string
}

export const sealDraft = (ctx: ServiceContext, { unitId, blocks, id }: Sealing): Promise<string> =>
  sealText(ctx, { unitId, text: JSON.stringify({ blocks }), about: `essay_draft:${id}` })

export const sealVersion = (
  ctx: ServiceContext,
  { unitId, blocks, id }: Sealing,
): Promise<string> =>
  sealText(ctx, { unitId, text: JSON.stringify({ blocks }), about: `essay_version:${id}` })

/** @returns the blocks of each, null where there is no text or it can never be read again */
export const openContents = async (
  ctx: ServiceContext,
  table: EssayText,
  rows: readonly { id: string; content_sealed: string | null }[],
): Promise<(string[] | null)[]> => {
  const texts = await openTexts(
    ctx,
    rows.map(({ id, content_sealed: sealed }) => ({ sealed, about: `${table}:${id}` })),
  )
  return texts.map((text) =>
    text === undefined ? null : EssayContent.parse(JSON.parse(text)).blocks,
  )
}

export const countBlocks = (blocks: readonly string[]): number =>
  blocks.reduce((sum, block) => sum + countSyllables(block), 0)
