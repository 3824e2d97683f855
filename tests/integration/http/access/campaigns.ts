/** Who is answered what about campaigns: one that Khu phố 3 opened for itself, its class, its venue, who is sent there. */
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { openCampaign } from '@quan-triet/bot-server/services/campaigns/open-campaign'
import { planClass } from '@quan-triet/bot-server/services/campaigns/plan-class'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { campaigns } from '@quan-triet/shared/api/campaigns'
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import type { OpenHouse } from '../../../support/open-house.ts'
import { planOf } from '../../services/campaigns/scene.ts'
import { areaAccess } from './area-access.ts'

const MEMBER = 5
const memberId = asId<PersonId>(fixtureAccounts[MEMBER]?.personId ?? '')

const plan = { ...planOf(), ownerId: fixtureUnit }
const lesson = {
  title: 'Lớp học',
  mode: 'truc_tiep' as const,
  modeReason: null,
  audience: ['dang_vien' as const],
  isMakeup: false,
  countsAsClass: true,
  capacity: null,
  sessions: [
    {
      title: 'Buổi 1',
      startsAt: at('2026-03-20', '08:00'),
      endsAt: at('2026-03-20', '11:00'),
      venue: 'Nhà văn hóa',
      speaker: null,
    },
  ],
}

const prepare = async ({ deps, db }: OpenHouse) => {
  const secretaryId = asId<PersonId>(fixtureAccounts[0]?.personId ?? '')
  const actor = await findPersonActor(db, secretaryId, deps.clock.now())
  if (!actor) throw new Error('the secretary is on the roster')
  const ctx = { ...deps, actor }
  const { id, nodeId } = await openCampaign({ ctx, input: plan })
  const addClass = async () => {
    const { classes } = await planClass({ ctx, input: { id: nodeId, ...lesson } })
    const added = classes.find((one) => !one.isSplit && one.attended === 0)
    return { classId: added?.id ?? '', sessionId: added?.sessions[0]?.id ?? asId<SessionId>('') }
  }
  const { classId, sessionId } = await addClass()
  const venue = await db
    .selectFrom('session_venue')
    .select('id')
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('role_assignment')
    .values({
      id: 'seat-of-the-member',
      person_id: memberId,
      org_unit_id: fixtureUnit,
      role: 'cap_uy_vien',
      starts_at: '2025-07-01T00:00:00.000Z',
      ends_at: null,
    })
    .execute()
  return { id, nodeId, classId, sessionId, venueId: venue.id, addClass }
}
type Objects = Awaited<ReturnType<typeof prepare>>

const ASSIGNMENT = 'assignment-of-the-member'

/** An assignment of the member that nobody has written a note about. */
const sendMember = async ({ db }: OpenHouse, { venueId }: Objects) => {
  await db.deleteFrom('venue_assignment').execute()
  await db
    .insertInto('venue_assignment')
    .values({
      id: ASSIGNMENT,
      venue_id: venueId,
      person_id: memberId,
      role: 'du',
      assigned_at: '2026-03-12T02:00:00.000Z',
    })
    .execute()
  return { id: ASSIGNMENT }
}

const ofNode = ({ objects }: { objects: Objects }) => ({ params: { id: objects.nodeId } })
const ofCampaign = ({ objects }: { objects: Objects }) => ({ params: { id: objects.id } })
const officers = ['ward', 'propaganda'] as const

