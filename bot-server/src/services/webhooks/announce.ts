/** Tells the programs of a unit and of the units above it that something happened there. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { WebhookEvent } from '@quan-triet/shared/vocabulary/webhook-events'
import { getUnitName } from '../../db/queries/people.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { listReceivers } from '../../db/queries/webhooks.ts'
import type { ServiceContext } from '../context.ts'
import { enqueueEvent, type EventToTell } from './enqueue-event.ts'

export interface Announcement extends EventToTell {
  type: WebhookEvent
  unitId: OrgUnitId
  /** Other units that it concerns as much; what stands above them is not told. */
  alsoIn?: readonly OrgUnitId[]
}

/** To be called by a guarded verb, in its transaction. One look where nobody wants to know. */
export const announce = async (tx: ServiceContext, about: Announcement): Promise<void> => {
  const receivers = await listReceivers(tx.db, about.type)
  if (receivers.length === 0) return
  const above = await listUnitsAbove(tx.db, about.unitId, dayOf(tx.clock.now()))
  const units = new Set([about.unitId, ...above, ...(about.alsoIn ?? [])])
  const told = receivers.filter(({ unitId }) => units.has(unitId))
  if (told.length === 0) return
  const { id, nameOrg } = await getUnitName(tx.db, about.unitId)
  const data = { unit: { id, name: nameOrg }, ...about.data }
  for (const receiver of told) await enqueueEvent(tx, receiver.id, { ...about, data })
}
