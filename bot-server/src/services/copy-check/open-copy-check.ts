/** Opens what the copy check found of a version, beside its text, for a reader whom the caller has let through. */
import type { CopyCheck, CopyMatch } from '@quan-triet/shared/models/copy-check'
import type { EssayVersionId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { z } from 'zod'
import { type CheckRow, findCheck } from '../../db/queries/copy-checks.ts'
import {
  listClusterSizes,
  listMatchesOf,
  type MatchWithSource,
} from '../../db/queries/copy-matches.ts'
import { type CheckedVersion, findCheckedVersion } from '../../db/queries/checked-versions.ts'
import { prepareText, quotedSpans } from '../../domain/similarity/prepare-text.ts'
import type { ServiceContext } from '../context.ts'
import { openContents } from '../own-essay/essay-content.ts'
import { joinBlocks } from './essay-text.ts'
import { loadBase } from './load-base.ts'
import { readPassages } from './passages.ts'

const Evasion = z.array(z.string())

/**
 * No guard of its own: whoever calls has let the reader through to this very essay and notes the look (P-12). Of an
 * essay outside the reader's unit neither author nor version is told (ruling 8).
 * @param input.unitId the reader's own unit, of whose essays authors may be named; null: of none
 * @returns null where nothing can be checked: on paper, photographed, or its text is gone
 */
export const openCopyCheck = async (
  ctx: ServiceContext,
  { versionId, unitId }: { versionId: EssayVersionId; unitId: OrgUnitId | null },
): Promise<CopyCheck | null> => {
  const version = await findCheckedVersion(ctx.db, versionId)
  const check = await findCheck(ctx.db, versionId)
  if (!version || !check) return null
  const [blocks] = await openContents(ctx, 'essay_version', [
    { id: versionId, content_sealed: version.sealed },
  ]).catch(() => [null])
  if (!blocks) return null
  const { text, spans } = joinBlocks(blocks)
  const matches = await listMatchesOf(ctx.db, versionId)
  const found = matches.flatMap((match) => asMatch(match, version, unitId) ?? [])
  return {
    ...(await resultOf(ctx, check)),
    text,
    blocks: spans,
    quoted: await listQuoted(ctx, version, text),
    matches: found,
  }
}

const listQuoted = async (
  ctx: ServiceContext,
  { campaignId }: CheckedVersion,
  text: string,
): Promise<CopyCheck['quoted']> => {
  const { base, titles } = await loadBase(ctx, [campaignId])
  return quotedSpans(prepareText(text, base), base).map(({ from, to, baseId }) => ({
    from,
    to,
    title: titles.get(baseId) ?? '',
  }))
}

const resultOf = async (ctx: ServiceContext, check: CheckRow) => {
  const [cluster] = check.cluster === null ? [] : await listClusterSizes(ctx.db, [check.cluster])
  return {
    state: check.state,
    reason: check.reason,
    checkedAt: check.checked_at,
    ownSyllables: check.own_syllables,
    quotedSyllables: check.quoted_syllables,
    coveredSyllables: check.covered_syllables,
    flagged: check.flagged === 1,
    evasion: Evasion.parse(JSON.parse(check.evasion)),
    clusterSize: cluster && cluster.size > 1 ? cluster.size : null,
  }
}

const asMatch = (
  match: MatchWithSource,
  own: CheckedVersion,
  unitId: OrgUnitId | null,
): CopyMatch | undefined => {
  // Its own text may be gone while the row waits to be forgotten.
  if (match.model_text_id === null && match.sealed === null) return undefined
  const isOwnUnit = unitId !== null && match.unitId === unitId
  return {
    id: match.id,
    kind: match.model_text_id === null ? 'bai' : 'mau',
    coveredSyllables: match.covered_syllables,
    longestRun: match.longest_run,
    passages: readPassages(match.passages).map(({ from, to }) => ({ from, to })),
    title: match.title,
    isLater: match.submittedAt !== null && match.submittedAt > own.submittedAt,
    isSamePerson: match.personId === own.personId,
    isOtherCampaign: match.campaignId !== null && match.campaignId !== own.campaignId,
    isOwnUnit,
    authorName: isOwnUnit ? match.authorName : null,
    versionId: isOwnUnit ? match.source_version_id : null,
  }
}
