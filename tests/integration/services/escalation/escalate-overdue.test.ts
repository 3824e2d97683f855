import { changeSettings } from '@quan-triet/bot-server/services/campaigns/change-settings'
import { getCampaignNode } from '@quan-triet/bot-server/services/campaigns/get-campaign-node'
import { sendDigests } from '@quan-triet/bot-server/services/digests/send-digests'
import { setDigest } from '@quan-triet/bot-server/services/digests/set-digest'
import { escalateOverdue } from '@quan-triet/bot-server/services/escalation/escalate-overdue'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import {
  asId,
  fixtureCampaign,
  fixtureNode,
  fixtureUnit,
  provinceUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { CampaignNodeId, DeadlineId, PlanId } from '@quan-triet/shared/models/ids'
import { at, endOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { clearPlans } from '../../../support/clear-plans.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'

const PROPAGANDA =
  members.length + 2 + officers.findIndex(({ role }) => role === 'can_bo_tuyen_giao')
const WARD = members.length + 2 + officers.findIndex(({ role }) => role === 'bi_thu')

/** What was told privately, by the index of the person; the newest last. */
const told = async (house: House, key: string) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['person_id', 'body', 'due_at'])
    .where('dedupe_key', 'like', `${key}:%`)
    .orderBy('person_id')
    .orderBy('due_at')
    .execute()
  return rows.map((row) => ({
    person: fixtureAccounts.findIndex(({ personId }) => personId === row.person_id),
    text: row.body,
    dueAt: row.due_at,
  }))
}

const escalateOn = async (house: House, day: string, time = '08:00'): Promise<number> => {
  house.clock.moveTo(at(day, time))
  return escalateOverdue({ ctx: house.system })
}

/** The fixture's report and programme fall due on Tuesday 31/3/2026; nothing of the programme was written. */
const makeOwingHouse = async (): Promise<House> => {
  const house = await makeHouse()
  await clearPlans(house.db)
  return house
}

const seedProgramme = (house: House, state: 'gui_xem_xet' | 'ban_hanh') =>
  house.db
    .insertInto('plan')
    .values({
      id: asId<PlanId>('plan-of-branch'),
      campaign_node_id: fixtureNode,
      kind: 'tap_the',
      state,
      sent_for_review_on: '2026-03-30',
      reviewed_on: null,
      issued_on: state === 'ban_hanh' ? '2026-03-31' : null,
      number: null,
      signer: null,
      changed_at: house.clock.now(),
      changed_by: null,
    })
    .execute()

const stepsOf = async (house: House, subject: 'bao_cao' | 'chuong_trinh') => {
  const steps = await house.db
    .selectFrom('escalation_step')
    .select(['rung', 'told_unit_id', 'taken_on'])
    .where('deadline_id', '=', asId<DeadlineId>(`deadline-${subject}`))
    .orderBy('taken_on')
    .orderBy('told_unit_id')
    .execute()
  return steps.map((step) => [step.rung, step.told_unit_id, step.taken_on])
}

