/** Proves what every order of the secretary shares: it is repeated, waits for a yes, and is refused to others. */
import { openCheckIn } from '@quan-triet/bot-server/services/attendance/open-check-in'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { addMs, at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import { ask, GUEST, MEMBER, OUTSIDER, STRANGER, WITHOUT_CHAT } from './ask-bot.ts'
import {
  CANCELLED,
  CLOSE,
  DEPUTY,
  ONLY_SECRETARY,
  ORDERS,
  reminders,
  second,
  stateOf,
  tell,
  WARD,
  windowOf,
  YES_OR_NO,
} from './orders-scene.ts'

describe('an order of the secretary', () => {
  it('is repeated in full and waits for a yes; "thôi" and half an hour of silence do nothing', async () => {
    const house = await makeHouse()
    const before = await stateOf(house)
    for (const [text, would] of ORDERS) {
      expect(await tell(house, text)).toBe(would + YES_OR_NO)
      expect(await tell(house, 'thôi')).toBe(CANCELLED)
      expect(await tell(house, 'có')).toMatch(/^Vâng\./)
      expect(await tell(house, text)).toBe(would + YES_OR_NO)
    }
    house.clock.moveTo(addMs(house.clock.now(), 31 * 60_000))
    expect(await tell(house, 'có')).toBe(
      'Tôi chưa nhận được xác nhận nên chưa thực hiện. Khi cần, đồng chí nhắn lại yêu cầu đó.',
    )
    expect(await stateOf(house)).toBe(before)
    expect(await reminders(house)).toEqual([])
  })

  it('is asked once more after other words, then dropped', async () => {
    const house = await makeHouse()
    const [[text, would] = ['', '']] = ORDERS
    await tell(house, text)
    expect(await tell(house, 'hôm nay trời mưa to quá')).toBe(would + YES_OR_NO)
    expect(await tell(house, 'mưa mãi')).toMatch(/^Tôi chưa nhận được xác nhận/)
    await tell(house, 'có')
    expect(await reminders(house)).toEqual([])
  })

  it('can be given and carried out while the clock runs', async () => {
    const still = await makeHouse()
    const now = () => {
      still.clock.moveTo(addMs(still.clock.now(), 1))
      return still.clock.now()
    }
    const house = { ...still, system: { ...still.system, clock: { ...still.clock, now } } }
    for (const [text, would] of ORDERS) {
      expect(await tell(house, text)).toBe(would + YES_OR_NO)
      expect(await tell(house, 'có')).toMatch(/^Đã |^Phần 4 đang được gửi/)
    }
  })

  it('goes from the group to the private chat, where the yes is given', async () => {
    const house = await makeHouse()
    for (const [text, would] of ORDERS) {
      const asked = await ask(house, { from: DEPUTY, text, isGroup: true })
      expect(asked.here).toBe('Đã nhận, tôi nhắn riêng đồng chí để xác nhận.')
      expect(`${asked.privately}${asked.inApp}`).toContain(would)
    }
    await ask(house, { from: DEPUTY, text: 'có', isGroup: true })
    expect((await windowOf(house)).from).toBe(at('2026-03-14', '07:40'))
  })

  it('is refused in the group and in private to whoever does not run the branch, even with a yes', async () => {
    const house = await makeHouse()
    await openCheckIn({ ctx: house.secretary, input: { id: second } })
    const before = await stateOf(house)
    for (const text of [...ORDERS.map(([typed]) => typed), CLOSE])
      for (const from of [MEMBER, GUEST, WARD, OUTSIDER, WITHOUT_CHAT, STRANGER]) {
        const inGroup = await ask(house, { from, text, isGroup: true })
        expect([inGroup.here, inGroup.privately, inGroup.inApp]).toEqual([
          ONLY_SECRETARY,
          undefined,
          undefined,
        ])
        if (from === STRANGER) continue
        expect(await tell(house, text, from)).not.toContain('Đồng chí nhắn “có”')
        await tell(house, 'có', from)
      }
    expect(await stateOf(house)).toBe(before)
    expect(await house.db.selectFrom('dialogue').selectAll().execute()).toEqual([])
  })

  it('is refused at the yes when the role has ended meanwhile', async () => {
    const house = await makeHouse()
    const before = await stateOf(house)
    for (const [text] of ORDERS) {
      await tell(house, text, DEPUTY)
      const roles = await house.db.selectFrom('role_assignment').selectAll().execute()
      const deputys = roles.filter((one) => one.person_id === 'person-02')
      await house.db
        .deleteFrom('role_assignment')
        .where('person_id', '=', asId<PersonId>('person-02'))
        .execute()
      expect(await tell(house, 'có', DEPUTY)).toBe(ONLY_SECRETARY)
      await house.db.insertInto('role_assignment').values(deputys).execute()
    }
    expect(await stateOf(house)).toBe(before)
  })
})
