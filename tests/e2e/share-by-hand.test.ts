import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const MEMBER = 5
const CHANNEL = {
  unitId: fixtureUnit,
  channel: 'by_hand',
  which: { kind: 'units', ids: [fixtureUnit] },
}

describe('sharing a part by hand', () => {
  it('goes from the ledger into the group by Zalo’s own sheet, is marked, and can be taken back', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(SECRETARY, '&to=deliveries')
    const asked = phone.waitForRequest(
      (request) => request.headers()['authorization'] !== undefined,
    )
    await phone.reload()
    const token = (await asked).headers()['authorization'] ?? ''
    await phone.getByRole('heading', { name: 'Sổ gửi tin' }).waitFor()
    const chosen = await fetch(`${ground.address}/api/channels/choices`, {
      method: 'POST',
      headers: { authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify(CHANNEL),
    })
    expect(await chosen.json()).toEqual({ changed: 1 })

    await ground.moveClockTo('2026-03-16T00:31:00.000Z')
    await phone.getByRole('heading', { name: 'Cần chia sẻ tay: 1' }).waitFor()
    await phone
      .getByRole('button', { name: /^Chia sẻ vào nhóm: Phần 4/ })
      .first()
      .click()
    await phone.getByRole('button', { name: 'Chia sẻ', exact: true }).click()
    const as = fixtureAccounts[SECRETARY]?.botUserId
    const isAsked = phone.getByText(/bấm Đã chia sẻ/)
    await expect
      .poll(async () => {
        await fetch(`${ground.address}/practice/share`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ as, chatId: fixtureGroupChat }),
        })
        return isAsked.count()
      })
      .toBe(1)
    await phone.getByRole('button', { name: 'Đã chia sẻ vào nhóm' }).click()
    await phone.getByRole('button', { name: 'Đã chia sẻ tay (1)' }).click()
    await phone.getByRole('button', { name: /^Bỏ đánh dấu đã chia sẻ: Phần 4/ }).waitFor()

    // The text is in the group, and its link opens the part on a member's phone.
    const page = await ground.openPage()
    await page
      .getByText(/to=part&id=part-4/)
      .first()
      .waitFor()
    const reader = await ground.openPhone(MEMBER, `&to=part&id=part-4&src=${fixtureUnit}`)
    await reader.getByText(/Chi ủy xây dựng kế hoạch học tập cho cả đợt/).waitFor()

    await phone.getByRole('button', { name: /^Bỏ đánh dấu đã chia sẻ: Phần 4/ }).click()
    await phone.getByRole('button', { name: 'Tất cả', exact: false }).click()
    await phone.getByRole('heading', { name: 'Cần chia sẻ tay: 1' }).waitFor()
  })
})
