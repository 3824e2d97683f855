import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { practiceOaGroup } from '@quan-triet/bot-server/services/fixture/seed-channels'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type PracticeGround, startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const WARD = fixtureAccounts.findIndex(({ personId }) => personId === 'person-61')
const RESOLUTION = fileURLToPath(
  new URL('../fixtures/documents/nghi-quyet-ngan.txt', import.meta.url),
)
const PART_1 = /^Phần 1\/3: Bản tin sinh hoạt/
const PART_2 = /^Phần 2\/3: /

const post = (address: string, json: object) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  })

/** The next message of the bot arrives, and Zalo's answer about it does not. */
const loseNextAnswer = ({ address }: PracticeGround) =>
  post(`${address}/practice/zalo/switches`, {
    botApi: { nextSends: { fault: 'answer_lost', times: 1 } },
  })

/** Safe because the practice page lives by the same answer. */
const chatsOf = (body: unknown) =>
  body as { messages: Record<string, { kind: string; text: string | null }[] | undefined> }

const countIn = async ({ address }: PracticeGround, chatId: string, text: RegExp) => {
  const { messages } = chatsOf(await (await fetch(`${address}/practice/state`)).json())
  return (messages[chatId] ?? []).filter((one) => text.test(one.text ?? '')).length
}

const filesIn = async ({ address }: PracticeGround, chatId: string) => {
  const { messages } = chatsOf(await (await fetch(`${address}/practice/state`)).json())
  return (messages[chatId] ?? []).filter(({ kind }) => kind === 'file').length
}

/** The branch leaves its group, and binds it again by a code typed there. */
const bindByCode = async (phone: Page, page: Page) => {
  await phone.getByRole('link', { name: /Nhóm của chi bộ/ }).click()
  await phone.getByRole('button', { name: 'Gỡ nhóm' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Gỡ nhóm' }).click()
  await phone.getByRole('button', { name: 'Lấy mã gắn nhóm' }).click()
  const code = (await phone.getByLabel(/^Mã: /).textContent()) ?? ''
  await page.getByText(/Tôi đã được gỡ khỏi nhóm này/).waitFor()
  await page.getByRole('button', { name: 'Nhắc Bot', exact: true }).click()
  await page.getByRole('textbox', { name: 'Viết tin nhắn' }).fill(code)
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText(/Đã gắn nhóm này với Chi bộ Khu phố 3\./).waitFor()
  await page.getByText(/Tôi là trợ lý trả lời tự động/).waitFor()
  await phone.getByRole('button', { name: 'Gỡ nhóm' }).waitFor()
  expect(await phone.getByLabel(/^Mã: /).count()).toBe(0)
}

/** The ward's secretary publishes three parts for all its branches, two days apart from 13/3 at 07:30. */
const publish = async (ward: Page) => {
  await ward.getByRole('link', { name: /Việc quản lý/ }).click()
  await ward.getByRole('link', { name: /Tài liệu và lịch gửi/ }).click()
  await ward.getByRole('link', { name: 'Đưa tài liệu lên' }).click()
  await ward.locator('input[type=file]').setInputFiles(RESOLUTION)
  await ward.getByRole('button', { name: 'Đưa lên và chia phần' }).click()
  await ward.getByRole('link', { name: 'Xác nhận tài liệu không mật' }).click()
  await ward.getByLabel(/Gõ đủ họ và tên/).fill('Ha Thi Bach Yen')
  await ward.getByRole('button', { name: 'Tôi xác nhận' }).click()
  await ward.getByRole('link', { name: 'Hẹn giờ gửi' }).click()
  await ward.getByText(/2 nhóm nhận tin, 1 chi bộ chia sẻ tay\./).waitFor()
  await ward.getByRole('button', { name: /^Hẹn gửi 3 phần, 9 tin$/ }).click()
  await ward.getByText('Tất cả các phần đã có lịch gửi.').waitFor()
}

describe('sending by both channels', () => {
  it('binds a group by code, reaches a bot’s and an Official Account’s group, and says what is unknown until it is sent again or shared', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(SECRETARY)
    const page = await ground.openPage()
    await bindByCode(phone, page)
    const ward = await ground.openPhone(WARD)
    await publish(ward)

    // A lost answer: the group has the part, the ledger does not know, and nothing is sent twice by itself.
    await loseNextAnswer(ground)
    await ground.moveClockTo('2026-03-13T00:40:00.000Z')
    expect(await countIn(ground, fixtureGroupChat, PART_1)).toBe(1)
    expect(await countIn(ground, practiceOaGroup, PART_1)).toBe(1)
    expect(await filesIn(ground, practiceOaGroup)).toBe(1)
    await ward.getByRole('link', { name: 'Tài liệu và lịch gửi' }).click()
    await ward.getByRole('link', { name: 'Sổ gửi tin' }).click()
    await ward.getByRole('button', { name: 'Cần chia sẻ tay (1)' }).waitFor()
    await ward.getByRole('button', { name: 'Chưa rõ (1)' }).click()
    await ward.getByRole('button', { name: /^Gửi lại: Phần 1/ }).click()
    await ward.getByRole('dialog').getByRole('button', { name: 'Gửi lại' }).click()
    await eventually(
      'the part is in the group twice, as was foretold',
      async () => (await countIn(ground, fixtureGroupChat, PART_1)) === 2,
    )

    // Once more, and now the branch's secretary shares it by hand.
    await loseNextAnswer(ground)
    await ground.moveClockTo('2026-03-15T00:40:00.000Z')
    await phone.getByRole('link', { name: 'Trang chủ' }).first().click()
    await phone.getByRole('link', { name: /Sổ gửi tin/ }).click()
    await phone.getByRole('button', { name: /^Chia sẻ vào nhóm: Phần 2/ }).click()
    await phone.getByRole('button', { name: 'Chia sẻ', exact: true }).click()
    const isAsked = phone.getByText(/bấm Đã chia sẻ/)
    await expect
      .poll(async () => {
        const as = fixtureAccounts[SECRETARY]?.botUserId
        await post(`${ground.address}/practice/share`, { as, chatId: fixtureGroupChat })
        return isAsked.count()
      })
      .toBe(1)
    await phone.getByRole('button', { name: 'Đã chia sẻ vào nhóm' }).click()
    await phone.getByRole('button', { name: 'Đã chia sẻ tay (1)' }).waitFor()
    // The bot's own, of which it does not know, and the shared one.
    expect(await countIn(ground, fixtureGroupChat, PART_2)).toBe(2)
  })
})
