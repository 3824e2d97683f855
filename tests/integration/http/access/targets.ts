/** Who is answered what about targets, reviews and pilot units: figures may be read from above, only the unit itself writes. */
import {
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { targets } from '@quan-triet/shared/api/targets'
import { areaAccess, type Scene } from './area-access.ts'

interface Objects {
  target: string
  review: string
  date: string
}

const terms = {
  unitId: fixtureUnit,
  code: null,
  name: 'Kết nạp đảng viên mới',
  kind: 'luy_ke' as const,
  period: 'nhiem_ky' as const,
  value: 10,
  unitWord: 'đảng viên',
  partOf: null,
  startsOn: '2025-07-01',
  endsOn: '2030-06-30',
}
const wording = { wording: 'quý II năm 2027', firstYear: null, lastDay: null }
const reason = 'Không còn phù hợp'

/** Ended by one actor, there again for the next. */
const open = async ({ house: { db }, objects }: Scene<Objects>): Promise<Objects> => {
  await db.updateTable('term_target').set({ ended_at: null }).execute()
  await db.updateTable('review').set({ ended_at: null }).execute()
  return objects
}

export const targetsAccess = areaAccess<typeof targets, Objects>({
  endpoints: targets,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listTermTargets      401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    getTarget            401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    setTarget            401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    recordPoint          401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    endTarget            401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    listReviews          401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    readReview           401     403      403       200   403    403    403       200  200        200   403     403    403      403    403
    planReview           401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    holdReview           401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    endReview            401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    listPilots           401     403      403       404   403    403    403       200  200        200   200     403    403      404    403
    setPilot             401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    writePilotNote       401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
  `,
  prepare: async ({ db, clock }): Promise<Objects> => {
    const set = { set_at: clock.now(), set_by: null, ended_at: null }
    await db
      .insertInto('term_target')
      .values({
        ...set,
        id: 'target',
        org_unit_id: fixtureUnit,
        code: null,
        name: terms.name,
        kind: terms.kind,
        period: terms.period,
        value: terms.value,
        unit_word: terms.unitWord,
        part_of: null,
        starts_on: terms.startsOn,
        ends_on: terms.endsOn,
      })
      .execute()
    await db
      .insertInto('review')
      .values({
        ...set,
        id: 'review',
        org_unit_id: fixtureUnit,
        campaign_id: null,
        kind: 'so_ket',
        title: 'Sơ kết',
        source_wording: wording.wording,
        granularity: 'quy',
        bound: 'den_het',
        is_yearly: 0,
        is_tentative: 0,
      })
      .execute()
    await db
      .insertInto('review_date')
      .values({
        id: 'date',
        review_id: 'review',
        due_at: '2027-06-30T16:59:59.000Z',
        reminders: 0,
        held_on: null,
        note: null,
        noted_by: null,
      })
      .execute()
    return { target: 'target', review: 'review', date: 'date' }
  },
  asks: {
    listTermTargets: { query: { unitId: fixtureUnit } },
    getTarget: async (scene) => ({ params: { id: (await open(scene)).target } }),
    setTarget: { json: terms },
    recordPoint: async (scene) => ({
      params: { id: (await open(scene)).target },
      json: { day: '2026-03-01', numerator: 1, denominator: null, note: null },
    }),
    endTarget: async (scene) => ({ params: { id: (await open(scene)).target }, json: { reason } }),
    listReviews: { query: { unitId: fixtureUnit } },
    readReview: { json: wording },
    planReview: {
      json: {
        ...wording,
        unitId: fixtureUnit,
        campaignId: null,
        kind: 'so_ket' as const,
        title: 'Sơ kết',
      },
    },
    holdReview: async (scene) => ({
      params: { id: (await open(scene)).date },
      json: { heldOn: '2026-03-01', note: null },
    }),
    endReview: async (scene) => ({ params: { id: (await open(scene)).review }, json: { reason } }),
    listPilots: { query: { unitId: fixtureUnit, campaignId: fixtureCampaign } },
    setPilot: { params: { nodeId: fixtureNode }, json: { isPilot: true } },
    writePilotNote: { params: { nodeId: fixtureNode }, json: { text: 'Chia nhỏ từng phần.' } },
  },
})
