import { getDigest } from '@quan-triet/bot-server/services/digests/get-digest'
import { sendDigests } from '@quan-triet/bot-server/services/digests/send-digests'
import { setDigest } from '@quan-triet/bot-server/services/digests/set-digest'
import { withoutDigest } from '@quan-triet/bot-server/services/digests/without-digest'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  fixtureNode,
  fixtureUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { clearPlans } from '../../../support/clear-plans.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'

const digestsOf = async (house: House) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['person_id', 'body', 'created_at'])
    .where('dedupe_key', 'like', 'digest:%')
    .orderBy('created_at')
    .orderBy('person_id')
    .execute()
  return rows.map((row) => {
    const index = fixtureAccounts.findIndex(({ personId }) => personId === row.person_id)
    return { role: officers[index - members.length - 2]?.role, text: row.body }
  })
}

const sendAt = async (house: House, day: string, time = '07:30'): Promise<number> => {
  house.clock.moveTo(at(day, time))
  return sendDigests({ ctx: house.system })
}

const sendReport = (house: House, id: string) =>
  house.db
    .insertInto('report')
    .values({
      id,
      campaign_node_id: fixtureNode,
      state: 'da_gui',
      sent_on: '2026-04-01',
      accepted_on: null,
      changed_at: house.clock.now(),
      changed_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('campaign_node_id')
        .doUpdateSet({ state: 'da_gui', sent_on: '2026-04-01', accepted_on: null }),
    )
    .execute()

describe('the daily digest', () => {
  it('comes once a working day at the chosen hour, to officers over several units, if there is anything to say', async () => {
    const house = await makeHouse()
    await house.db.deleteFrom('report').execute()
    await clearPlans(house.db)
    const propaganda = house.officer('can_bo_tuyen_giao')
    await setDigest({ ctx: propaganda, input: { atTime: '09:00', isOn: true } })
    // Nobody is late yet and nothing waits.
    expect(await sendAt(house, '2026-03-31', '09:00')).toBe(0)
    expect(await sendAt(house, '2026-04-01', '07:29')).toBe(0)
    await sendReport(house, 'report-waiting')
    await sendAt(house, '2026-04-01')
    const first = await digestsOf(house)
    expect(first.map(({ role }) => role)).toContain('bi_thu')
    expect(first.map(({ role }) => role)).not.toContain('can_bo_tuyen_giao')
    expect(first.map(({ role }) => role)).not.toContain(undefined)
    const text = first.find(({ role }) => role === 'bi_thu')?.text ?? ''
    expect(text).toContain('Tóm tắt thứ Tư 1/4/2026')
    expect(text).toContain('Từ thứ Ba 31/3/2026: thêm 1 báo cáo đã gửi.')
    expect(text).toContain('Quá hạn: Chi bộ Khu phố 3 (chương trình hành động, quá hạn 1 ngày).')
    expect(text).toContain('Chờ quyết định: 1 báo cáo chờ nhận.')
    expect(text).toMatch(/đã học \d+\/\d+ \(\d+,\d\d%\)/)
    for (const { name } of members) expect(text).not.toContain(name)

    expect(await sendAt(house, '2026-04-01', '07:45')).toBe(0)
    await sendAt(house, '2026-04-01', '09:00')
    expect((await digestsOf(house)).map(({ role }) => role)).toContain('can_bo_tuyen_giao')
    const before = (await digestsOf(house)).length
    // Saturday, and in the evening.
    expect(await sendAt(house, '2026-04-04')).toBe(0)
    expect(await sendAt(house, '2026-04-06', '21:30')).toBe(0)
    expect((await digestsOf(house)).length).toBe(before)
    // One row a person is kept, whatever the number of days.
    await sendAt(house, '2026-04-07')
    const kept = await house.db.selectFrom('digest_sent').select('person_id').execute()
    expect(new Set(kept.map((row) => row.person_id)).size).toBe(kept.length)
  })

  it('stands in for single cases as long as it is on, and can be looked at and switched off', async () => {
    const house = await makeHouse()
    const ward = house.officer('bi_thu')
    const [secretary, officer] = [house.secretary, ward].map(({ actor }) =>
      actor.kind === 'person' ? actor.personId : undefined,
    )
    if (!secretary || !officer) throw new Error('both are persons')
    const told = { people: [secretary, officer], unitId: wardUnit }
    expect(await withoutDigest(house.system, told)).toEqual([secretary])
    const elsewhere = { people: [officer], unitId: fixtureUnit }
    expect(await withoutDigest(house.system, elsewhere)).toEqual([officer])
    house.clock.moveTo(at('2026-04-02', '10:00'))
    const shown = await getDigest({ ctx: ward })
    expect(shown.setting).toEqual({ atTime: '07:30', isOn: true })
    expect(shown.text).toContain('Quá hạn: Chi bộ Khu phố 3')
    const off = await setDigest({ ctx: ward, input: { atTime: '10:00', isOn: false } })
    expect(off.setting).toEqual({ atTime: '10:00', isOn: false })
    expect(await withoutDigest(house.system, told)).toEqual([secretary, officer])
    await sendDigests({ ctx: house.system })
    expect((await digestsOf(house)).map(({ role }) => role)).not.toContain('bi_thu')
    // The ward's own papers that came back stand apart from what waits for its decision.
    const [own] = await house.db
      .selectFrom('campaign_node')
      .select('id')
      .where('org_unit_id', '=', wardUnit)
      .execute()
    if (!own) throw new Error('the ward takes part')
    await house.db
      .updateTable('plan')
      .set({ campaign_node_id: own.id, state: 'yeu_cau_sua' })
      .execute()
    const returned = await getDigest({ ctx: ward })
    expect(returned.text).toContain('Cần sửa và gửi lại: 1 chương trình cấp trên đề nghị sửa.')
    expect(returned.text).not.toContain('Chờ quyết định')
    await expect(getDigest({ ctx: house.member(5) })).rejects.toThrow('not_allowed')
  })
})
