/** Who is answered what about the delivery ledger: its lines, sending again, sharing by hand. */
import { insertOutbox } from '@quan-triet/bot-server/db/queries/outbox'
import {
  asId,
  fixtureGroupChat,
  fixturePart,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { deliveries } from '@quan-triet/shared/api/deliveries'
import type { DeliveryId, PushId } from '@quan-triet/shared/models/ids'
import type { ActorName } from './actors.ts'
import { areaAccess } from './area-access.ts'

/** A part as it went to the branch's group, nobody knows whether it arrived. */
const lostDelivery = (id: string, now: string) => ({
  id: asId<DeliveryId>(id),
  dedupe_key: id,
  kind: 'part' as const,
  way: 'bot' as const,
  lane: fixtureGroupChat,
  order_key: `${now}/0001/${id}`,
  chat_id: fixtureGroupChat,
  person_id: null,
  org_unit_id: fixtureUnit,
  push_id: asId<PushId>('push-1'),
  body: '{"text":"Phần 1"}',
  state: 'unknown' as const,
  planned_at: now,
  due_at: now,
  expires_at: null,
  attempts: 1,
  locked_until: null,
  sent_id: null,
  last_error: null,
  cause: null,
  settled_by: null,
  created_at: now,
  settled_at: now,
})

/** Officers of the ward ask for the ward itself: only who leads it publishes there. */
const forWard = (actor: ActorName): { unitId?: string } =>
  ['ward', 'propaganda', 'auditor'].includes(actor) ? { unitId: wardUnit } : {}

const ofUnit = ({ actor }: { actor: ActorName }) => ({ query: forWard(actor) })

export const deliveriesAccess = areaAccess({
  endpoints: deliveries,
  table: `
                        nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listDeliveries         401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    getLedger              401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    listDeliveryUnits      401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    exportDeliveries       401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    previewResending       401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    getShareCard           401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    getDocumentStanding    401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    resendDelivery         401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    shareDelivery          401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    unshareDelivery        401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    resendDeliveries       401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
  `,
  async prepare({ db, clock }) {
    for (const id of ['lost', 'to-share']) await insertOutbox(db, lostDelivery(id, clock.now()))
    const document = await db.selectFrom('document').select('id').executeTakeFirstOrThrow()
    return { document: document.id }
  },
  asks: {
    listDeliveries: ofUnit,
    getLedger: ofUnit,
    listDeliveryUnits: ofUnit,
    exportDeliveries: ofUnit,
    previewResending: ofUnit,
    getShareCard: ({ actor }) => ({
      params: { id: fixturePart(1) },
      query: forWard(actor),
    }),
    getDocumentStanding: ({ objects }) => ({ params: { id: objects.document } }),
    resendDelivery: { params: { id: 'lost' } },
    shareDelivery: { params: { id: 'to-share' } },
    unshareDelivery: { params: { id: 'to-share' } },
    resendDeliveries: ({ actor }) => ({ json: forWard(actor) }),
  },
})
