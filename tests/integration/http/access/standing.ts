/** Who is answered what about standing: exemptions, memberships, figures, masses by count; all of Khu phố 3. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureCampaign,
  fixtureSession,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { standing } from '@quan-triet/shared/api/standing'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { OpenHouse } from '../../../support/open-house.ts'
import { type ActorName, actorNames } from './actors.ts'
import { areaAccess } from './area-access.ts'

/** Each actor tries it on another member, so that nobody finds the work done already. */
const targetOf = (actor: ActorName): PersonId => {
  const account = fixtureAccounts[10 + actorNames.indexOf(actor)]
  if (!account) throw new Error('there are too few members')
  return account.personId
}
const onTarget = ({ actor }: { actor: ActorName }) => ({ personId: targetOf(actor) })

const withExemption = async ({ db }: OpenHouse, actor: ActorName) => {
  const id = `exempt-for-${actor}`
  await db
    .insertInto('exemption')
    .values({
      id,
      person_id: targetOf(actor),
      kind: 'tam_mien',
      valid_from: '2025-08-01',
      valid_to: '2025-10-01',
    })
    .execute()
  return { personId: targetOf(actor), id }
}

const withVisit = async ({ db }: OpenHouse, actor: ActorName) => {
  const id = `visit-for-${actor}`
  await db
    .insertInto('membership')
    .values({
      id,
      person_id: targetOf(actor),
      org_unit_id: otherUnit,
      stage: 'chinh_thuc',
      attach: 'tam_thoi',
      valid_from: '2025-08-01',
      valid_to: '2025-10-01',
    })
    .execute()
  return { personId: targetOf(actor), id }
}

const onProbation = async ({ db }: OpenHouse, actor: ActorName) => {
  await db
    .updateTable('membership')
    .set({ stage: 'du_bi' })
    .where('person_id', '=', targetOf(actor))
    .where('org_unit_id', '=', fixtureUnit)
    .execute()
  return { personId: targetOf(actor) }
}

const day = '2026-03-12'

export const standingAccess = areaAccess({
  endpoints: standing,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getUnitStanding       401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    getPersonStanding     401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    admitMember           401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    grantExemption        401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    endExemption          401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    attachTemporarily     401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    endAttachment         401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    confirmMember         401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
    listBranchChoices     401     403      403       200   403    403    403       200  200        403   200     403    403      200    403
    listCampaignChoices   401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    countUnit             401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    getMasses             401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    declareMasses         401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    recordMasses          401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    transferMember        401     403      403       404   403    403    403       404  404        403   200     403    403      404    403
    endMembership         401     403      403       404   403    403    403       200  404        403   200     403    403      404    403
  `,
  asks: {
    getUnitStanding: { query: { unitId: fixtureUnit } },
    getPersonStanding: (scene) => ({ params: onTarget(scene) }),
    admitMember: ({ actor }) => ({
      json: {
        unitId: fixtureUnit,
        fullName: `Người mới ${actor}`,
        birthYear: null,
        stage: 'du_bi',
        day,
        isNamesake: false,
      },
    }),
    grantExemption: (scene) => ({
      params: onTarget(scene),
      json: {
        kind: 'tam_mien',
        from: day,
        until: '2026-06-30',
        decisionOn: day,
        decisionNumber: null,
      },
    }),
    endExemption: async ({ house, actor }) => ({
      params: await withExemption(house, actor),
      json: { from: '2025-09-01' },
    }),
    attachTemporarily: (scene) => ({
      params: onTarget(scene),
      json: { hostId: otherUnit, from: day, until: null },
    }),
    endAttachment: async ({ house, actor }) => ({
      params: await withVisit(house, actor),
      json: { from: '2025-09-01' },
    }),
    confirmMember: async ({ house, actor }) => ({
      params: await onProbation(house, actor),
      json: { day },
    }),
    listBranchChoices: { query: { search: 'khu pho' } },
    listCampaignChoices: { query: { unitId: fixtureUnit } },
    countUnit: { query: { unitId: fixtureUnit } },
    getMasses: { query: { unitId: fixtureUnit } },
    declareMasses: { json: { unitId: fixtureUnit, campaignId: fixtureCampaign, people: 120 } },
    recordMasses: {
      params: { id: fixtureSession('1') },
      json: { visits: 60, firstVisits: 50 },
    },
    transferMember: (scene) => ({ params: onTarget(scene), json: { toId: otherUnit, day } }),
    endMembership: (scene) => ({ params: onTarget(scene), json: { day, reason: 'chuyen_di' } }),
  },
  // Names of branches, not of people: a member may be attached to any branch of the country.
  mayName: { listBranchChoices: ['neighbour', 'stranger'] },
})
