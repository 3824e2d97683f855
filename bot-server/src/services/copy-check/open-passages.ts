/** Opens the passages that two texts share, side by side: of the other essay nothing but these (ruling 8). */
import type { MatchedPassage } from '@quan-triet/shared/models/copy-check'
import type { EssayVersionId } from '@quan-triet/shared/models/ids'
import { findCheckedVersion } from '../../db/queries/checked-versions.ts'
import { findMatch, type MatchWithSource } from '../../db/queries/copy-matches.ts'
import type { ServiceContext } from '../context.ts'
import { openContents } from '../own-essay/essay-content.ts'
import { joinBlocks } from './essay-text.ts'
import { readPassages } from './passages.ts'

/**
 * No guard of its own, as `openCopyCheck`; the caller has let the reader through to `versionId` and notes the look.
 * @returns nothing when the match is not of that version, or one of the texts is gone
 */
export const openPassages = async (
  ctx: ServiceContext,
  { versionId, matchId }: { versionId: EssayVersionId; matchId: string },
): Promise<MatchedPassage[]> => {
  const match = await findMatch(ctx.db, matchId)
  if (match?.version_id !== versionId) return []
  const version = await findCheckedVersion(ctx.db, versionId)
  const own = await textOf(ctx, versionId, version?.sealed ?? null)
  const source = await sourceOf(ctx, match)
  if (own === undefined || source === undefined) return []
  return readPassages(match.passages).map(({ from, to, sourceFrom, sourceTo }) => ({
    own: { from, to },
    ownText: own.slice(from, to),
    sourceText: source.slice(sourceFrom, sourceTo),
  }))
}

const sourceOf = async (
  ctx: ServiceContext,
  { modelText, source_version_id: id, sealed }: MatchWithSource,
): Promise<string | undefined> => (id === null ? (modelText ?? undefined) : textOf(ctx, id, sealed))

const textOf = async (
  ctx: ServiceContext,
  id: EssayVersionId,
  sealed: string | null,
): Promise<string | undefined> => {
  const [blocks] = await openContents(ctx, 'essay_version', [{ id, content_sealed: sealed }]).catch(
    () => [null],
  )
  return blocks ? joinBlocks(blocks).text : undefined
}
