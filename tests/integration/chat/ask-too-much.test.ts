import { shares } from '@quan-triet/bot-server/domain/fairness'
import { createBudgets } from '@quan-triet/bot-server/lib/budgets'
import { MOST_AN_HOUR } from '@quan-triet/bot-server/services/answers/count-question'
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
import { limits } from '@quan-triet/shared/i18n/vi/limits'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { botOf, botUser, oaUser, say } from './say.ts'

const ask = (house: House, from = botOf(4)) => say(house, from, 'xin chào')

describe('somebody who asks on and on', () => {
  it('is told once to wait, then not answered for an hour, while others are', async () => {
    const house = await makeHouse()
    for (let asked = 0; asked < MOST_AN_HOUR; asked += 1)
      expect(await ask(house)).not.toBe(words.askedTooMuch)
    expect(await ask(house)).toBe(words.askedTooMuch)
    for (let asked = 0; asked < 3; asked += 1) expect(await ask(house)).toBeUndefined()
    expect(await ask(house, botOf(18))).toBeDefined()
    house.clock.moveTo(addMs(house.clock.now(), 3_600_001))
    expect(await ask(house)).not.toBe(words.askedTooMuch)
  })

  it('cannot use up the month’s messages as a stranger either', async () => {
    const house = await makeHouse()
    const stranger = botUser('b-stranger')
    for (let asked = 0; asked <= MOST_AN_HOUR; asked += 1) await ask(house, stranger)
    expect(await ask(house, stranger)).toBeUndefined()
  })

  it('is answered where messages cost nothing', async () => {
    const house = await makeHouse()
    for (let asked = 0; asked <= MOST_AN_HOUR; asked += 1)
      expect(await ask(house, oaUser('8451'))).toBeDefined()
  })
})

/** A house that counts by the minute, too, at a time that only the test moves. */
const guardedHouse = async () => {
  const house = await makeHouse()
  let nowMs = Date.now()
  const budgets = createBudgets(() => nowMs)
  return {
    ...house,
    system: { ...house.system, budgets },
    pass(ms: number) {
      nowMs += ms
    },
  }
}

describe('somebody who asks faster than anybody reads', () => {
  it('is told once to wait wherever that is, and is answered again some seconds later', async () => {
    const house = await guardedHouse()
    const from = oaUser('8451')
    for (let asked = 0; asked < shares.asker.burst; asked += 1)
      expect(await ask(house, from)).not.toBe(words.askedTooMuch)
    expect(await ask(house, from)).toBe(words.askedTooMuch)
    expect(await ask(house, from)).toBeUndefined()
    expect(await ask(house, oaUser('8452'))).not.toBe(words.askedTooMuch)
    house.pass(60_000 / shares.asker.perMinute)
    expect(await ask(house, from)).toBeDefined()
  })

  it('as a whole group hears so once; other groups are answered', async () => {
    const house = await guardedHouse()
    const inGroup = (index: number, group: string) =>
      say(house, oaUser(`member-${index}`), 'xin chào', { group })
    for (let asked = 0; asked < shares.chat.burst; asked += 1)
      expect(await inGroup(asked, 'g-loud')).not.toBe(limits.chatAsksTooMuch)
    expect(await inGroup(100, 'g-loud')).toBe(limits.chatAsksTooMuch)
    expect(await inGroup(101, 'g-loud')).toBeUndefined()
    expect(await inGroup(101, 'g-quiet')).not.toBe(limits.chatAsksTooMuch)
  })
})
