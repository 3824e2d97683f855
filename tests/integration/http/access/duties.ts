/** Who is answered what about duties: roles, hand-overs, sign-in at a desk, who is signed in, revoking. */
import { insertRole } from '@quan-triet/bot-server/db/queries/duties'
import { askForDesk } from '@quan-triet/bot-server/services/people/ask-for-desk'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { duties } from '@quan-triet/shared/api/duties'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { areaAccess, type Scene } from './area-access.ts'

const idAt = (index: number) => fixtureAccounts[index]?.personId as PersonId
const unit = { unitId: fixtureUnit }
const secretaryRole = `role-${idAt(0)}`

/** A role of the branch that nobody has touched yet. */
const freshRole = async ({ house, actor }: Scene<undefined>, role: Role): Promise<string> => {
  const id = `role-for-${actor}-${role}`
  await insertRole(house.db, {
    id,
    personId: idAt(7),
    orgUnitId: fixtureUnit,
    role,
    startsAt: house.clock.now(),
  })
  return id
}

const deskOf = async ({ house, actor }: Scene<undefined>) => {
  const ctx = { ...house.deps, actor: { kind: 'anonymous' as const } }
  return askForDesk({ ctx, input: { address: actor, device: 'Chrome, Windows' } })
}

export const dutiesAccess = areaAccess({
  endpoints: duties,
  table: `
                     nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listRoles           401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    findCandidates      401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    assignRole          401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    endRole             401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    previewHandOver     401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    askForDesk          200     200      200       200   200    200    200       200  200        200   200     200    200      200    200
    pollDesk            200     200      200       200   200    200    200       200  200        200   200     200    200      200    200
    lookAtDesk          401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    approveDesk         401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    listAccess          401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
    giveRosterCode      401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    handOver            401     403      403       404   403    403    403       200  404        403   409     403    403      404    403
    revokeAccess        401     403      403       403   403    403    403       403  403        403   200     403    403      404    403
  `,
  asks: {
    listRoles: { query: unit },
    findCandidates: { query: { ...unit, name: fixtureAccounts[5]?.displayName ?? '' } },
    assignRole: ({ actor }) => ({
      json: { ...unit, personId: idAt(actor === 'admin' ? 9 : 8), role: 'van_phong' },
    }),
    endRole: async (scene) => ({
      params: { id: await freshRole(scene, 'bao_cao_vien') },
      json: {},
    }),
    previewHandOver: { params: { id: secretaryRole } },
    askForDesk: {},
    pollDesk: async (scene) => ({ json: { secret: (await deskOf(scene)).secret } }),
    lookAtDesk: async (scene) => ({ json: { code: (await deskOf(scene)).code } }),
    approveDesk: async (scene) => ({ json: { code: (await deskOf(scene)).code } }),
    listAccess: { query: unit },
    giveRosterCode: { json: { personId: idAt(29) } },
    // The administrator comes after the secretary, who has handed this very role over.
    handOver: { params: { id: secretaryRole }, json: { personId: idAt(1) } },
    revokeAccess: {
      json: { target: { kind: 'person', personId: idAt(20) }, unbind: true, reason: 'Mất máy' },
    },
  },
})
