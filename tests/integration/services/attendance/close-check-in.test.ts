/** Proves that check-in is ended without closing the session, and may be opened again. */
import { closeCheckIn } from '@quan-triet/bot-server/services/attendance/close-check-in'
import { openCheckIn } from '@quan-triet/bot-server/services/attendance/open-check-in'
import {
  fixtureSession,
  fixtureUnit,
  otherUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { codesOf, holdElsewhere, saturday, scan, second } from './scene.ts'

describe('closeCheckIn', () => {
  it('takes no more codes from that moment on, keeps what was recorded, and tells open screens', async () => {
    const house = await makeHouse()
    const heard: string[] = []
    house.clock.moveTo(saturday('08:00'))
    const { qr } = await codesOf(house.secretary)
    await scan(house.member(4), qr)
    house.clock.moveTo(saturday('08:05'))
    const codes = await codesOf(house.secretary)
    const stop = house.deps.live.subscribe(fixtureUnit, ({ topic }) => heard.push(topic))
    const session = await closeCheckIn({ ctx: house.secretary, input: { id: second } })
    stop()
    expect(session).toMatchObject({ isCheckInOpen: false, closedAt: null })
    expect(heard).toEqual(['roll', 'home'])
    await expect(scan(house.member(6), codes.qr)).rejects.toMatchObject({
      code: 'check_in_not_open',
    })
    await expect(
      closeCheckIn({ ctx: house.secretary, input: { id: second } }),
    ).rejects.toMatchObject({
      code: 'check_in_not_open',
      detail: 'Buổi 2 hiện không nhận điểm danh.',
    })
    const opened = await openCheckIn({ ctx: house.secretary, input: { id: second } })
    expect(opened.isCheckInOpen).toBe(true)
    await expect(scan(house.member(6), (await codesOf(house.secretary)).qr)).resolves.toMatchObject(
      {
        outcome: 'present',
      },
    )
    const rows = await house.db.selectFrom('audit_log').select(['action', 'actor']).execute()
    expect(rows.map((row) => row.action)).toEqual(['close-check-in', 'open-check-in'])
  })

  it('is refused for a session that is not open, is closed, or is another branch’s, and to members', async () => {
    const house = await makeHouse()
    const elsewhere = await holdElsewhere(house, otherUnit, 'Lớp của Khu phố 5')
    const attempt = (ctx = house.secretary, id = second) => closeCheckIn({ ctx, input: { id } })
    await expect(attempt()).rejects.toMatchObject({ code: 'check_in_not_open' })
    await expect(attempt(house.secretary, fixtureSession('1'))).rejects.toMatchObject({
      code: 'session_closed',
    })
    house.clock.moveTo(saturday('08:00'))
    await expect(attempt(house.secretary, elsewhere.sessionId)).rejects.toMatchObject({
      code: 'not_found',
    })
    for (const ctx of [house.member(4), house.guest, house.officer('can_bo_tuyen_giao')])
      await expect(attempt(ctx)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})
