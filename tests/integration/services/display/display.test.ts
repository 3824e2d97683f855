import { setDisplay } from '@quan-triet/bot-server/services/display/set-display'
import { getDisplay } from '@quan-triet/bot-server/services/display/get-display'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../../support/open-house.ts'

describe('the way a person sees the app', () => {
  it('follows the account to another phone, the last choice counts, and nobody else gets it', async () => {
    const house = await openHouse()
    const ctx = house.member(5)
    expect(await getDisplay({ ctx })).toEqual({ setting: null })
    await setDisplay({ ctx, input: { textPercent: 200, theme: 'toi' } })
    await setDisplay({ ctx, input: { textPercent: 150, theme: 'tuong_phan' } })
    const token = await house.signIn(5)
    const answer = await house.call('GET', '/api/display', { token })
    expect(await answer.json()).toEqual({
      setting: { textPercent: 150, theme: 'tuong_phan', changedAt: house.clock.now() },
    })
    expect(await getDisplay({ ctx: house.member(6) })).toEqual({ setting: null })
    const { sections } = await getMyData({ ctx })
    expect(sections.find(({ key }) => key === 'accounts')?.lines).toContain(
      'Cách hiển thị đã chọn: cỡ chữ 150%, màu: tương phản cao',
    )
  })

  it('is refused where the size or the colours are none of those offered', async () => {
    const house = await openHouse()
    const token = await house.signIn(5)
    for (const json of [
      { textPercent: 90, theme: 'sang' },
      { textPercent: 225, theme: 'sang' },
      { textPercent: 130, theme: 'sang' },
      { textPercent: 150, theme: 'hong' },
    ])
      expect((await house.call('PUT', '/api/display', { token, json })).status).toBe(400)
    expect(await getDisplay({ ctx: house.member(5) })).toEqual({ setting: null })
  })
})
