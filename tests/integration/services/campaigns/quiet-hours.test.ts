import { coversNight } from '@quan-triet/bot-server/domain/campaigns/covers-night'
import { fixtureCampaign, fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { changeSettings } from '@quan-triet/bot-server/services/campaigns/change-settings'
import { getCampaignNode } from '@quan-triet/bot-server/services/campaigns/get-campaign-node'
import type { QuietHours } from '@quan-triet/shared/models/campaign'
import { describe, expect, it } from 'vitest'
import { makeHouse, type House } from '../../../support/make-house.ts'
import { expectRefusal } from '../parts/drafting.ts'

const settings = {
  id: fixtureCampaign,
  reminderDays: null,
  messagesPerMinute: 60,
  travelMinutes: 30,
  keyCadreWaived: null,
}

const change = (house: House, quietHours?: QuietHours | null) =>
  changeSettings({
    ctx: house.system,
    input: { ...settings, ...(quietHours !== undefined && { quietHours }) },
  })

const hoursOf = async (house: House) => {
  const node = await getCampaignNode({ ctx: house.system, input: { id: fixtureNode } })
  return node.settings
}

describe('the quiet hours of a campaign', () => {
  it('are set by who runs it, shown with its rate, and left alone by other settings', async () => {
    const house = await makeHouse()
    expect(await hoursOf(house)).toMatchObject({ quietHours: null })
    await change(house, { from: '20:00', until: '08:00' })
    const set = { quietHours: { from: '20:00', until: '08:00' }, messagesPerMinute: 60 }
    expect(await hoursOf(house)).toMatchObject(set)
    await change(house)
    expect(await hoursOf(house)).toMatchObject(set)
    await change(house, null)
    expect(await hoursOf(house)).toMatchObject({ quietHours: null })
  })

  it.each([
    { from: '22:00', until: '05:00' },
    { from: '08:00', until: '17:00' },
    { from: '21:00', until: '21:00' },
    { from: '23:00', until: '08:00' },
  ])('leave people their night: %j is refused', async (hours) => {
    const house = await makeHouse()
    await expectRefusal(change(house, hours), 'invalid_input', /cả đêm/)
    expect(await hoursOf(house)).toMatchObject({ quietHours: null })
  })

  it.each([
    [{ from: '21:00', until: '07:00' }, true],
    [{ from: '22:00', until: '06:00' }, true],
    [{ from: '12:00', until: '11:00' }, true],
    [{ from: '22:30', until: '06:30' }, false],
    [{ from: '05:00', until: '22:30' }, false],
    [{ from: '00:00', until: '08:00' }, false],
  ])('%j cover the night: %s', (hours, expected) => {
    expect(coversNight(hours)).toBe(expected)
  })
})
