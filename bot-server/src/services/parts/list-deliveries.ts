/** Lists what left for a unit, or from it to the groups below, and what became of it: groups by name, people never. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { Delivery, DeliveryLedger } from '@quan-triet/shared/models/delivery'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import {
  countNotReachedPrivately,
  type DeliveryRecord,
  listDeliveriesOfUnit,
} from '../../db/queries/deliveries.ts'
import { mayResend } from '../../domain/parts/resending.ts'
import type { ServiceContext } from '../context.ts'
import { requirePublisher } from './require-publisher.ts'

/** What a screen can show; older messages stay in the database. */
const LATEST = 200

/**
 * The latest 200 messages, newest first. What went to a group below is sent again by those who publish there.
 * @param input.unitId without it, the acting person's branch
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const listDeliveries = async ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: { unitId?: OrgUnitId | undefined }
}): Promise<DeliveryLedger> => {
  const unitId = requirePublisher(ctx, input.unitId)
  const records = await listDeliveriesOfUnit(ctx.db, unitId, LATEST)
  const tried = new Set<string>()
  const deliveries = records.map((record) => {
    // Newest first: the first try seen of a push in a chat is the latest one.
    const key = `${record.pushId}/${record.chatId}`
    const isLatestTry = !tried.has(key)
    tried.add(key)
    return describe(record, isLatestTry && record.orgUnitId === unitId)
  })
  return { deliveries, notReachedPrivately: await countNotReachedPrivately(ctx.db, unitId) }
}

const describe = (record: DeliveryRecord, isLatestTry: boolean): Delivery => {
  const { id, kind, way, partId, state, dueAt, settledAt, groupName } = record
  const isPrivate = groupName === null && kind !== 'part'
  return {
    id,
    kind,
    way,
    partId,
    state,
    dueAt,
    settledAt,
    to: groupName ?? (isPrivate ? words.privately : words.unknownGroup),
    summary: isPrivate ? words.privateSummary[kind] : (record.text.split('\n')[0] ?? ''),
    reason: words.deliveryReasons[state],
    canResend: mayResend({ kind, state, isLatestTry }),
  }
}
