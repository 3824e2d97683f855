/** Proves checking in by code: present, late, once only, and every refusal in words. */
import { otherUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import {
  codesOf,
  entryOf,
  holdElsewhere,
  idOf,
  saturday,
  scan,
  second,
  traceOf,
  typeIn,
} from './scene.ts'

describe('checking in at a session', () => {
  it('makes a member present by the QR on the screen and by the digits beside it', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    const { qr, typed } = await codesOf(house.secretary)
    const receipt = await scan(house.member(4), qr)
    expect(receipt).toMatchObject({
      outcome: 'present',
      state: 'co_mat',
      recordedAt: saturday('07:50'),
      session: { id: second, title: 'Buổi 2', isCheckInOpen: true },
    })
    await expect(
      typeIn(house.member(5), `${typed.slice(0, 3)} ${typed.slice(3)}`),
    ).resolves.toMatchObject({ outcome: 'present' })
    expect(await entryOf(house, house.member(4))).toMatchObject({ state: 'co_mat', method: 'qr' })
    expect(await entryOf(house, house.member(5))).toMatchObject({ method: 'ma_so' })
  })

  it('makes late from the first moment after the limit', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:15'))
    await expect(scan(house.member(4), (await codesOf(house.secretary)).qr)).resolves.toMatchObject(
      { outcome: 'present' },
    )
    house.clock.moveTo(saturday('08:15:01'))
    await expect(scan(house.member(5), (await codesOf(house.secretary)).qr)).resolves.toMatchObject(
      { outcome: 'late', state: 'muon' },
    )
  })

  it('changes nothing the second time, though it comes late and by the other code', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    await scan(house.member(4), (await codesOf(house.secretary)).qr)
    house.clock.moveTo(saturday('09:00'))
    const { qr, typed } = await codesOf(house.secretary)
    for (const again of [scan(house.member(4), qr), typeIn(house.member(4), typed)])
      expect(await again).toMatchObject({
        outcome: 'already',
        state: 'co_mat',
        recordedAt: saturday('07:50'),
      })
    expect(await traceOf(house, house.member(4))).toEqual([])
  })

  it('follows the server’s clock when the phone’s is wrong by hours either way', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    for (const [index, deviceAt] of [
      [4, saturday('03:00')],
      [5, saturday('17:00')],
    ] as const)
      await expect(scan(house.member(index), qr, { deviceAt })).resolves.toMatchObject({
        outcome: 'present',
        recordedAt: saturday('08:00'),
      })
    const noted = await house.db
      .selectFrom('attendance')
      .select('device_at')
      .where('person_id', '=', idOf(house.member(5)))
      .where('session_id', '=', second)
      .executeTakeFirst()
    expect(noted?.device_at).toBe(saturday('17:00'))
  })

  it('tells the branch’s open screens that the roll changed', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    const heard: string[] = []
    house.deps.live.subscribe('cb-khu-pho-3', ({ topic }) => heard.push(topic))
    const { qr } = await codesOf(house.secretary)
    await scan(house.member(4), qr)
    await scan(house.member(4), qr)
    expect(heard).toEqual(['roll'])
  })

  it('takes a guest, who counts in no ratio (TV-15)', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    await scan(house.guest, (await codesOf(house.secretary)).qr)
    expect(await entryOf(house, house.guest)).toMatchObject({
      standing: 'tam_thoi_den',
      state: 'co_mat',
    })
  })

  it('makes present who is exempt but comes, and leaves a trace', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:50'))
    const { qr } = await codesOf(house.secretary)
    await expect(scan(house.member(30), qr)).resolves.toMatchObject({ outcome: 'present' })
    expect(await entryOf(house, house.member(30))).toMatchObject({
      standing: 'mien',
      state: 'co_mat',
    })
  })
})

