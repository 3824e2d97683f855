/** Tells open screens of a branch that documents, parts or deliveries changed, once that is durable. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import { onCommit } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'

/** For changes that only publishers see. */
export const announceDraft = (ctx: ServiceContext, unitId: OrgUnitId): void =>
  announce(ctx, unitId, ['publishing'])

/** For changes that members see as well: what is sent, what comes when. */
export const announceParts = (ctx: ServiceContext, unitId: OrgUnitId): void =>
  announce(ctx, unitId, ['publishing', 'parts', 'home'])

const announce = (
  ctx: ServiceContext,
  unitId: OrgUnitId,
  topics: readonly LiveEvent['topic'][],
): void =>
  onCommit(ctx, () => {
    for (const topic of topics) ctx.live.publish(unitId, { topic })
  })
