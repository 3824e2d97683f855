/** Proves leave: asked by code before the session, told privately, decided once, ended by coming. */
import { decideLeave } from '@quan-triet/bot-server/services/attendance/decide-leave'
import { listMyAttendance } from '@quan-triet/bot-server/services/attendance/list-my-attendance'
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { requestLeave } from '@quan-triet/bot-server/services/attendance/request-leave'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { BEGINS, codesOf, entryOf, idOf, makeup, saturday, scan, second, traceOf } from './scene.ts'

const ask = (ctx: ServiceContext, absenceCode: AbsenceCode = 'cong_tac') =>
  requestLeave({ ctx, input: { sessionId: second, absenceCode } })

const decide = (house: House, person: ServiceContext, approve: boolean) =>
  decideLeave({
    ctx: house.secretary,
    input: { sessionId: second, personId: idOf(person), approve },
  })

/** Private messages on their way or in the Mini App: to whom, and the words. */
const messages = async (house: House) => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['person_id', 'way', 'body', 'due_at', 'kind'])
    .orderBy('id')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, text: String(JSON.parse(body).text) }))
}

describe('asking for leave', () => {
  it('tells every secretary privately who asks, for which session and why, by code', async () => {
    const house = await makeHouse()
    const own = await ask(house.member(4))
    expect(own).toMatchObject({ leave: 'asked', state: 'chua_ghi_nhan', isConfirmed: false })
    const told = await messages(house)
    expect(new Set(told.map((one) => one.person_id))).toEqual(
      new Set([idOf(house.member(0)), idOf(house.member(1))]),
    )
    for (const { text } of told)
      expect(text).toBe(
        'Đồng chí Nguyễn Văn Bình (sinh 1978) xin vắng Buổi 2 (08:00 thứ Bảy 14/3/2026). ' +
          'Lý do: đi công tác. Xin Bí thư trả lời trong danh sách điểm danh.',
      )
  })

  it('twice tells once; for another reason, or after a refusal, it tells again', async () => {
    const house = await makeHouse()
    await ask(house.member(4))
    await ask(house.member(4))
    expect(await messages(house)).toHaveLength(2)
    house.clock.moveTo(at('2026-03-12', '10:00'))
    await ask(house.member(4), 'truc_ca')
    expect(await messages(house)).toHaveLength(4)
    await decide(house, house.member(4), false)
    house.clock.moveTo(at('2026-03-12', '11:00'))
    await expect(ask(house.member(4), 'truc_ca')).resolves.toMatchObject({ leave: 'asked' })
    expect(await messages(house)).toHaveLength(7)
  })

  it('in the quiet hours reaches the secretaries in the morning', async () => {
    const house = await makeHouse()
    house.clock.moveTo(at('2026-03-12', '22:00'))
    await ask(house.member(4))
    for (const message of await messages(house))
      expect(message.due_at).toBe(at('2026-03-13', '07:00'))
  })

  it('does not tell the secretary who asks, but the deputy', async () => {
    const house = await makeHouse()
    await ask(house.secretary)
    expect((await messages(house)).map((one) => one.person_id)).toEqual([idOf(house.member(1))])
  })

  it('is refused once the session has begun, once recorded present, and for sessions of other branches', async () => {
    const house = await makeHouse()
    await expect(ask(house.outsider)).rejects.toMatchObject({ code: 'not_found' })
    house.clock.moveTo(saturday('07:50'))
    await scan(house.member(5), (await codesOf(house.secretary)).qr)
    await expect(ask(house.member(5))).rejects.toMatchObject({ code: 'leave_too_late' })
    house.clock.moveTo(BEGINS)
    await expect(ask(house.member(4))).rejects.toMatchObject({
      code: 'leave_too_late',
      detail: expect.stringContaining('Buổi 2') as string,
    })
  })
})

