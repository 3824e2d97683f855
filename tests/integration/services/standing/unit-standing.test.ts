import {
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getUnitStanding } from '@quan-triet/bot-server/services/standing/get-unit-standing'
import { listBranchChoices } from '@quan-triet/bot-server/services/standing/list-branch-choices'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'

describe('the standing of a unit', () => {
  it('gives an administrator those who stand apart in every branch below, with counts by unit', async () => {
    const house = await makeHouse()
    const ward = await getUnitStanding({
      ctx: house.officer('quan_tri'),
      input: { unitId: wardUnit },
    })
    const sum = ward.children.reduce((total, one) => total + one.counts.members, 0)
    expect([ward.counts.members, sum]).toEqual([38, 38])
    expect(ward.people.filter((one) => one.stage === 'du_bi')).toHaveLength(2)
    expect(
      ward.people.every(
        (one) =>
          one.attach === 'tam_thoi' ||
          one.stage === 'du_bi' ||
          one.exemptions.length + Number(one.away !== null) > 0,
      ),
    ).toBe(true)
  })

  it('gives the committee’s secretary counts of the branches below and no name', async () => {
    const house = await makeHouse()
    const ward = await getUnitStanding({
      ctx: house.officer('bi_thu'),
      input: { unitId: wardUnit },
    })
    expect(ward.counts.members).toBe(38)
    expect(ward.people).toEqual([])
    await expect(
      getUnitStanding({ ctx: house.officer('bi_thu'), input: { unitId: fixtureUnit } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('offers branches by a name typed without accents', async () => {
    const house = await makeHouse()
    const { units } = await listBranchChoices({
      ctx: house.secretary,
      input: { search: 'khu pho' },
    })
    expect(units.map((one) => one.id)).toEqual([fixtureUnit, otherUnit])
    expect(units[0]?.above).toContain('Sao Mai')
    await expect(
      listBranchChoices({ ctx: house.member(5), input: { search: 'khu pho' } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
