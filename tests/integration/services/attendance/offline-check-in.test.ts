/** Proves scans kept without network: they wait for the secretary, whatever the phone's clock said (ruling 10). */
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import { recordAttendance } from '@quan-triet/bot-server/services/attendance/record-attendance'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { codesOf, entryOf, idOf, saturday, scan, second, traceOf, typeIn } from './scene.ts'

const offline = { wasOffline: true }

describe('a check-in kept without network', () => {
  it('waits for the secretary, who confirms it without a reason', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    house.clock.moveTo(saturday('09:30'))
    const deviceAt = saturday('08:00:20')
    await expect(scan(house.member(4), qr, { ...offline, deviceAt })).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
      state: 'chua_ghi_nhan',
    })
    expect(await entryOf(house, house.member(4))).toMatchObject({
      state: 'chua_ghi_nhan',
      awaitsConfirmation: true,
    })
    const roll = await recordAttendance({
      ctx: house.secretary,
      input: { id: second, personId: idOf(house.member(4)), state: 'co_mat' },
    })
    expect(roll.counts).toMatchObject({ present: 1, awaiting: 0 })
    expect(await entryOf(house, house.member(4))).toMatchObject({
      state: 'co_mat',
      method: 'qr',
      awaitsConfirmation: false,
      recordedAt: saturday('09:30'),
    })
  })

  it('is taken from a phone whose clock is hours wrong, by QR or digits', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr, typed } = await codesOf(house.secretary)
    house.clock.moveTo(saturday('10:00'))
    const deviceAt = saturday('22:47')
    for (const sent of [
      scan(house.member(4), qr, { ...offline, deviceAt }),
      typeIn(house.member(5), typed, { ...offline, deviceAt }),
    ])
      await expect(sent).resolves.toMatchObject({ outcome: 'awaiting_confirmation' })
  })

  it('still waits when its code is fresh, since only the server’s clock makes present', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    await expect(scan(house.member(4), qr, offline)).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
    })
    await expect(scan(house.member(4), qr, offline)).resolves.toMatchObject({
      outcome: 'awaiting_confirmation',
    })
    const { counts } = await getRoll({ ctx: house.secretary, input: { id: second } })
    expect(counts).toMatchObject({ present: 0, awaiting: 1, unrecorded: 30 })
  })

  it('becomes presence by a scan at the venue, with a trace', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    await scan(house.member(4), qr, offline)
    await expect(scan(house.member(4), qr)).resolves.toMatchObject({ outcome: 'present' })
    expect(await traceOf(house, house.member(4))).toEqual([
      {
        actor: `person:${idOf(house.member(4))}`,
        action: 'check-in',
        detail: { from: 'chua_ghi_nhan', leave: 'none', to: 'co_mat', outcome: 'present' },
      },
    ])
  })

  it('is refused with a code that never existed, and once the session is closed', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    await expect(scan(house.member(4), `${qr}x`, offline)).rejects.toMatchObject({
      code: 'check_in_code_wrong',
    })
    await closeSession({ ctx: house.secretary, input: { id: second } })
    await expect(scan(house.member(4), qr, offline)).rejects.toMatchObject({
      code: 'session_closed',
    })
  })
})