describe('deciding about leave', () => {
  it('excuses with the code asked for, and tells the person', async () => {
    const house = await makeHouse()
    await ask(house.member(4))
    const { counts } = await decide(house, house.member(4), true)
    expect(counts).toMatchObject({ excused: 1, unrecorded: 29 })
    expect(await entryOf(house, house.member(4))).toMatchObject({
      state: 'vang_co_ly_do',
      leave: 'approved',
      absenceCode: 'cong_tac',
    })
    const told = (await messages(house)).filter((one) => one.person_id === idOf(house.member(4)))
    expect(told.map((one) => one.text)).toEqual([
      'Bí thư đã đồng ý cho đồng chí vắng Buổi 2 (08:00 thứ Bảy 14/3/2026).',
    ])
  })

  it('may refuse: the person is expected again', async () => {
    const house = await makeHouse()
    await ask(house.member(4))
    await decide(house, house.member(4), false)
    expect(await entryOf(house, house.member(4))).toMatchObject({
      state: 'chua_ghi_nhan',
      leave: 'refused',
      absenceCode: null,
    })
    expect((await traceOf(house, house.member(4))).map((one) => one.action)).toEqual([
      'request-leave',
      'decide-leave',
    ])
  })

  it('twice the same way is once, and the other way needs the roll', async () => {
    const house = await makeHouse()
    await ask(house.member(4))
    await decide(house, house.member(4), true)
    await decide(house, house.member(4), true)
    const told = (await messages(house)).filter((one) => one.person_id === idOf(house.member(4)))
    expect(told).toHaveLength(1)
    await expect(decide(house, house.member(4), false)).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('is for secretaries, and only where something was asked', async () => {
    const house = await makeHouse()
    await expect(decide(house, house.member(4), true)).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await ask(house.member(4))
    const input = { sessionId: second, personId: idOf(house.member(4)), approve: true }
    await expect(decideLeave({ ctx: house.member(4), input })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('coming after all', () => {
  it('makes present who had leave, and the log keeps that there was leave', async () => {
    const house = await makeHouse()
    await ask(house.member(4), 'om_dau')
    await decide(house, house.member(4), true)
    house.clock.moveTo(saturday('07:50'))
    await expect(scan(house.member(4), (await codesOf(house.secretary)).qr)).resolves.toMatchObject(
      { outcome: 'present' },
    )
    expect(await entryOf(house, house.member(4))).toMatchObject({
      state: 'co_mat',
      leave: 'none',
      absenceCode: null,
    })
    expect((await traceOf(house, house.member(4))).at(-1)).toMatchObject({
      action: 'check-in',
      detail: { from: 'vang_co_ly_do', leave: 'approved', to: 'co_mat' },
    })
  })
})

describe('the own record', () => {
  it('shows each session, confirmed or not, and a make-up that leaves the absence (INV-08)', async () => {
    const house = await makeHouse()
    const own = await listMyAttendance({ ctx: house.member(26) })
    expect(own.map((one) => [one.session.title, one.state, one.isConfirmed, one.isMadeUp])).toEqual(
      [
        ['Buổi 1', 'vang_co_ly_do', true, false],
        ['Buổi 2', 'chua_ghi_nhan', false, false],
        ['Lớp học bù', 'chua_ghi_nhan', false, false],
      ],
    )
    house.clock.moveTo(at('2026-03-21', '08:30'))
    await recordAttendance({
      ctx: house.secretary,
      input: { id: makeup, personId: idOf(house.member(26)), state: 'co_mat' },
    })
    const [first] = await listMyAttendance({ ctx: house.member(26) })
    expect(first).toMatchObject({ state: 'vang_co_ly_do', isMadeUp: true })
  })

  it('shows an exempt member as exempt', async () => {
    const house = await makeHouse()
    const own = await listMyAttendance({ ctx: house.member(30) })
    expect(own.map((one) => one.state)).toEqual(['mien', 'mien', 'mien'])
  })
})