describe('what a unit owes', () => {
  it('climbs from the unit to the level above around the due day, each rung once, in one message a day', async () => {
    const house = await makeOwingHouse()
    await setDigest({
      ctx: house.officer('can_bo_tuyen_giao'),
      input: { atTime: '07:30', isOn: false },
    })
    expect(await escalateOn(house, '2026-03-25')).toBe(0)
    // In the night it is noted; who is told hears of it at 07:00.
    expect(await escalateOn(house, '2026-03-26', '00:10')).toBe(2)
    expect(await escalateOverdue({ ctx: house.system })).toBe(0)
    const own = await told(house, 'escalation')
    expect(own.map(({ person }) => person)).toEqual([0, 1])
    for (const one of own) {
      expect(one.dueAt).toBe(at('2026-03-26', '07:00'))
      expect(one.text).toContain('Chi bộ Khu phố 3 (báo cáo kết quả, còn 5 ngày)')
      expect(one.text).toContain('Chi bộ Khu phố 3 (chương trình hành động, còn 5 ngày)')
    }
    expect(await escalateOn(house, '2026-03-30')).toBe(0)

    // The due day: the programme waits for whoever is in charge, the report for the branch.
    await seedProgramme(house, 'gui_xem_xet')
    expect(await escalateOn(house, '2026-03-31')).toBe(2)
    const today = (await told(house, 'escalation')).filter(({ dueAt }) => dueAt > '2026-03-31')
    const textOf = (person: number) => today.find((one) => one.person === person)?.text ?? ''
    expect(textOf(0)).toContain(
      'Đã gửi, cấp trên chưa cho ý kiến: Chi bộ Khu phố 3 (chương trình hành động, đến hạn hôm nay',
    )
    expect(textOf(0)).toContain('Chưa hoàn thành: Chi bộ Khu phố 3 (báo cáo kết quả')
    expect(textOf(PROPAGANDA)).toContain('Đơn vị cấp dưới chưa hoàn thành: Chi bộ Khu phố 3 (báo')
    expect(textOf(PROPAGANDA)).not.toContain('chương trình')
    // Whoever has a digest reads it there.
    expect(textOf(WARD)).toBe('')
    await sendDigests({ ctx: house.system })
    const digest = (await told(house, 'digest')).find(({ person }) => person === WARD)
    expect(digest?.text).toContain('Sắp đến hạn: Chi bộ Khu phố 3 (')
    expect(digest?.text).toContain('đến hạn hôm nay, chờ cho ý kiến')
    expect(digest?.text).toContain('Chờ quyết định: 1 chương trình chờ cho ý kiến')

    // The ward opened the campaign: after it was told as the level above, it gets the list.
    expect(await escalateOn(house, '2026-04-01')).toBe(2)
    expect(await escalateOn(house, '2026-04-02')).toBe(0)
    await house.db.updateTable('plan').set({ state: 'ban_hanh', issued_on: '2026-04-02' }).execute()
    expect(await escalateOn(house, '2026-04-03')).toBe(1)
    const last = (await told(house, 'escalation')).filter(({ dueAt }) => dueAt > '2026-04-03')
    expect(last.map(({ person, text }) => [person, text.includes('Danh sách')])).toEqual([
      [PROPAGANDA, true],
    ])
    expect(await escalateOn(house, '2026-04-20')).toBe(0)
    expect(await stepsOf(house, 'bao_cao')).toEqual([
      [1, fixtureUnit, '2026-03-26'],
      [2, fixtureUnit, '2026-03-31'],
      [2, wardUnit, '2026-03-31'],
      [3, wardUnit, '2026-04-01'],
      [4, wardUnit, '2026-04-03'],
    ])
  })

  it('stops climbing once sent, excused, merged, tentative or closed, and begins anew for another day', async () => {
    const house = await makeOwingHouse()
    const { db } = house
    const stopped = async (
      count: number,
      stop: () => Promise<unknown>,
      back: () => Promise<unknown>,
    ) => {
      await stop()
      expect(await escalateOn(house, '2026-03-26')).toBe(count)
      await back()
    }
    const node = (changes: { state: 'hoan_thanh' | 'dang_hoc' }) =>
      db.updateTable('campaign_node').set(changes).where('id', '=', fixtureNode).execute()
    const tentative = (is_tentative: number) =>
      db.updateTable('deadline').set({ is_tentative }).execute()
    const closed = (closed_at: string | null) =>
      db.updateTable('campaign').set({ closed_at }).execute()
    await stopped(
      0,
      () => tentative(1),
      () => tentative(0),
    )
    await stopped(
      0,
      () => closed('2026-03-20T00:00:00.000Z'),
      () => closed(null),
    )
    await stopped(
      0,
      () => node({ state: 'hoan_thanh' }),
      () => node({ state: 'dang_hoc' }),
    )
    await stopped(
      1,
      () =>
        db
          .insertInto('plan_excuse')
          .values({
            campaign_node_id: fixtureNode,
            reason: 'Chi bộ mới thành lập',
            excused_at: house.clock.now(),
            excused_by: null,
          })
          .execute(),
      () => db.deleteFrom('plan_excuse').execute(),
    )
    expect(await stepsOf(house, 'bao_cao')).toHaveLength(1)
    // Told today already: what comes up beside it waits for the next working day.
    expect(await escalateOverdue({ ctx: house.system })).toBe(0)
    expect(await escalateOn(house, '2026-03-27')).toBe(1)

    // The day moves: nothing until the new one is near, then from the first rung on.
    await db
      .updateTable('deadline')
      .set({ due_at: endOf('2026-04-08') })
      .execute()
    expect(await escalateOn(house, '2026-04-02')).toBe(0)
    expect(await escalateOn(house, '2026-04-03')).toBe(2)
    await db.deleteFrom('escalation_step').execute()
    await db.deleteFrom('outbox').execute()
    await seedProgramme(house, 'ban_hanh')
    await db
      .insertInto('report')
      .values({
        id: 'report-sent',
        campaign_node_id: fixtureNode,
        state: 'da_gui',
        sent_on: '2026-04-09',
        accepted_on: null,
        changed_at: house.clock.now(),
        changed_by: null,
      })
      .onConflict((conflict) =>
        conflict.column('campaign_node_id').doUpdateSet({ sent_on: '2026-04-09' }),
      )
      .execute()
    expect(await escalateOverdue({ ctx: house.system })).toBe(0)
  })

  it('climbs by the days that the owner of its campaign chose, as far as the campaign reaches up', async () => {
    const house = await makeOwingHouse()
    const { db } = house
    const settings = {
      id: fixtureCampaign,
      reminderDays: null,
      messagesPerMinute: null,
      travelMinutes: 30,
      keyCadreWaived: null,
    }
    const input = { ...settings, escalationDays: [-1, 0, 2, 3] }
    await expect(changeSettings({ ctx: house.secretary, input })).rejects.toThrow('not_')
    await changeSettings({ ctx: house.officer('can_bo_tuyen_giao'), input })
    // Other settings leave them alone.
    await changeSettings({ ctx: house.officer('can_bo_tuyen_giao'), input: settings })
    const node = await getCampaignNode({ ctx: house.system, input: { id: fixtureNode } })
    expect(node.settings.escalationDays).toEqual(input.escalationDays)
    await db.deleteFrom('deadline').where('subject', '=', 'chuong_trinh').execute()
    const ward = await db
      .selectFrom('campaign_node')
      .selectAll()
      .where('org_unit_id', '=', wardUnit)
      .executeTakeFirstOrThrow()
    const top = asId<CampaignNodeId>('node-province')
    await db
      .insertInto('campaign_node')
      .values({ ...ward, id: top, org_unit_id: provinceUnit })
      .execute()
    await db
      .updateTable('campaign_node')
      .set({ parent_node_id: top })
      .where('id', '=', ward.id)
      .execute()
    await db.updateTable('campaign').set({ owner_org_id: provinceUnit }).execute()
    expect(await escalateOn(house, '2026-03-27')).toBe(0)
    expect(await escalateOn(house, '2026-03-30')).toBe(1)
    // After days of standing still a rung a day; in the evening nothing begins.
    expect(await escalateOn(house, '2026-04-10', '21:00')).toBe(0)
    for (const day of ['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16'])
      await escalateOn(house, day)
    expect(await stepsOf(house, 'bao_cao')).toEqual([
      [1, fixtureUnit, '2026-03-30'],
      [2, fixtureUnit, '2026-04-13'],
      [2, wardUnit, '2026-04-13'],
      [3, wardUnit, '2026-04-14'],
      [4, provinceUnit, '2026-04-15'],
    ])
  })
})
