/** Proves the roll: the secretary's live count, who is missing, marks by hand, reasons and traces. */
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureSession, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { RecordAttendanceInput } from '@quan-triet/shared/models/attendance'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { codesOf, entryOf, holdElsewhere, idOf, saturday, scan, second, traceOf } from './scene.ts'

const first = fixtureSession('1')

const mark = (
  house: House,
  person: ServiceContext,
  { id = second, ...input }: RecordAttendanceInput & { id?: typeof second },
) => recordAttendance({ ctx: house.secretary, input: { id, personId: idOf(person), ...input } })

describe('the roll of a session', () => {
  it('counts the first session of the demonstration branch as 26 of 30 (4.4)', async () => {
    const house = await makeHouse()
    const { counts, people } = await getRoll({ ctx: house.secretary, input: { id: first } })
    expect(counts).toEqual({
      members: 32,
      required: 30,
      present: 26,
      presentRequired: 26,
      late: 2,
      excused: 3,
      unexcused: 0,
      exempt: 2,
      unrecorded: 1,
      awaiting: 0,
      guests: 0,
    })
    expect(people).toHaveLength(33)
  })

  it('shows who is missing while people come in', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    const { qr } = await codesOf(house.secretary)
    for (const index of [0, 1, 2, 3]) await scan(house.member(index), qr)
    await scan(house.guest, qr)
    const { counts, people } = await getRoll({ ctx: house.secretary, input: { id: second } })
    expect(counts).toMatchObject({ presentRequired: 4, required: 30, unrecorded: 26, guests: 1 })
    const missing = people.filter(
      (one) => one.standing === 'phai_hoc' && one.state === 'chua_ghi_nhan',
    )
    expect(missing).toHaveLength(26)
  })

  it('keeps two people of one name apart', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    await scan(house.member(4), (await codesOf(house.secretary)).qr)
    const { people } = await getRoll({ ctx: house.secretary, input: { id: second } })
    const alike = people.filter((one) => one.fullName === 'Nguyễn Văn Bình')
    expect(alike.map((one) => [one.birthYear, one.state])).toEqual([
      [1952, 'chua_ghi_nhan'],
      [1978, 'co_mat'],
    ])
  })

  it('is for the branch’s own secretaries: others may not, and a neighbour’s does not find it', async () => {
    const house = await makeHouse()
    const neighbour = await holdElsewhere(house, otherUnit, 'Lớp bên cạnh')
    for (const ctx of [house.member(4), house.guest, house.outsider])
      await expect(getRoll({ ctx, input: { id: second } })).rejects.toMatchObject({
        code: 'not_allowed',
      })
    await expect(
      getRoll({ ctx: neighbour.secretary, input: { id: second } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      getRoll({ ctx: house.secretary, input: { id: neighbour.sessionId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('marking by hand', () => {
  it('records present, late, excused with a code, absent, and takes it back, each with a trace', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:30'))
    await mark(house, house.member(4), { state: 'co_mat' })
    await mark(house, house.member(5), { state: 'muon' })
    await mark(house, house.member(6), { state: 'vang_co_ly_do', absenceCode: 'truc_ca' })
    const { counts } = await mark(house, house.member(7), { state: 'vang_khong_ly_do' })
    expect(counts).toMatchObject({ present: 2, late: 1, excused: 1, unexcused: 1, unrecorded: 26 })
    await mark(house, house.member(7), { state: 'chua_ghi_nhan', reason: 'ghi nhầm người' })
    expect(await entryOf(house, house.member(7))).toMatchObject({
      state: 'chua_ghi_nhan',
      method: null,
      recordedAt: null,
    })
    const trace = await traceOf(house, house.member(7))
    expect(trace.map((one) => one.detail)).toEqual([
      expect.objectContaining({ from: 'chua_ghi_nhan', to: 'vang_khong_ly_do' }),
      expect.objectContaining({
        from: 'vang_khong_ly_do',
        to: 'chua_ghi_nhan',
        reason: 'ghi nhầm người',
      }),
    ])
  })

  it('asks why when a record is changed, and changes nothing until told', async () => {
    const house = await makeHouse()
    await expect(mark(house, house.member(4), { id: first, state: 'muon' })).rejects.toMatchObject({
      code: 'reason_required',
    })
    expect(await entryOf(house, house.member(4), first)).toMatchObject({ state: 'co_mat' })
    expect(await traceOf(house, house.member(4), first)).toEqual([])
    await mark(house, house.member(4), { id: first, state: 'muon', reason: 'đến sau 19:50' })
    expect(await entryOf(house, house.member(4), first)).toMatchObject({ state: 'muon' })
    expect(await traceOf(house, house.member(4), first)).toMatchObject([
      {
        actor: `person:${idOf(house.secretary)}`,
        action: 'record-attendance',
        detail: { from: 'co_mat', to: 'muon', reason: 'đến sau 19:50', isAfterClosing: true },
      },
    ])
  })

  it('made twice leaves one trace', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:30'))
    await mark(house, house.member(4), { state: 'co_mat' })
    await mark(house, house.member(4), { state: 'co_mat' })
    expect(await traceOf(house, house.member(4))).toHaveLength(1)
  })

  it('refuses an excuse without a code, an exemption nobody granted, and presence before anything began', async () => {
    const house = await makeHouse()
    for (const state of ['vang_co_ly_do', 'mien'] as const)
      await expect(mark(house, house.member(4), { state })).rejects.toMatchObject({
        code: 'invalid_input',
        detail: expect.any(String) as string,
      })
    await expect(mark(house, house.member(4), { state: 'co_mat' })).rejects.toMatchObject({
      code: 'check_in_not_open',
    })
    await expect(mark(house, house.member(30), { state: 'mien' })).resolves.toBeDefined()
  })

  it('finds nobody who is not on the branch’s roster that day', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:30'))
    await expect(mark(house, house.outsider, { state: 'co_mat' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('against somebody absent without reason stands against a scan', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:30'))
    await mark(house, house.member(4), { state: 'vang_khong_ly_do' })
    await expect(scan(house.member(4), (await codesOf(house.secretary)).qr)).resolves.toMatchObject(
      { outcome: 'already', state: 'vang_khong_ly_do' },
    )
  })
})

describe('closing a session', () => {
  it('leaves who is not recorded as they are, confirms who is, and can be done once', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    await scan(house.member(4), (await codesOf(house.secretary)).qr)
    house.clock.moveTo(saturday('11:05'))
    const input = { id: second }
    const closed = await closeSession({ ctx: house.secretary, input })
    expect(closed.session).toMatchObject({ closedAt: saturday('11:05'), isCheckInOpen: false })
    expect(closed.counts).toMatchObject({ present: 1, unrecorded: 29, unexcused: 0 })
    house.clock.moveTo(saturday('12:00'))
    const again = await closeSession({ ctx: house.secretary, input })
    expect(again.session.closedAt).toBe(saturday('11:05'))
    const row = await house.db
      .selectFrom('attendance')
      .select(['confirmed_at', 'confirmed_by'])
      .where('session_id', '=', second)
      .executeTakeFirst()
    expect(row).toEqual({
      confirmed_at: saturday('11:05'),
      confirmed_by: idOf(house.secretary),
    })
    const audits = await house.db
      .selectFrom('audit_log')
      .select('id')
      .where('action', '=', 'close-session')
      .execute()
    expect(audits).toHaveLength(1)
  })

  it('lets the secretary still decide about who is not recorded', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('11:05'))
    await closeSession({ ctx: house.secretary, input: { id: second } })
    const { counts } = await mark(house, house.member(4), { state: 'co_mat' })
    expect(counts.present).toBe(1)
    expect(await traceOf(house, house.member(4))).toMatchObject([
      { detail: { isAfterClosing: true } },
    ])
  })

  it('is refused before the session has begun, with the time in the words', async () => {
    const house = await makeHouse()
    await expect(
      closeSession({ ctx: house.secretary, input: { id: second } }),
    ).rejects.toMatchObject({
      code: 'session_not_ended',
      detail: expect.stringContaining('08:00 thứ Bảy 14/3/2026') as string,
    })
  })
})
