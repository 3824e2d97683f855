/** Proves the summaries that answers and reports are made of: a session's lists, and the branch's figures. */
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { findSessionsOfNode } from '@quan-triet/bot-server/services/attendance/find-sessions-of-node'
import { summariseSession } from '@quan-triet/bot-server/services/attendance/summarise-session'
import { summariseStudy } from '@quan-triet/bot-server/services/attendance/summarise-study'
import {
  fixtureNode,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { BEGINS, codesOf, entryOf, holdElsewhere, idOf, makeup, saturday, scan } from './scene.ts'

describe('the summary of a session', () => {
  it('without a number is of the last that began, with one name not recorded and three excused (Q02)', async () => {
    const house = await makeHouse()
    const summary = await summariseSession({ ctx: house.system, input: { unitId: fixtureUnit } })
    expect(summary.session.title).toBe('Buổi 1')
    expect(summary.unrecorded.map((one) => one.fullName)).toEqual(['Tạ Văn Hạnh'])
    expect(new Set(summary.excused.map((one) => one.absenceCode))).toEqual(
      new Set(['cong_tac', 'om_dau', 'viec_gia_dinh']),
    )
    expect([summary.present.length, summary.unexcused.length]).toEqual([26, 0])
  })

  it('turns to the next session when its check-in opens, or when it is named', async () => {
    const house = await makeHouse()
    const input = { unitId: fixtureUnit }
    const named = await summariseSession({
      ctx: house.system,
      input: { ...input, sessionNumber: 2 },
    })
    expect(named.session.title).toBe('Buổi 2')
    house.clock.moveTo(saturday('07:40'))
    await scan(house.guest, (await codesOf(house.secretary)).qr)
    const summary = await summariseSession({ ctx: house.system, input })
    expect(summary.session.title).toBe('Buổi 2')
    expect(summary.unrecorded).toHaveLength(30)
    expect(summary.guests.map((one) => one.personId)).toEqual([idOf(house.guest)])
  })

  it('of a number that does not exist is not found, and people of other branches may not ask', async () => {
    const house = await makeHouse()
    await expect(
      summariseSession({ ctx: house.system, input: { unitId: fixtureUnit, sessionNumber: 9 } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      summariseSession({ ctx: house.outsider, input: { unitId: fixtureUnit } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the summary of a branch’s study', () => {
  it('of the demonstration branch lacks four of those who must study, and cannot reach the target on all (TV-07)', async () => {
    const house = await makeHouse()
    const summary = await summariseStudy({ ctx: house.member(4), input: { unitId: fixtureUnit } })
    expect(summary).toEqual({
      targetPercent: 98,
      reportingBase: 'phai_hoc',
      ofMembers: {
        ratio: { numerator: 26, denominator: 32, base: 'tong_so' },
        verdict: 'chua_dat',
        needed: 32,
        missing: 6,
        isReachable: false,
      },
      ofRequired: {
        ratio: { numerator: 26, denominator: 30, base: 'phai_hoc' },
        verdict: 'chua_dat',
        needed: 30,
        missing: 4,
        isReachable: true,
      },
    })
  })

  it('grows by the make-up', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-21', '08:30'))
    await recordAttendance({
      ctx: house.secretary,
      input: { id: makeup, personId: idOf(house.member(29)), state: 'co_mat' },
    })
    const { ofRequired } = await summariseStudy({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    expect(ofRequired.ratio.numerator).toBe(27)
  })

  it('counts at home, once, who studied where he or she is a guest (TV-14, TV-15)', async () => {
    const house = await makeHouse()
    const neighbour = await holdElsewhere(house, otherUnit, 'Lớp ở quê')
    house.clock.moveTo(BEGINS)
    const guestActor = house.member(29).actor
    if (guestActor.kind !== 'person') throw new Error('not a person')
    const visiting = { ...guestActor, guestUnitIds: [otherUnit] }
    await scan(
      { ...house.deps, actor: visiting },
      (await codesOf(neighbour.secretary, neighbour.sessionId)).qr,
    )
    await house.db
      .updateTable('session')
      .set({ closed_at: saturday('11:00') })
      .where('id', '=', neighbour.sessionId)
      .execute()
    house.clock.moveTo(saturday('11:00'))
    const { ofMembers } = await summariseStudy({
      ctx: house.secretary,
      input: { unitId: fixtureUnit },
    })
    expect(ofMembers.ratio).toEqual({ numerator: 27, denominator: 32, base: 'tong_so' })
    expect((await entryOf(house, house.member(29))).hasStudiedElsewhere).toBe(false)
    await house.db
      .insertInto('membership')
      .values({
        ...(await house.db
          .selectFrom('membership')
          .selectAll()
          .where('person_id', '=', guestActor.personId)
          .executeTakeFirstOrThrow()),
        id: 'visit',
        org_unit_id: otherUnit,
        attach: 'tam_thoi',
      })
      .execute()
    expect((await entryOf(house, house.member(29))).hasStudiedElsewhere).toBe(true)
    expect((await entryOf(house, house.member(28))).hasStudiedElsewhere).toBe(false)
  })
})

describe('the timetable of a campaign node', () => {
  it('tells place and speaker of the branch’s own sessions and of no other’s', async () => {
    const house = await makeHouse()
    const own = await findSessionsOfNode({
      ctx: house.member(4),
      input: { unitId: fixtureUnit, nodeId: fixtureNode },
    })
    expect(own.map((one) => [one.title, one.venue, one.isMandatory])).toEqual([
      ['Buổi 1', 'Nhà văn hóa khu phố 3', true],
      ['Buổi 2', 'Nhà văn hóa khu phố 3', true],
      ['Lớp học bù', 'điểm cầu Đảng ủy phường', false],
    ])
    expect(own[1]?.speaker).toContain('báo cáo viên')
    const others = await findSessionsOfNode({
      ctx: house.outsider,
      input: { unitId: otherUnit, nodeId: fixtureNode },
    })
    expect(others).toEqual([])
  })
})
