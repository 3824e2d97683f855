import { MOST_AN_HOUR } from '@quan-triet/bot-server/services/answers/count-question'
import { chat as words } from '@quan-triet/shared/i18n/vi/chat'
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
