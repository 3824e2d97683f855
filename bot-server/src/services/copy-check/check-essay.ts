/** Checks one essay: reads it, finds what it shares with others, and stores both sides of what was found. */
import type { BrokenReason } from '@quan-triet/shared/models/copy-check'
import type { WaitingCheck } from '../../db/queries/copy-checks.ts'
import { ownRunsOf, prepareText } from '../../domain/similarity/prepare-text.ts'
import { printsOf } from '../../domain/similarity/sampled-prints.ts'
import type { ServiceContext } from '../context.ts'
import { openContents } from '../own-essay/essay-content.ts'
import { commonOf } from './common-of.ts'
import { joinBlocks } from './essay-text.ts'
import { findSources } from './find-sources.ts'
import { loadBase } from './load-base.ts'
import { mixerOf } from './mixer-of.ts'
import { storeResult } from './store-result.ts'

/** Why an essay could not be read; without a word of it. */
export class BrokenText extends Error {
  override readonly name = 'BrokenText'
  readonly reason: BrokenReason

  constructor(reason: BrokenReason) {
    super(reason)
    this.reason = reason
  }
}

/**
 * By whoever has the turn, with an index that has caught up.
 * @returns `lost` when another process has the turn by now: nothing is stored
 * @throws BrokenText, and whatever else goes wrong
 */
export const checkEssay = async (
  ctx: ServiceContext,
  holder: string,
  waiting: WaitingCheck,
): Promise<'lost' | undefined> => {
  const { text: written } = joinBlocks(await openBlocks(ctx, waiting))
  const base = await loadBase(ctx, [waiting.campaignId])
  const text = prepareText(written, base.base)
  const prints = printsOf(text)
  const mixed = (await mixerOf(ctx))(prints)
  const own = { ...waiting, text, prints, mixed }
  const common = await commonOf(ctx, waiting.campaignId, base)
  const sources = await findSources(ctx, own, { base, common })
  const seq = await storeResult(ctx, { holder, own, sources })
  if (seq === 'lost') return seq
  if (waiting.checkedAt === null) common.add(ownRunsOf(text))
  if (seq === undefined) return undefined
  ctx.copies.index.take([{ seq, prints: mixed }], [])
  ctx.copies.lastSeq = seq
  return undefined
}

const openBlocks = async (
  ctx: ServiceContext,
  { versionId, sealed }: WaitingCheck,
): Promise<string[]> => {
  const opened = openContents(ctx, 'essay_version', [{ id: versionId, content_sealed: sealed }])
  const [blocks] = await opened.catch((error: unknown) => {
    // What was opened and is not what an essay looks like, against what does not open at all.
    const isOpened =
      error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')
    throw new BrokenText(isOpened ? 'khong_doc_duoc' : 'khong_mo_duoc')
  })
  if (!blocks) throw new BrokenText('khong_mo_duoc')
  return blocks
}
