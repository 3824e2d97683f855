/** Who is answered what about mailing: the own mailbox, those of the unit, where a document goes beyond Zalo. */
import { hashForMatching } from '@quan-triet/bot-server/services/vault'
import { insertMailbox } from '@quan-triet/bot-server/db/queries/mailing'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { mailing } from '@quan-triet/shared/api/mailing'
import type { PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import { importConfirmed } from '../../services/parts/drafting.ts'
import { areaAccess, type Scene } from './area-access.ts'

interface Objects {
  documentId: string
}

const unit = { unitId: fixtureUnit }

/** A mailbox of the branch that waits and that nobody has touched yet. */
const freshMailbox = async ({ house, actor }: Scene<Objects>, what: string): Promise<string> => {
  const id = asId<SubscriptionId>(`mailbox-for-${actor}-${what}`)
  const now = house.clock.now()
  await insertMailbox(house.db, {
    id,
    org_unit_id: fixtureUnit,
    person_id: null,
    label: 'Hộp thư',
    address_sealed: null,
    address_hash: await hashForMatching(house.system, id),
    state: 'waiting',
    confirm_until: '2027-01-01T00:00:00.000Z',
    created_at: now,
    created_by: fixtureAccounts[0]?.personId as PersonId,
    confirmed_at: null,
    ended_at: null,
  })
  return id
}

export const mailingAccess = areaAccess<typeof mailing, Objects>({
  endpoints: mailing,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getOwnMail          401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    subscribeMyself     401     403      200       409   200    200    200       200  200        200   200     200    409      409    409
    stopOwnMail         401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    listMailboxes       401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    addMailbox          401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    askAgain            401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    removeMailbox       401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    getDocumentReach    401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    setDocumentReach    401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
  `,
  async prepare(house) {
    const { id } = await importConfirmed(house.secretary)
    return { documentId: id }
  },
  asks: {
    getOwnMail: {},
    // Whoever was never asked about the notice on personal data cannot give an address (P-01).
    subscribeMyself: ({ actor }) => ({ json: { address: `${actor}@example.vn` } }),
    stopOwnMail: {},
    listMailboxes: { query: unit },
    addMailbox: ({ actor }) => ({
      json: { ...unit, address: `van-phong-${actor}@example.vn`, label: 'Văn phòng' },
    }),
    askAgain: async (scene) => ({ params: { id: await freshMailbox(scene, 'asking') } }),
    removeMailbox: async (scene) => ({ params: { id: await freshMailbox(scene, 'removal') } }),
    getDocumentReach: ({ objects }) => ({ params: { id: objects.documentId } }),
    setDocumentReach: ({ objects }) => ({
      params: { id: objects.documentId },
      json: { circulation: 'cong_khai', beyondZalo: 'page_and_email' },
    }),
  },
})
