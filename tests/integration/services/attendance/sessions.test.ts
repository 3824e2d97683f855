/** Proves creating sessions, opening check-in early and again, changing codes, and who sees which sessions. */
import { createSession } from '@quan-triet/bot-server/services/attendance/create-session'
import { getCheckInCodes } from '@quan-triet/bot-server/services/attendance/get-check-in-codes'
import { listSessions } from '@quan-triet/bot-server/services/attendance/list-sessions'
import { openCheckIn } from '@quan-triet/bot-server/services/attendance/open-check-in'
import { fixtureSession, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { CheckInCodes } from '@quan-triet/shared/models/attendance'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { codesOf, holdElsewhere, saturday, scan, second } from './scene.ts'

const third = {
  title: 'Thảo luận',
  mode: 'truc_tiep',
  startsAt: at('2026-03-17', '19:30'),
  endsAt: at('2026-03-17', '21:00'),
  venue: 'Nhà văn hóa khu phố 3',
  isMakeup: false,
} as const

describe('creating a session', () => {
  it('numbers it after the last, plans its check-in, and shows it to everyone of the branch', async () => {
    const house = await makeHouse()
    const session = await createSession({ ctx: house.secretary, input: third })
    expect(session).toMatchObject({
      number: 3,
      title: 'Thảo luận',
      venue: 'Nhà văn hóa khu phố 3',
      checkInFrom: at('2026-03-17', '19:10'),
      lateAfter: at('2026-03-17', '19:45'),
      isCheckInOpen: false,
    })
    const { sessions } = await listSessions({ ctx: house.member(4) })
    expect(sessions.map((one) => one.title)).toEqual([
      'Buổi 1',
      'Buổi 2',
      'Thảo luận',
      'Lớp học bù',
    ])
    expect(JSON.stringify(sessions)).not.toContain('checkInKey')
  })

  it('gives a make-up no number', async () => {
    const house = await makeHouse()
    const session = await createSession({
      ctx: house.secretary,
      input: { ...third, isMakeup: true },
    })
    expect(session).toMatchObject({ number: null, isMakeup: true })
  })

  it('asked for twice creates one', async () => {
    const house = await makeHouse()
    const one = await createSession({ ctx: house.secretary, input: third })
    const two = await createSession({ ctx: house.secretary, input: third })
    expect(two.id).toBe(one.id)
    expect((await listSessions({ ctx: house.secretary })).sessions).toHaveLength(4)
  })

  it('is refused to members, to a branch without a campaign, and for hours that run backwards', async () => {
    const house = await makeHouse()
    await expect(createSession({ ctx: house.member(4), input: third })).rejects.toMatchObject({
      code: 'not_allowed',
    })
    const backwards = { ...third, endsAt: third.startsAt }
    await expect(createSession({ ctx: house.secretary, input: backwards })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    await house.db.updateTable('campaign_node').set({ state: 'hoan_thanh' }).execute()
    await expect(createSession({ ctx: house.secretary, input: third })).rejects.toMatchObject({
      code: 'no_campaign',
    })
    await expect(listSessions({ ctx: house.secretary })).resolves.toEqual({ sessions: [] })
  })
})

describe('opening check-in', () => {
  it('early takes codes at once and to the end, and members can come in', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('07:10'))
    await expect(
      getCheckInCodes({ ctx: house.secretary, input: { id: second } }),
    ).rejects.toMatchObject({
      code: 'check_in_not_open',
      detail: expect.stringContaining('07:40 thứ Bảy 14/3/2026') as string,
    })
    const opened = await openCheckIn({ ctx: house.secretary, input: { id: second } })
    expect(opened).toMatchObject({
      isCheckInOpen: true,
      checkInFrom: saturday('07:10'),
      checkInUntil: saturday('11:00'),
    })
    await expect(scan(house.member(4), (await codesOf(house.secretary)).qr)).resolves.toMatchObject(
      { outcome: 'present' },
    )
  })

  it('again after the end takes codes for two hours more, as late', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('11:30'))
    const opened = await openCheckIn({ ctx: house.secretary, input: { id: second } })
    expect(opened.checkInUntil).toBe(saturday('13:30'))
    await expect(scan(house.member(4), (await codesOf(house.secretary)).qr)).resolves.toMatchObject(
      { outcome: 'late' },
    )
  })

  it('that is open already changes nothing and leaves no trace', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    const opened = await openCheckIn({ ctx: house.secretary, input: { id: second } })
    expect(opened.checkInFrom).toBe(saturday('07:40'))
    await expect(house.db.selectFrom('audit_log').selectAll().execute()).resolves.toEqual([])
  })

  it('of a closed session, or of another branch’s, is refused', async () => {
    const house = await makeHouse()
    const neighbour = await holdElsewhere(house, otherUnit, 'Lớp của Khu phố 5')
    await expect(
      openCheckIn({ ctx: house.secretary, input: { id: fixtureSession('1') } }),
    ).rejects.toMatchObject({ code: 'session_closed' })
    await expect(
      openCheckIn({ ctx: house.secretary, input: { id: neighbour.sessionId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      openCheckIn({ ctx: house.member(4), input: { id: second } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the codes on the screen', () => {
  it('change in step with the server’s clock and lead into the Mini App', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00:10'))
    const ask = () => getCheckInCodes({ ctx: house.secretary, input: { id: second } })
    const shown = CheckInCodes.parse(await ask())
    expect(shown).toMatchObject({
      qrRenewsAt: saturday('08:00:15'),
      typedRenewsAt: saturday('08:01'),
      serverNow: saturday('08:00:10'),
    })
    expect(shown.qrLink).toMatch(/^https:\/\/zalo\.me\/s\/\d+\/\?to=check-in&c=session-2\./)
    house.clock.moveTo(saturday('08:00:15'))
    const next = await ask()
    expect(next.qrLink).not.toBe(shown.qrLink)
    expect(next.typedCode).toBe(shown.typedCode)
    house.clock.moveTo(saturday('08:01'))
    expect((await ask()).typedCode).not.toBe(shown.typedCode)
  })

  it('are given to nobody but the branch’s secretaries', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('08:00'))
    await expect(codesOf(house.member(4))).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(codesOf(house.guest)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the list of sessions', () => {
  it('shows a guest those of the branch visited', async () => {
    const house = await makeHouse()
    const { sessions } = await listSessions({ ctx: house.guest })
    expect(sessions.map((one) => one.title)).toEqual(['Buổi 1', 'Buổi 2', 'Lớp học bù'])
  })

  it('shows members of other branches none', async () => {
    const house = await makeHouse()
    await expect(listSessions({ ctx: house.outsider })).resolves.toEqual({ sessions: [] })
  })
})
