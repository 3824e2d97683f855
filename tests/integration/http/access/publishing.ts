/** Who is answered what about publishing: documents, their parts, pushes and deliveries. */
import { insertOutbox } from '@quan-triet/bot-server/db/queries/outbox'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  asId,
  fixtureGroupChat,
  fixturePart,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { publishing } from '@quan-triet/shared/api/publishing'
import type { DeliveryId, PushId } from '@quan-triet/shared/models/ids'
import type { ActorName } from './actors.ts'
import { areaAccess } from './area-access.ts'

const DELIVERY = 'delivery-of-part-1'
const LATER = '2026-04-20T01:00:00.000Z'
const FILE = 'NGHỊ QUYẾT\nI. Nhiệm vụ\nMỗi chi bộ học tập nghị quyết trong quý này.\n'

/** Part 1 as it went to the branch's group, nobody knows whether it arrived. */
const lostDelivery = (now: string) => ({
  id: asId<DeliveryId>(DELIVERY),
  dedupe_key: DELIVERY,
  kind: 'part' as const,
  way: 'bot' as const,
  lane: fixtureGroupChat,
  order_key: now,
  chat_id: fixtureGroupChat,
  person_id: null,
  org_unit_id: fixtureUnit,
  push_id: asId<PushId>('push-1'),
  body: '{"text":"Phần 1"}',
  state: 'unknown' as const,
  due_at: now,
  expires_at: null,
  attempts: 1,
  locked_until: null,
  sent_id: null,
  last_error: null,
  created_at: now,
  settled_at: now,
})

/** Officers of the ward ask for the ward itself: only who leads it publishes there. */
const forWard = (actor: ActorName): { unitId?: string } =>
  ['ward', 'propaganda', 'auditor'].includes(actor) ? { unitId: wardUnit } : {}

export const publishingAccess = areaAccess({
  endpoints: publishing,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    importDocument      401     403      403       404   403    403    403       200  200        403   403     403    403      403    403
    listDocuments       401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    getDocument         401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    reshapeParts        401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    confirmNotSecret    401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    schedulePushes      401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    changePush          401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    previewPush         401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    listDeliveries      401     403      403       200   403    403    403       200  200        403   403     403    403      403    403
    resendDelivery      401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
  `,
  async prepare({ db, clock }) {
    const document = await db.selectFrom('document').select('id').executeTakeFirstOrThrow()
    await insertOutbox(db, lostDelivery(clock.now()))
    const waiting = await db
      .selectFrom('part_push')
      .select('id')
      .where('fanned_out_at', 'is', null)
      .orderBy('due_at', 'desc')
      .executeTakeFirstOrThrow()
    return { document: document.id, push: waiting.id }
  },
  asks: {
    importDocument: ({ actor }) => ({
      query: { ...forWard(actor), fileName: 'van-ban.txt' },
      file: FILE,
    }),
    listDocuments: ({ actor }) => ({ query: forWard(actor) }),
    getDocument: ({ objects }) => ({ params: { id: objects.document } }),
    reshapeParts: ({ objects }) => ({
      params: { id: objects.document },
      json: { action: 'note', partId: fixturePart(6), note: 'Đọc kỹ.' },
    }),
    confirmNotSecret: ({ objects }) => ({
      params: { id: objects.document },
      json: { fullName: fixtureAccounts[0]?.displayName },
    }),
    schedulePushes: ({ objects }) => ({
      params: { id: objects.document },
      json: { pushes: [{ partId: fixturePart(6), dueAt: LATER }] },
    }),
    changePush: ({ objects }) => ({ params: { id: objects.push }, json: { action: 'pause' } }),
    previewPush: { params: { id: fixturePart(6) } },
    listDeliveries: ({ actor }) => ({ query: forWard(actor) }),
    resendDelivery: { params: { id: DELIVERY } },
  },
})
