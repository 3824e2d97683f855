/** Finds what an essay shares with the essays before it and with known model texts: candidates by prints, then word by word. */
import type { CampaignId, EssayId, PersonId } from '@quan-triet/shared/models/ids'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { type Candidate, listCandidates } from '../../db/queries/essay-prints.ts'
import { type Alignment, alignTexts } from '../../domain/similarity/align-texts.ts'
import type { CommonCounts } from '../../domain/similarity/common-counts.ts'
import { dropStockPassages } from '../../domain/similarity/drop-stock-passages.ts'
import { type PreparedText, prepareText } from '../../domain/similarity/prepare-text.ts'
import type { ServiceContext } from '../context.ts'
import { openContents } from '../own-essay/essay-content.ts'
import type { CampaignBase, KnownModel } from './copy-house.ts'
import { joinBlocks } from './essay-text.ts'
import { loadBase } from './load-base.ts'

/** An essay that is being checked. */
export interface EssayAtHand {
  essayId: EssayId
  campaignId: CampaignId
  personId: PersonId
  text: PreparedText
  /** Sampled from the own text, without the base; as the engine gives them. */
  prints: Uint32Array
  /** The same under the house's secret: what is stored and looked up. */
  mixed: Uint32Array
}

export interface EssaySource {
  kind: 'bai'
  candidate: Candidate
  /** From this essay's side, and from the source's. */
  alignment: Alignment
  back: Alignment
  /** Both texts without what either campaign's documents say, to judge them by. */
  ownText: PreparedText
  text: PreparedText
}

export interface ModelSource {
  kind: 'mau'
  model: KnownModel
  alignment: Alignment
}

export type Source = EssaySource | ModelSource

/** Of those that the index names; only few versions of one essay, or withdrawn ones, are among them. */
const MOST_NAMED = 16
const MOST_OPENED = 5
const FEWEST_HITS = 2
/** Below it nothing is worth a row. */
const FEWEST_SHARED = 8

/** What is known of the essay's campaign. */
export interface Known {
  base: CampaignBase
  /** Phrases that many of its essays have. */
  common: CommonCounts
}

/** Not the own essay's earlier versions: whoever writes again starts from what stands there. */
export const findSources = async (
  ctx: ServiceContext,
  own: EssayAtHand,
  { base, common }: Known,
): Promise<Source[]> => {
  const sources: Source[] = findModels(own, base)
  for (const candidate of await listNamed(ctx, own)) {
    // Each is a bite of some milliseconds: whoever waits for the server goes between.
    await othersTurn()
    const source = await compare(ctx, { own, base, common, candidate })
    if (source && source.alignment.coveredSyllables >= FEWEST_SHARED) sources.push(source)
  }
  return sources.toSorted((a, b) => b.alignment.coveredSyllables - a.alignment.coveredSyllables)
}

const findModels = ({ text, prints }: EssayAtHand, { models }: CampaignBase): ModelSource[] =>
  models.flatMap((model) => {
    const hits = prints.reduce((sum, print) => sum + (model.prints.has(print) ? 1 : 0), 0)
    if (hits < FEWEST_HITS) return []
    const alignment = alignTexts(text, model.text)
    return alignment.coveredSyllables < FEWEST_SHARED
      ? []
      : [{ kind: 'mau' as const, model, alignment }]
  })

/** The best version of each other essay that the index names, best first. */
const listNamed = async (
  ctx: ServiceContext,
  { essayId, mixed }: EssayAtHand,
): Promise<Candidate[]> => {
  const hits = ctx.copies.index.find(mixed, MOST_NAMED)
  const found = await listCandidates(
    ctx.db,
    hits.map(({ seq }) => seq),
  )
  const bySeq = new Map(found.map((one) => [one.seq, one]))
  const best = new Map<EssayId, Candidate>()
  for (const { seq } of hits) {
    const one = bySeq.get(seq)
    if (one && one.essayId !== essayId && !best.has(one.essayId)) best.set(one.essayId, one)
  }
  return [...best.values()].slice(0, MOST_OPENED)
}

/** What either campaign's documents say is quoted, whichever of the two essays says it. */
const compare = async (
  ctx: ServiceContext,
  { own, base, common, candidate }: Known & { own: EssayAtHand; candidate: Candidate },
): Promise<EssaySource | undefined> => {
  const [blocks] = await openContents(ctx, 'essay_version', [
    { id: candidate.versionId, content_sealed: candidate.sealed },
  ]).catch(() => [null])
  // A source that cannot be read any more accuses nobody; its own check says that it is broken.
  if (!blocks) return undefined
  const both = await loadBase(ctx, [own.campaignId, candidate.campaignId])
  const ownText = both === base ? own.text : prepareText(own.text.read.text, both.base)
  const text = prepareText(joinBlocks(blocks).text, both.base)
  return {
    kind: 'bai',
    candidate,
    alignment: dropStockPassages(ownText, alignTexts(ownText, text), common),
    back: dropStockPassages(text, alignTexts(text, ownText), common),
    ownText,
    text,
  }
}
