/** Brings the index up to what the database holds: prints that came since, and prints that went. */
import {
  findLastSeq,
  listGonePrints,
  listPrintsAfter,
  settleGonePrints,
} from '../../db/queries/essay-prints.ts'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { readPrints } from '../../lib/prints.ts'
import type { ServiceContext } from '../context.ts'
import { markOfHouse } from './mixer-of.ts'

/** So many at once keep the file's pages busy for some milliseconds. */
const BITE = 100

/** By whoever has the turn; after a restart, a restore, or another process's turn it has more to do. */
export const catchUp = async (ctx: ServiceContext): Promise<void> => {
  const { copies } = ctx
  const { index } = copies
  const lastSeq = await findLastSeq(ctx.db)
  // Another process has checked meanwhile: what is common by now is read again from the essays themselves.
  if (lastSeq !== copies.lastSeq) copies.common.clear()
  copies.lastSeq = lastSeq
  index.fit(await markOfHouse(ctx), lastSeq)
  for (;;) {
    const come = await listPrintsAfter(ctx.db, index.watermark(), BITE)
    const gone = await listGonePrints(ctx.db, BITE)
    if (come.length === 0 && gone.length === 0) return
    index.take(come.map(asIndexed), gone.map(asIndexed))
    await settleGonePrints(
      ctx.db,
      gone.map(({ seq }) => seq),
    )
    await othersTurn()
  }
}

const asIndexed = ({ seq, prints }: { seq: number; prints: string }) => ({
  seq,
  prints: readPrints(prints),
})
