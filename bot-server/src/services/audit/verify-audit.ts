/** Checks the chain of the audit log page by page and says where it first breaks. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  findCheck,
  getChainEnd,
  listAnchors,
  listLinesAfter,
  saveCheck,
} from '../../db/queries/audit-chain.ts'
import { CHAIN_START, type ChainPoint } from '../../domain/audit/chain.ts'
import { checkEnd, type ChainFault, checkLines } from '../../domain/audit/check-chain.ts'
import type { ServiceContext } from '../context.ts'
import { requireAuditor } from './require-auditor.ts'

export interface Verified {
  /** Null: the log is whole. */
  fault: ChainFault | null
  /** The last line that was found right. */
  point: ChainPoint
  /** How many lines were read. */
  checked: number
}

/** Some milliseconds' work: between pages the house answers others. */
const PAGE = 500

/**
 * @param input.extent `new`: from where the last check ended, unless that was broken; `whole`: from the first line on
 * @param input.anchor an end of the chain that somebody kept outside; its hash may be cut to the first 16 digits
 * @throws ServiceError `not_allowed`
 */
export const verifyAudit = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { extent: 'new' | 'whole'; anchor?: ChainPoint | undefined }
}): Promise<Verified> => {
  requireAuditor(ctx)
  const { extent, anchor } = input
  const last = extent === 'new' ? await findCheck(ctx.db, 'latest') : undefined
  const from = last?.fault === null ? last.point : CHAIN_START
  let verified = await verifyFrom(ctx, from, anchor)
  // The line where the last check ended has changed since: only from the beginning can be said what happened.
  if (verified.fault && from.seq > 0) verified = await verifyFrom(ctx, CHAIN_START, anchor)
  const check = { at: ctx.clock.now(), point: verified.point, fault: verified.fault }
  await saveCheck(ctx.db, 'latest', check)
  if (extent === 'whole') await saveCheck(ctx.db, 'whole', check)
  return verified
}

const verifyFrom = async (
  ctx: ServiceContext,
  from: ChainPoint,
  anchor: ChainPoint | undefined,
): Promise<Verified> => {
  const { head, lastSeq } = await getChainEnd(ctx.db)
  const known = [...(await listAnchors(ctx.db)), ...(anchor ? [anchor] : [])]
  const hashes = new Map(known.map((one) => [one.seq, one.hash]))
  let state = { point: from, fault: await faultAt(ctx, from) }
  let checked = 0
  while (state.fault === null && state.point.seq < head.seq) {
    const range = { after: state.point.seq, upTo: head.seq, limit: PAGE }
    const lines = await listLinesAfter(ctx.db, range)
    if (lines.length === 0) break
    state = checkLines(state.point, lines, hashes)
    checked += lines.length
    await nextTurn()
  }
  const behind: ChainFault = { kind: 'inserted', seq: head.seq + 1 }
  const fault = checkEnd(state, head, known) ?? (lastSeq > head.seq ? behind : null)
  return { fault, point: state.point, checked }
}

/** A check that goes on from a line trusts it only if it still is what it was. */
const faultAt = async (ctx: ServiceContext, from: ChainPoint): Promise<ChainFault | null> => {
  if (from.seq === 0) return null
  const range = { after: from.seq - 1, upTo: from.seq, limit: 1 }
  const [line] = await listLinesAfter(ctx.db, range)
  const before = { seq: from.seq - 1, hash: line?.prevHash ?? '' }
  const isSame = line?.hash === from.hash && checkLines(before, [line]).fault === null
  return isSame ? null : { kind: 'altered', seq: from.seq }
}
