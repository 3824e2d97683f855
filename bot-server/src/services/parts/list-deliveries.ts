/** Lists what left for the acting person's branch and what became of it: groups by name, people never. */
import { parts as words } from '@quan-triet/shared/i18n/vi/parts'
import type { Delivery, DeliveryLedger } from '@quan-triet/shared/models/delivery'
import {
  countNotReachedPrivately,
  type DeliveryRecord,
  listDeliveriesOfUnit,
} from '../../db/queries/deliveries.ts'
import { mayResend } from '../../domain/parts/resending.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** What a screen can show; older messages stay in the database. */
const LATEST = 200

/** The latest 200 messages, newest first. @throws ServiceError `not_allowed` */
export const listDeliveries = async ({ ctx }: { ctx: ServiceContext }): Promise<DeliveryLedger> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'publish')
  const records = await listDeliveriesOfUnit(ctx.db, homeUnitId, LATEST)
  const tried = new Set<string>()
  const deliveries = records.map((record) => {
    // Newest first: the first try seen of a push in a chat is the latest one.
    const key = `${record.pushId}/${record.chatId}`
    const isLatestTry = !tried.has(key)
    tried.add(key)
    return describe(record, isLatestTry)
  })
  return { deliveries, notReachedPrivately: await countNotReachedPrivately(ctx.db, homeUnitId) }
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
