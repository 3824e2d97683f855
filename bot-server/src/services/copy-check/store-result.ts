/** Stores what the check of an essay found, in one transaction: the result, its prints, and the earlier essays' side of it. */
import type { EssayVersionId } from '@quan-triet/shared/models/ids'
import {
  findCheck,
  listChecks,
  raiseCheck,
  settleCheck,
  type WaitingCheck,
} from '../../db/queries/copy-checks.ts'
import {
  dropWeakMatches,
  findOtherWithModel,
  joinClusters,
  putMatch,
  replaceMatches,
} from '../../db/queries/copy-matches.ts'
import { nextPrintSeq, storePrints } from '../../db/queries/essay-prints.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import type { Alignment } from '../../domain/similarity/align-texts.ts'
import { joinGroups } from '../../domain/similarity/clusters.ts'
import { ALGORITHM_VERSION, isWorthALook, judgeCopy } from '../../domain/similarity/judge-copy.ts'
import { writePrints } from '../../lib/prints.ts'
import type { ServiceContext } from '../context.ts'
import { coveredByAll } from './covered-by-all.ts'
import type { EssayAtHand, EssaySource, Source } from './find-sources.ts'
import { writePassages } from './passages.ts'

/** Of one essay, the strongest ones. */
const MOST_MATCHES = 20

interface Found {
  holder: string
  own: EssayAtHand & WaitingCheck
  sources: readonly Source[]
}

/** @returns the number of the prints; `lost` when another process has the turn; nothing when the essay was withdrawn */
export const storeResult = (
  ctx: ServiceContext,
  found: Found,
): Promise<number | 'lost' | undefined> =>
  inTransaction(ctx, async (tx) => {
    const { own, holder } = found
    const seq = await nextPrintSeq(tx.db, holder)
    if (seq === undefined) return 'lost'
    const check = await findCheck(tx.db, own.versionId)
    if (check?.state !== 'cho') return undefined
    await storePrints(tx.db, { versionId: own.versionId, seq, prints: writePrints(own.mixed) })
    await storeOwnSide(tx, found)
    for (const source of found.sources)
      if (source.kind === 'bai' && !isSamePerson(own, source)) await storeBack(tx, own, source)
    await group(tx, found)
    const { unitId } = own
    if (unitId !== null) onCommit(tx, () => tx.live.publish(unitId, { topic: 'essays' }))
    return seq
  })

/** The same person's essay of another campaign is shown and accuses nobody. */
const isSamePerson = (own: EssayAtHand, source: EssaySource): boolean =>
  source.candidate.personId === own.personId

const isStrong = (own: EssayAtHand, source: Source): boolean =>
  source.kind === 'mau'
    ? isWorthALook(own.text, source.alignment)
    : !isSamePerson(own, source) && isWorthALook(source.ownText, source.alignment)

const storeOwnSide = async (tx: ServiceContext, found: Found): Promise<void> => {
  const { own, sources } = found
  const rows = sources.map((source) => ({
    ...rowOf(source.alignment),
    id: tx.newId<string>(),
    version_id: own.versionId,
    source_version_id: source.kind === 'bai' ? source.candidate.versionId : null,
    model_text_id: source.kind === 'mau' ? source.model.id : null,
    is_strong: isStrong(own, source) ? 1 : 0,
  }))
  await replaceMatches(tx.db, own.versionId, rows)
  const alignments = sources
    .filter((source) => source.kind === 'mau' || !isSamePerson(own, source))
    .map(({ alignment }) => alignment)
  const judged = judgeCopy(own.text, alignments)
  await settleCheck(tx.db, own.versionId, {
    state: 'xong',
    reason: null,
    checked_at: tx.clock.now(),
    attempts: 0,
    algorithm: ALGORITHM_VERSION,
    own_syllables: judged.ownSyllables,
    quoted_syllables: own.text.read.count - judged.ownSyllables,
    covered_syllables: Math.min(judged.ownSyllables, coveredByAll(alignments)),
    flagged: judged.flagged ? 1 : 0,
    evasion: JSON.stringify(judged.evasion),
    cluster: null,
  })
}

/** What the earlier essay shares with this one, counted from its own side. */
const storeBack = async (
  tx: ServiceContext,
  own: Found['own'],
  { candidate, back, text }: EssaySource,
): Promise<void> => {
  const flagged = isWorthALook(text, back)
  await putMatch(tx.db, {
    ...rowOf(back),
    id: tx.newId<string>(),
    version_id: candidate.versionId,
    source_version_id: own.versionId,
    is_strong: flagged ? 1 : 0,
  })
  await dropWeakMatches(tx.db, candidate.versionId, MOST_MATCHES)
  await raiseCheck(tx.db, candidate.versionId, {
    covered: back.coveredSyllables,
    isFlagged: flagged,
  })
}

const rowOf = ({ coveredSyllables, longestRun, passages }: Alignment) => ({
  covered_syllables: coveredSyllables,
  longest_run: longestRun,
  passages: writePassages(passages),
})

const group = async (tx: ServiceContext, found: Found): Promise<void> => {
  const { own, sources } = found
  const matched: EssayVersionId[] = []
  for (const source of sources) {
    if (!isStrong(own, source)) continue
    const id =
      source.kind === 'bai'
        ? source.candidate.versionId
        : await findOtherWithModel(tx.db, { modelTextId: source.model.id, except: own.versionId })
    if (id !== undefined) matched.push(id)
  }
  const known = await listChecks(tx.db, matched)
  const joined = joinGroups(
    { id: own.versionId, cluster: null },
    known.map(({ version_id: id, cluster }) => ({ id, cluster })),
  )
  if (joined) await joinClusters(tx.db, joined)
}
