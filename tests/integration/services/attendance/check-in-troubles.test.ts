import { fixtureUnit, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { printedQrLink } from '@quan-triet/bot-server/services/attendance/get-printed-code'
import { getSessionOfUnits } from '@quan-triet/bot-server/services/attendance/get-session-of-units'
import { listCheckInTroubles } from '@quan-triet/bot-server/services/attendance/list-check-in-troubles'
import { settleCheckInTrouble } from '@quan-triet/bot-server/services/attendance/settle-check-in-trouble'

import { describe, expect, it } from 'vitest'
import { makeHouse, type House } from '../../../support/make-house.ts'
import { codesOf, entryOf, holdElsewhere, idOf, saturday, scan, second, typeIn } from './scene.ts'

const PHONE = 'phone-of-a-family-1'
const ANOTHER = 'phone-of-a-stranger'
const offline = (deviceAt: string) => ({ wasOffline: true, deviceAt })

const troublesOf = async (house: House) =>
  (await listCheckInTroubles({ ctx: house.secretary, input: { id: second } })).troubles
const kindsOf = async (house: House) => (await troublesOf(house)).map(({ kind }) => kind)
const settle = (house: House, troubleId: string, action: 'present' | 'dismiss') =>
  settleCheckInTrouble({ ctx: house.secretary, input: { id: second, troubleId, action } })

describe('check-ins that the secretary looks at', () => {
  it('are none after good scans, by however many phones', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr, typed } = await codesOf(house.secretary)
    await scan(house.member(4), qr, { deviceId: PHONE, deviceAt: saturday('03:00') })
    await scan(house.member(4), qr, { deviceId: PHONE })
    await typeIn(house.member(5), typed, { deviceId: ANOTHER })
    await scan(house.member(6), qr, offline(saturday('08:02')))
    expect(await troublesOf(house)).toEqual([])
  })

  it('are several people on one phone, which is shown and refused to nobody (feature 25)', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    for (const index of [4, 5])
      await expect(scan(house.member(index), qr, { deviceId: PHONE })).resolves.toMatchObject({
        outcome: 'present',
      })
    const [shared, ...rest] = await troublesOf(house)
    expect(shared).toMatchObject({ kind: 'chung_may', mayBePresent: false })
    expect(shared?.people.map(({ personId }) => personId).toSorted()).toEqual(
      [4, 5].map((index) => idOf(house.member(index))).toSorted(),
    )
    expect(rest).toEqual([])
    expect((await settle(house, shared?.id ?? '', 'dismiss')).troubles).toEqual([])
    // The phone's own number is kept nowhere.
    const rows = await house.db.selectFrom('attendance').select('device_key').execute()
    expect(JSON.stringify(rows)).not.toContain(PHONE)
  })

  it('are a person’s second scan from another phone, once, however often it is sent', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    await scan(house.member(4), qr, { deviceId: PHONE })
    for (let times = 0; times < 2; times += 1)
      await expect(scan(house.member(4), qr, { deviceId: ANOTHER })).resolves.toMatchObject({
        outcome: 'already',
        state: 'co_mat',
      })
    const [doubled] = await troublesOf(house)
    expect(doubled).toMatchObject({ kind: 'quet_lai', mayBePresent: false })
    expect((await settle(house, doubled?.id ?? '', 'dismiss')).troubles).toEqual([])
    await scan(house.member(4), qr, { deviceId: ANOTHER })
    expect(await troublesOf(house)).toEqual([])
  })

  it('are clocks off and codes unknown, of another class or out of time, of scans kept without network (feature 34)', async () => {
    const house = await makeHouse()
    const neighbour = await holdElsewhere(house, otherUnit, 'Lớp chiều thứ Bảy')
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    const elsewhere = await codesOf(neighbour.secretary, neighbour.sessionId)
    house.clock.moveTo(saturday('10:00'))
    const heard: string[] = []
    house.deps.live.subscribe('cb-khu-pho-3', ({ topic }) => heard.push(topic))
    await scan(house.member(4), qr, offline(saturday('22:47')))
    for (let times = 0; times < 2; times += 1)
      await expect(
        scan(house.member(5), `${qr}x`, offline(saturday('08:00'))),
      ).rejects.toMatchObject({ code: 'check_in_code_wrong' })
    await expect(
      scan(house.member(6), elsewhere.qr, offline(saturday('08:00'))),
    ).rejects.toMatchObject({ code: 'check_in_other_branch' })
    expect(heard.length).toBe(4)
    house.clock.moveTo(saturday('11:30'))
    await closeSession({ ctx: house.secretary, input: { id: second } })
    await expect(scan(house.member(7), qr, offline(saturday('08:00')))).rejects.toMatchObject({
      code: 'session_closed',
    })
    expect((await kindsOf(house)).toSorted()).toEqual([
      'dong_ho_lech',
      'lop_khac',
      'ma_het_han',
      'ma_la',
    ])
    // In the hall the person stands before the screen and is told alone.
    await expect(scan(house.member(8), qr)).rejects.toMatchObject({ code: 'session_closed' })
    const open = await troublesOf(house)
    expect(open).toHaveLength(4)
    const late = open.find(({ kind }) => kind === 'ma_het_han')
    expect(late).toMatchObject({ deviceAt: saturday('08:00'), mayBePresent: true })
    const after = await settle(house, late?.id ?? '', 'present')
    expect(after.troubles).toHaveLength(3)
    expect(await entryOf(house, house.member(7))).toMatchObject({ state: 'co_mat' })
    // Pressed twice, it is settled once.
    await settle(house, late?.id ?? '', 'present')
    const settled = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'settle-check-in-trouble')
      .execute()
    expect(settled.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([
      { kind: 'ma_het_han', how: 'present', people: 1 },
    ])
  })

  it('are nobody’s of another unit', async () => {
    const house = await makeHouse()
    for (const ctx of [house.member(5), house.officer('can_bo_tuyen_giao')])
      await expect(listCheckInTroubles({ ctx, input: { id: second } })).rejects.toMatchObject({
        code: 'not_allowed',
      })
  })
})

describe('a printed QR on the wall', () => {
  it('waits for the secretary while codes are taken, and is refused before and after', async () => {
    const house = await makeHouse()
    const session = await getSessionOfUnits(house.secretary, second, [fixtureUnit])
    const printed = new URL(printedQrLink(house.deps, session)).searchParams.get('c') ?? ''
    await expect(scan(house.member(4), printed)).rejects.toMatchObject({
      code: 'check_in_not_open',
    })
    house.clock.moveTo(saturday('08:00'))
    await expect(scan(house.member(4), printed)).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
      state: 'chua_ghi_nhan',
      asksPlace: false,
    })
    await expect(scan(house.outsider, printed)).rejects.toMatchObject({
      code: 'check_in_other_branch',
    })
    house.clock.moveTo(saturday('11:30'))
    await expect(scan(house.member(5), printed)).rejects.toMatchObject({
      code: 'check_in_not_open',
    })
    await expect(scan(house.member(5), printed, { wasOffline: true })).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
    })
  })
})
