import { countUnit } from '@quan-triet/bot-server/services/figures/count-unit'
import { declareMasses } from '@quan-triet/bot-server/services/figures/declare-masses'
import { getMasses } from '@quan-triet/bot-server/services/figures/get-masses'
import { listCampaignChoices } from '@quan-triet/bot-server/services/figures/list-campaign-choices'
import { recordMasses } from '@quan-triet/bot-server/services/figures/record-masses'
import {
  fixtureCampaign,
  fixtureSession,
  fixtureUnit,
  otherUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { ratioText } from '@quan-triet/shared/i18n/format'
import type { JudgedFigure } from '@quan-triet/shared/models/figures'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { holdElsewhere, idOf } from '../attendance/scene.ts'

const first = fixtureSession('1')
const printed = ({ numerator, denominator }: JudgedFigure): string =>
  ratioText(numerator, denominator)

const closeAt = (house: House, id: SessionId, closedAt: string) =>
  house.db.updateTable('session').set({ closed_at: closedAt }).where('id', '=', id).execute()

describe('the figures of a unit', () => {
  it('of the demonstration branch print both ratios and what is missing on each (TV-07)', async () => {
    const house = await makeHouse()
    const figures = await countUnit({ ctx: house.secretary, input: { unitId: fixtureUnit } })
    expect([printed(figures.ofMembers), printed(figures.ofRequired)]).toEqual([
      '26/32 (81,25%)',
      '26/30 (86,67%)',
    ])
    expect(figures.ofRequired).toMatchObject({ missing: 4, isReachable: true, verdict: 'chua_dat' })
    expect(figures.ofMembers).toMatchObject({ missing: 6, isReachable: false })
    expect(figures.study).toMatchObject({ exempt: 2, required: 30, probationary: 2, guests: 0 })
    expect([figures.study.writersSoFar, figures.study.writers]).toEqual([26, 22])
  })

  it('are the sums of the units below, for the ward and for the province', async () => {
    const house = await makeHouse()
    for (const unitId of [wardUnit, provinceUnit]) {
      const ctx = house.officer('quan_tri')
      const figures = await countUnit({ ctx, input: { unitId } })
      const sum = (of: 'members' | 'completed' | 'required') =>
        figures.children.reduce((total, one) => total + one.study[of], 0)
      expect([sum('members'), sum('completed'), sum('required')]).toEqual([38, 26, 36])
      expect(figures.study).toMatchObject({ members: 38, completed: 26, required: 36 })
    }
  })

  it('are of the day that is asked for', async () => {
    const house = await makeHouse()
    const on = (day: string) =>
      countUnit({ ctx: house.secretary, input: { unitId: fixtureUnit, day } })
    expect((await on('2026-03-04')).study.completed).toBe(0)
    expect((await on('2026-03-05')).study.completed).toBe(26)
  })

  it('hold no name, and are for those who see figures there or above', async () => {
    const house = await makeHouse()
    for (const role of ['bi_thu', 'can_bo_tuyen_giao', 'quan_tri'] as const) {
      const figures = await countUnit({
        ctx: house.officer(role),
        input: { unitId: fixtureUnit, campaignId: fixtureCampaign },
      })
      expect(JSON.stringify(figures)).not.toMatch(/person-|Tạ Văn Hạnh/)
    }
    for (const ctx of [house.member(5), house.outsider, house.officer('kiem_tra')])
      await expect(countUnit({ ctx, input: { unitId: fixtureUnit } })).rejects.toMatchObject({
        code: /not_allowed|not_found/,
      })
    await expect(
      countUnit({ ctx: house.secretary, input: { unitId: otherUnit } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are of a campaign that the unit takes part in', async () => {
    const house = await makeHouse()
    const { campaigns } = await listCampaignChoices({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    expect(campaigns.map((one) => one.id)).toEqual([fixtureCampaign])
    await expect(
      countUnit({ ctx: house.officer('quan_tri'), input: { unitId: otherUnit } }),
    ).rejects.toMatchObject({ code: 'no_campaign' })
  })

  it('count a guest at home and not here, and print the guest apart (TV-15)', async () => {
    const house = await makeHouse()
    const held = await holdElsewhere(house, otherUnit, 'Lớp Khu phố 5')
    await closeAt(house, held.sessionId, at('2026-03-05', '21:40'))
    await house.db
      .insertInto('attendance')
      .values({
        person_id: idOf(house.guest),
        session_id: first,
        state: 'co_mat',
        awaits_confirmation: 0,
        leave: 'none',
      })
      .execute()
    const ctx = house.officer('quan_tri')
    const [host, home, ward] = [
      await countUnit({ ctx, input: { unitId: fixtureUnit } }),
      await countUnit({ ctx, input: { unitId: otherUnit } }),
      await countUnit({ ctx, input: { unitId: wardUnit } }),
    ]
    expect(host.study).toMatchObject({ members: 32, completed: 26, guests: 1 })
    expect(home.study).toMatchObject({ members: 2, completed: 1, guests: 0 })
    expect(ward.study).toMatchObject({ members: 38, completed: 27, guests: 0 })
  })

  it('count somebody in the key-cadre class and the branch class once; visits are two (TV-14)', async () => {
    const house = await makeHouse()
    const { sessionId: upper } = await holdElsewhere(house, provinceUnit, 'Lớp cán bộ chủ chốt')
    await closeAt(house, upper, at('2026-03-04', '17:00'))
    const cadres = [house.member(0), house.member(29)]
    await house.db
      .insertInto('attendance')
      .values(
        cadres.map((one) => ({
          person_id: idOf(one),
          session_id: upper,
          state: 'co_mat' as const,
          awaits_confirmation: 0,
          leave: 'none' as const,
        })),
      )
      .execute()
    const { study } = await countUnit({ ctx: house.secretary, input: { unitId: fixtureUnit } })
    expect(study.completed).toBe(27)
    const visits = await house.db
      .selectFrom('attendance')
      .select('session_id')
      .where('person_id', '=', idOf(house.member(0)))
      .where('state', '=', 'co_mat')
      .execute()
    expect(visits).toHaveLength(2)
  })
})

const declare = (house: House, people: number | null) =>
  declareMasses({
    ctx: house.secretary,
    input: { unitId: fixtureUnit, campaignId: fixtureCampaign, people },
  })
const record = (house: House, visits: number, firstVisits: number) =>
  recordMasses({ ctx: house.secretary, input: { id: first, visits, firstVisits } })

describe('masses by count', () => {
  it('stand alone until a base is declared (TV-08), then on it (F-11)', async () => {
    const house = await makeHouse()
    await house.db.deleteFrom('masses_base').execute()
    await record(house, 60, 60)
    const ask = async () =>
      (await countUnit({ ctx: house.officer('bi_thu'), input: { unitId: wardUnit } })).masses
    expect(await ask()).toEqual({ people: 60, visits: 60, base: null, undeclared: 1 })
    await declare(house, 120)
    expect(await ask()).toEqual({ people: 60, visits: 60, base: 120, undeclared: 0 })
  })

  it('keep people and visits apart over several sessions', async () => {
    const house = await makeHouse()
    await record(house, 60, 60)
    house.clock.moveTo(at('2026-03-14', '11:00'))
    const { total } = await recordMasses({
      ctx: house.secretary,
      input: { id: fixtureSession('2'), visits: 50, firstVisits: 8 },
    })
    expect(total).toMatchObject({ people: 68, visits: 110 })
  })

  it('are corrected with a trace, and a base of an earlier day stays for that day', async () => {
    const house = await makeHouse()
    await declare(house, 100)
    await record(house, 60, 50)
    await record(house, 55, 50)
    house.clock.moveTo(at('2026-03-20', '09:00'))
    await declare(house, 200)
    await declare(house, 200)
    const on = async (day: string) =>
      (await countUnit({ ctx: house.secretary, input: { unitId: fixtureUnit, day } })).masses
    expect([(await on('2026-03-19')).base, (await on('2026-03-20')).base]).toEqual([100, 200])
    const rows = await house.db
      .selectFrom('audit_log')
      .select('action')
      .where('action', 'in', ['declare-masses', 'record-masses'])
      .execute()
    expect(rows).toHaveLength(4)
  })

  it('are written by whoever runs the unit, once the session has begun, never more people than visits', async () => {
    const house = await makeHouse()
    await expect(record(house, 5, 6)).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(
      recordMasses({
        ctx: house.secretary,
        input: { id: fixtureSession('2'), visits: 5, firstVisits: 5 },
      }),
    ).rejects.toMatchObject({ code: 'check_in_not_open' })
    for (const ctx of [house.member(5), house.outsider, house.officer('quan_tri')])
      await expect(getMasses({ ctx, input: { unitId: fixtureUnit } })).rejects.toMatchObject({
        code: /not_allowed|not_found/,
      })
    const { sessions, base } = await getMasses({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    expect([sessions.length, base?.people]).toEqual([3, 40])
  })
})
