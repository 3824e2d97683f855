import { fixtureSession, officeUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { type OpenHouse, openHouse } from '../../../support/open-house.ts'
import { idOf } from '../attendance/scene.ts'

const WARD_SECRETARY = 34
const PROPAGANDA = 35

const notedIn = async (house: OpenHouse) => {
  const rows = await house.db
    .selectFrom('audit_log')
    .select(['actor', 'subject', 'detail'])
    .where('action', '=', 'look-refused')
    .orderBy('id')
    .execute()
  return rows.map(({ actor, subject, detail }) => [actor, subject, detail])
}

describe('an officer above who asks for people', () => {
  it('is refused, and the attempt is noted once (U-11)', async () => {
    const house = await openHouse()
    const token = await house.signIn(PROPAGANDA)
    const ward = await house.signIn(WARD_SECRETARY)
    for (const path of ['/api/essays', '/api/roster', '/api/essays'])
      expect((await house.call('GET', path, { token })).status).toBe(403)
    const roll = `/api/sessions/${fixtureSession('1')}/roll`
    expect((await house.call('GET', roll, { token: ward })).status).toBe(403)
    const propaganda = `person:${idOf(house.officer('can_bo_tuyen_giao'))}`
    const secretary = `person:${idOf(house.officer('bi_thu'))}`
    expect(await notedIn(house)).toEqual([
      [propaganda, `endpoint:getEssayProgress unit:${officeUnit}`, '{"right":"run_branch"}'],
      [propaganda, `endpoint:listRoster unit:${officeUnit}`, '{"right":"run_branch"}'],
      [secretary, `endpoint:getRoll unit:${officeUnit}`, '{"right":"run_branch"}'],
    ])
  })

  it('is refused as ever for a unit that there is not', async () => {
    const house = await openHouse()
    const token = await house.signIn(WARD_SECRETARY)
    const { status } = await house.call('GET', '/api/figures?unitId=nowhere', { token })
    expect(status).toBe(404)
    const secretary = `person:${idOf(house.officer('bi_thu'))}`
    expect(await notedIn(house)).toEqual([
      [secretary, 'endpoint:countUnit', '{"right":"see_figures"}'],
    ])
  })

  it('is not mixed up with members, of whom nothing is noted', async () => {
    const house = await openHouse()
    const token = await house.signIn(5)
    expect((await house.call('GET', '/api/roster', { token })).status).toBe(403)
    expect(await notedIn(house)).toEqual([])
  })
})
