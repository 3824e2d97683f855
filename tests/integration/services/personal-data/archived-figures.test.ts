import { closeCampaign } from '@quan-triet/bot-server/services/campaigns/close-campaign'
import { reopenCampaign } from '@quan-triet/bot-server/services/campaigns/reopen-campaign'
import {
  fixtureCampaign,
  fixtureSession,
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { countCells } from '@quan-triet/bot-server/services/figures/count-cells'
import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { applyRetention } from '@quan-triet/bot-server/services/personal-data/apply-retention'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'

const id = fixtureCampaign
/** Ngày chốt of the fixture's campaign. */
const day = '2026-03-31'
const units = [fixtureUnit, otherUnit, wardUnit, provinceUnit]

const figures = (house: House, on?: string) =>
  Promise.all(
    units.map((unitId) =>
      countUnit({
        ctx: house.officer('quan_tri'),
        input: { unitId, campaignId: id, ...(on !== undefined && { day: on }) },
      }).catch((error: Error) => error.message),
    ),
  )

const cells = (house: House) =>
  Promise.all(
    units.map((unitId) =>
      countCells({
        ctx: house.officer('quan_tri'),
        input: { unitId, campaignId: id, day },
      }).catch((error: Error) => error.message),
    ),
  )

const addGuest = (house: House) =>
  house.db
    .insertInto('attendance')
    .values({
      session_id: fixtureSession('1'),
      person_id: idOf(house.guest),
      state: 'co_mat',
      method: 'qr',
      leave: 'none',
      absence_code: null,
      awaits_confirmation: 0,
      recorded_at: null,
      recorded_by: null,
      confirmed_at: null,
      confirmed_by: null,
    })
    .execute()

describe('a campaign whose term of keeping is over', () => {
  it('is archived by the house when it was closed, and its figures stay what they were without any record of persons', async () => {
    const house = await makeHouse()
    const owner = house.officer('can_bo_tuyen_giao')
    await addGuest(house)
    house.clock.moveTo('2026-05-04T03:00:00.000Z')
    await closeCampaign({ ctx: owner, input: { id, isConfirmed: true } })
    const before = await figures(house, day)
    const cellsBefore = await cells(house)
    expect(cellsBefore[0]).toMatchObject({ own: { attended: 26, essaysIn: 15, absentExcused: 3 } })
    expect(before[0]).toMatchObject({ study: { members: 32, guests: 1 } })
    house.clock.moveTo('2027-12-31T10:00:00.000Z')
    await applyRetention({ ctx: house.system })
    expect(await house.db.selectFrom('kept_count').select('id').execute()).toEqual([])
    house.clock.moveTo('2027-12-31T18:00:00.000Z')
    await applyRetention({ ctx: house.system })
    await applyRetention({ ctx: house.system })
    expect(await house.db.selectFrom('attendance').select('state').execute()).toEqual([])
    expect(await figures(house, day)).toEqual(before)
    expect(await cells(house)).toEqual(cellsBefore)
    expect(await figures(house)).toEqual(before)
    expect(await figures(house, '2026-03-12')).toEqual(before)
    const lines = await house.db
      .selectFrom('audit_log')
      .select('subject')
      .where('action', '=', 'archive-campaign')
      .execute()
    expect(lines).toEqual([{ subject: `campaign:${id}` }])
    await expect(
      reopenCampaign({ ctx: owner, input: { id, reason: 'xem lại' } }),
    ).rejects.toMatchObject({ code: 'step_not_allowed' })
  })

  it('is left as it is while nobody has closed it', async () => {
    const house = await makeHouse()
    house.clock.moveTo('2028-01-01T03:00:00.000Z')
    await applyRetention({ ctx: house.system })
    const states = await house.db.selectFrom('campaign_node').select('state').distinct().execute()
    expect(states.map((one) => one.state)).not.toContain('luu_tru')
    expect(await house.db.selectFrom('attendance').select('state').execute()).not.toEqual([])
  })
})