export const campaignsAccess = areaAccess({
  endpoints: campaigns,
  table: `
                       nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listCampaigns         401     403      403       200   403    403    403       200  200        200   403     403    403      403    403
    getOpeningChoices     401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    readDeadline          401     403      403       200   403    403    403       200  200        200   403     403    403      403    403
    openCampaign          401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    previewClone          401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    cloneCampaign         401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    changeSettings        401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    getCampaignNode       401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    acknowledgeNode       401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    tightenNode           401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    moveNode              401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    listClasses           401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    planClass             401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    proposeSplit          401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    splitClass            401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    listVenues            401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    addVenues             401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    listAssignments       401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    assignToVenue         401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    withdrawFromVenue     401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    listMyAssignments     401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    writeVenueNote        401     403      404       404   404    404    200       404  404        404   404     404    404      404    404
    readVenueNote         401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    listOpenMatters       401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    closeCampaign         401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    reopenCampaign        401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
  `,
  prepare,
  asks: {
    listCampaigns: {},
    getOpeningChoices: { params: { unitId: fixtureUnit } },
    readDeadline: { json: { wording: 'đến hết ngày 25/3/2026', wordedOn: '2026-03-12' } },
    openCampaign: { json: plan },
    previewClone: (scene) => ({ ...ofCampaign(scene), query: { startsOn: '2026-09-07' } }),
    cloneCampaign: (scene) => ({
      ...ofCampaign(scene),
      json: { startsOn: '2026-09-07', title: 'Đợt sau' },
    }),
    changeSettings: (scene) => ({
      ...ofCampaign(scene),
      json: {
        reminderDays: [-3, 0],
        messagesPerMinute: null,
        travelMinutes: 30,
        keyCadreWaived: null,
      },
    }),
    getCampaignNode: ofNode,
    acknowledgeNode: ofNode,
    tightenNode: (scene) => ({ ...ofNode(scene), json: { targetPercent: 99 } }),
    moveNode: async (scene) => {
      await scene.house.db.updateTable('campaign_node').set({ state: 'dang_hoc' }).execute()
      return { ...ofNode(scene), json: { to: 'tam_hoan', reason: 'mưa bão' } }
    },
    listClasses: ofNode,
    planClass: (scene) => ({ ...ofNode(scene), json: lesson }),
    proposeSplit: ({ objects }) => ({
      params: { id: objects.classId },
      query: { capacity: '20' },
    }),
    splitClass: async ({ objects }) => ({
      params: { id: (await objects.addClass()).classId },
      json: { capacity: 20, starts: [at('2026-03-20', '08:00'), at('2026-03-21', '08:00')] },
    }),
    listVenues: ({ objects }) => ({ params: { id: objects.sessionId } }),
    addVenues: ({ objects }) => ({
      params: { id: objects.venueId },
      json: {
        venues: [{ hostId: fixtureUnit, name: 'Trường', room: null, link: null, invited: 9 }],
      },
    }),
    listAssignments: ofNode,
    assignToVenue: ({ objects }) => ({
      json: {
        venueId: objects.venueId,
        personId: memberId,
        role: 'du',
        overrideReason: 'cùng một nhà',
      },
    }),
    withdrawFromVenue: async ({ house, objects }) => ({
      params: await sendMember(house, objects),
    }),
    listMyAssignments: {},
    writeVenueNote: async ({ house, objects }) => ({
      params: await sendMember(house, objects),
      json: { note: 'Nghiêm túc.' },
    }),
    readVenueNote: async ({ house, objects }) => {
      const params = await sendMember(house, objects)
      const member = await house.signIn(MEMBER)
      const path = `/api/my-assignments/${ASSIGNMENT}/note`
      await house.call('PUT', path, { token: member, json: { note: 'Nghiêm túc.' } })
      return { params }
    },
    listOpenMatters: ofCampaign,
    closeCampaign: (scene) => ({ ...ofCampaign(scene), json: { isConfirmed: true } }),
    reopenCampaign: async (scene) => {
      const closed = { closed_at: '2026-03-12T02:00:00.000Z' }
      await scene.house.db.updateTable('campaign').set(closed).execute()
      return { ...ofCampaign(scene), json: { reason: 'còn học bù' } }
    },
  },
  // Who took note for a unit, and who sits on its committee, is named to those who lead the campaign above it.
  mayName: { getCampaignNode: officers, listAssignments: officers, assignToVenue: officers },
})