describe('a code that is refused', () => {
  it('is one that expired, which the words say together with the session', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const shown = await codesOf(house.secretary)
    house.clock.moveTo(saturday('08:01'))
    await expect(scan(house.member(4), shown.qr)).rejects.toMatchObject({
      code: 'check_in_code_expired',
      detail: expect.stringContaining('Buổi 2') as string,
    })
    await expect(typeIn(house.member(4), shown.typed)).resolves.toMatchObject({
      outcome: 'present',
    })
    house.clock.moveTo(saturday('08:02'))
    await expect(typeIn(house.member(5), shown.typed)).rejects.toMatchObject({
      code: 'check_in_code_expired',
    })
    house.clock.moveTo(saturday('08:30'))
    await expect(typeIn(house.member(6), shown.typed)).rejects.toMatchObject({
      code: 'check_in_code_wrong',
    })
  })

  it('is one that nobody gave out', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr, typed } = await codesOf(house.secretary)
    const forged = `${qr.slice(0, -1)}${qr.endsWith('A') ? 'B' : 'A'}`
    for (const code of [forged, 'không phải mã', qr.replace(second, 'session-không-có'), typed])
      await expect(scan(house.member(4), code)).rejects.toMatchObject({
        code: 'check_in_code_wrong',
      })
    const mistyped = typed.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
    await expect(typeIn(house.member(4), mistyped)).rejects.toMatchObject({
      code: 'check_in_code_wrong',
    })
  })

  it('is one of another branch, whose class and name the words give', async () => {
    const house = await makeHouse()
    const neighbour = await holdElsewhere(house, otherUnit, 'Lớp tối thứ Sáu')
    house.clock.moveTo(saturday('08:00'))
    const { qr, typed } = await codesOf(neighbour.secretary, neighbour.sessionId)
    for (const refused of [() => scan(house.member(4), qr), () => typeIn(house.member(4), typed)])
      await expect(refused()).rejects.toMatchObject({
        code: 'check_in_other_branch',
        detail: expect.stringMatching(/Lớp tối thứ Sáu.*Chi bộ Khu phố 5/) as string,
      })
    const own = await codesOf(house.secretary)
    for (const refused of [
      () => scan(house.outsider, own.qr),
      () => typeIn(house.outsider, own.typed),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'check_in_other_branch' })
  })

  it('is one of a class that the ward holds for others', async () => {
    const house = await makeHouse()
    const ward = await holdElsewhere(house, wardUnit, 'Lớp cán bộ chủ chốt')
    house.clock.moveTo(saturday('08:00'))
    const { qr, typed } = await codesOf(ward.secretary, ward.sessionId)
    for (const refused of [() => scan(house.member(4), qr), () => typeIn(house.member(4), typed)])
      await expect(refused()).rejects.toMatchObject({
        code: 'check_in_other_class',
        detail: expect.stringContaining('Lớp cán bộ chủ chốt') as string,
      })
  })

  it('is any before check-in opens, after it ends, and after the session is closed', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:40'))
    const early = await codesOf(house.secretary)
    house.clock.moveTo(saturday('11:00'))
    const last = await codesOf(house.secretary)
    house.clock.moveTo(saturday('11:00:01'))
    await expect(scan(house.member(4), last.qr)).rejects.toMatchObject({
      code: 'check_in_not_open',
      detail: expect.stringContaining('hết giờ điểm danh') as string,
    })
    await closeSession({ ctx: house.secretary, input: { id: second } })
    for (const code of [early.qr, last.qr])
      await expect(scan(house.member(4), code)).rejects.toMatchObject({
        code: 'session_closed',
        detail: expect.stringContaining('11:00') as string,
      })
    await expect(typeIn(house.member(4), last.typed)).rejects.toMatchObject({
      code: 'check_in_not_open',
    })
  })

  it('cannot be guessed: the sixth try within a minute is refused, right or wrong', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { typed } = await codesOf(house.secretary)
    const wrong = typed === '123456' ? '654321' : '123456'
    const tries = Array.from({ length: 5 }, () => typeIn(house.member(4), wrong))
    for (const one of await Promise.allSettled(tries))
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'check_in_code_wrong' } })
    await expect(typeIn(house.member(4), typed)).rejects.toMatchObject({ code: 'too_many_tries' })
    await expect(typeIn(house.member(5), typed)).resolves.toMatchObject({ outcome: 'present' })
    house.clock.moveTo(saturday('08:01:30'))
    await expect(typeIn(house.member(4), typed)).resolves.toMatchObject({ outcome: 'present' })
  })
})
