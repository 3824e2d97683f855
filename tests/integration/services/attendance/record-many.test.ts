/** Proves marking many at once: one request, one trace a person, a scan stands, an undo takes back only one's own. */
import { listMyAttendance } from '@quan-triet/bot-server/services/attendance/list-my-attendance'
import { recordMany } from '@quan-triet/bot-server/services/attendance/record-many'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { RecordManyInput } from '@quan-triet/shared/models/attendance'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { codesOf, entryOf, idOf, saturday, scan, second, traceOf } from './scene.ts'

type MarkOf = RecordManyInput['marks'][number]

const of = (
  person: ServiceContext,
  some: Omit<MarkOf, 'personId'> = { state: 'co_mat' },
): MarkOf => ({
  personId: idOf(person),
  ...some,
})
const record = (house: House, marks: MarkOf[], some: Partial<RecordManyInput> = {}) =>
  recordMany({ ctx: house.secretary, input: { id: second, marks, ...some } })

describe('marking many people at once', () => {
  it('records everybody with a trace each, names the hand, and sent again changes nothing', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:30'))
    const marks = [
      ...Array.from({ length: 20 }, (_, index) => of(house.member(index + 4))),
      of(house.member(24), { state: 'vang_co_ly_do', absenceCode: 'om_dau' }),
    ]
    const { roll, kept } = await record(house, marks)
    expect(kept).toEqual([])
    expect(roll.counts).toMatchObject({ presentRequired: 20, excused: 1, unrecorded: 9 })
    expect(await entryOf(house, house.member(4))).toMatchObject({
      method: 'thu_cong',
      recordedBy: expect.stringContaining(' ') as string,
    })
    const again = await record(house, marks)
    expect(again.kept).toEqual([])
    expect(await traceOf(house, house.member(4))).toHaveLength(1)
    expect(await traceOf(house, house.member(24))).toMatchObject([
      { detail: { from: 'chua_ghi_nhan', to: 'vang_co_ly_do', absenceCode: 'om_dau' } },
    ])
  })

  it('leaves a scan made meanwhile as it is and says whose it was, unless a reason is given', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    await scan(house.member(4), (await codesOf(house.secretary)).qr)
    const marks = [of(house.member(4), { state: 'vang_khong_ly_do' }), of(house.member(5))]
    const first = await record(house, marks)
    expect(first.kept).toEqual([idOf(house.member(4))])
    expect(await entryOf(house, house.member(4))).toMatchObject({ state: 'co_mat', method: 'qr' })
    expect(await entryOf(house, house.member(5))).toMatchObject({ state: 'co_mat' })
    const second = await record(house, marks, { reason: 'quét rồi về ngay' })
    expect(second.kept).toEqual([])
    expect(await entryOf(house, house.member(4))).toMatchObject({ state: 'vang_khong_ly_do' })
  })

  it('of two secretaries at once, in whatever order, writes each person once and never both', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:30'))
    const people = Array.from({ length: 12 }, (_, index) => house.member(index + 4))
    const marks = people.map((person) => of(person))
    const absent = people.map((person) => of(person, { state: 'vang_khong_ly_do' })).toReversed()
    const done = await Promise.allSettled([record(house, marks), record(house, absent)])
    const refusals = done.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    )
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'busy' })
    const states = await Promise.all(people.map(async (one) => (await entryOf(house, one)).state))
    expect(new Set(states).size).toBe(1)
    for (const person of people) expect(await traceOf(house, person)).toHaveLength(1)
  })

  it('is all or nothing: one stranger or one missing code among them records nobody', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:30'))
    const good = of(house.member(4))
    await expect(record(house, [good, of(house.outsider)])).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      record(house, [good, of(house.member(5), { state: 'vang_co_ly_do' })]),
    ).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await entryOf(house, house.member(4))).toMatchObject({ state: 'chua_ghi_nhan' })
  })

  it('from a signed list says so to the secretary and to the person, by the name of who wrote', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('10:20'))
    await record(house, [of(house.member(4))], { method: 'danh_sach_ky' })
    const entry = await entryOf(house, house.member(4))
    expect(entry).toMatchObject({ method: 'danh_sach_ky', recordedAt: saturday('10:20') })
    const own = await listMyAttendance({ ctx: house.member(4) })
    const ofSecond = own.find(({ session }) => session.id === second)
    expect(ofSecond).toMatchObject({ method: 'danh_sach_ky', recordedBy: entry.recordedBy })
    expect(entry.recordedBy).not.toBeNull()
    expect(await traceOf(house, house.member(4))).toMatchObject([
      { detail: { method: 'danh_sach_ky' } },
    ])
  })

  it('is undone by the same hand within minutes, and never undoes a scan or an older mark', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    await scan(house.member(4), (await codesOf(house.secretary)).qr)
    await record(house, [of(house.member(5)), of(house.member(6))])
    const back = (index: number): MarkOf => of(house.member(index), { state: 'chua_ghi_nhan' })
    const undone = await record(house, [back(4), back(5)], { isUndo: true })
    expect(undone.kept).toEqual([idOf(house.member(4))])
    expect(await entryOf(house, house.member(5))).toMatchObject({
      state: 'chua_ghi_nhan',
      method: null,
    })
    expect(await traceOf(house, house.member(5))).toHaveLength(2)
    house.clock.moveTo(saturday('08:11'))
    const late = await record(house, [back(6)], { isUndo: true })
    expect(late.kept).toEqual([idOf(house.member(6))])
    expect(await entryOf(house, house.member(6))).toMatchObject({ state: 'co_mat' })
  })
})
