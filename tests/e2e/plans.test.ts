import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type PracticeGround, startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const DEPUTY = 1
const MEMBER = 5
const OVERSEER = members.length + 2 + officers.findIndex((one) => one.role === 'bi_thu')

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

const take = async (page: Page, step: string): Promise<void> => {
  await press(page, step)
  await confirm(page, step)
}

const openProgramme = async (ground: PracticeGround, person: number): Promise<Page> => {
  const page = await ground.openPhone(person)
  await page
    .getByRole('link', { name: /^Chương trình, kế hoạch/ })
    .first()
    .click()
  await page.getByRole('link', { name: /^Mở: Chương trình hành động/ }).click()
  await page.getByRole('heading', { name: 'I. Mục đích, yêu cầu' }).waitFor()
  return page
}

const writeSecond = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Đoạn 2').fill(text)
  await press(page, 'Xong')
}

/** One of them without network meanwhile: what both wrote stands there until one of them chooses. */
const writeAtOnce = async (secretary: Page, deputy: Page): Promise<void> => {
  for (const page of [secretary, deputy])
    await page.getByRole('button', { name: /80% hồ sơ của người dân/ }).click()
  await deputy.context().setOffline(true)
  await writeSecond(deputy, 'Đến hết năm 2026, 90% hồ sơ nộp trực tuyến.')
  await deputy.getByText(/^Chưa gửi 1 chỗ/).waitFor()
  await writeSecond(secretary, 'Đến hết năm 2026, 85% hồ sơ nộp trực tuyến.')
  await secretary.getByText(/^Đã lưu \d/).waitFor()
  await deputy.context().setOffline(false)
  await secretary.getByText('Hai người cùng sửa chỗ này').waitFor()
  await press(secretary, 'Giữ bản này: Bản lưu sau')
  await secretary.getByRole('button', { name: /90% hồ sơ nộp/ }).waitFor()
  await deputy.getByRole('button', { name: /90% hồ sơ nộp/ }).waitFor()
}

/** A task without its day is named among what lacks, and mended. */
const mendTask = async (page: Page): Promise<void> => {
  await press(page, 'Sửa nhiệm vụ 1')
  await confirm(page, 'Bỏ thời hạn')
  await confirm(page, 'Xong')
  await press(page, 'Nhiệm vụ 1 chưa có thời hạn')
  await press(page, 'Sửa nhiệm vụ 1')
  await confirm(page, 'Đặt thời hạn')
  await page.getByLabel('Kết quả phải có').fill('Tổ có 6 đồng chí, có lịch trực.')
  await confirm(page, 'Xong')
  await page.getByText('Nhiệm vụ 1 chưa có thời hạn').waitFor({ state: 'detached' })
}

const takeOpinion = async (ground: PracticeGround, secretary: Page): Promise<void> => {
  await take(secretary, 'Lấy ý kiến chi bộ')
  const member = await openProgramme(ground, MEMBER)
  await press(member, 'Góp ý')
  await member.getByLabel('Ý kiến của đồng chí').fill('Nên trực cả chiều thứ Bảy.')
  await confirm(member, 'Gửi ý kiến')
  await press(secretary, 'Trả lời ý kiến số 1')
  await secretary.getByLabel('Trả lời', { exact: true }).fill('Chi ủy tiếp thu.')
  await confirm(secretary, 'Gửi trả lời')
  await member.getByText('Trả lời: Chi ủy tiếp thu.').waitFor()
}

const decide = async (
  page: Page,
  { open, text, send, said }: Record<'open' | 'text' | 'send' | 'said', string>,
): Promise<void> => {
  await press(page, open)
  await page.getByRole('dialog').getByRole('textbox').fill(text)
  await confirm(page, send)
  await page.getByText(said, { exact: true }).first().waitFor()
}

const openReview = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Việc/ }).first().click()
  await page.getByRole('link', { name: /^Xem xét chương trình/ }).click()
  await page.getByRole('link', { name: /^Chi bộ Khu phố 3/ }).click()
}

/** Returned with a remark, mended, sent again and compared by word, agreed. */
const passReview = async (secretary: Page, overseer: Page): Promise<void> => {
  await take(secretary, 'Gửi xem xét')
  await openReview(overseer)
  await press(overseer, 'Ghi ý kiến: nhiệm vụ 1')
  await overseer.getByLabel('Ý kiến của đồng chí').fill('Ghi rõ nơi trực.')
  await confirm(overseer, 'Lưu ý kiến')
  await decide(overseer, {
    open: 'Đề nghị sửa',
    text: 'Bổ sung nơi trực.',
    send: 'Gửi đề nghị sửa',
    said: 'Đã đề nghị sửa',
  })

  await secretary.getByText('Bổ sung nơi trực.').waitFor()
  await take(secretary, 'Sửa theo ý kiến')
  await press(secretary, 'Sửa nhiệm vụ 1')
  await secretary.getByLabel('Kết quả phải có').fill('Tổ trực tại nhà văn hóa khu phố.')
  await confirm(secretary, 'Xong')
  await press(secretary, 'Đã sửa theo ý kiến: Ghi rõ nơi trực.')
  await take(secretary, 'Lấy ý kiến chi bộ')
  await take(secretary, 'Gửi xem xét')
  await secretary.getByText('Bước 3/8: Đã gửi xem xét').waitFor()

  await overseer.reload()
  await overseer
    .getByLabel('Xem', { exact: true })
    .selectOption({ label: 'Chỗ thay đổi so với bản 3' })
  await overseer.locator('ins', { hasText: 'nhà văn hóa khu phố' }).waitFor()
  await decide(overseer, {
    open: 'Đồng ý',
    text: 'Nhất trí.',
    send: 'Gửi ý kiến đồng ý',
    said: 'Đã đồng ý',
  })
}

const issue = async (page: Page): Promise<void> => {
  await press(page, 'Ghi đã ban hành')
  expect(await page.getByLabel('Số', { exact: true }).inputValue()).toMatch(/^\d{2}$/)
  await page.getByLabel('Người ký').fill('Bí thư chi bộ')
  await confirm(page, 'Ghi đã ban hành')
  await page.getByText(/^Số \d{2}-CTr\//).waitFor()
  await take(page, 'Bắt đầu thực hiện')
}

describe('a programme from the branch up and back down', () => {
  it('is written by two at once, opined on, returned with a remark, sent again, agreed, issued and carried out', async () => {
    const ground = await startPracticeGround()
    const secretary = await openProgramme(ground, SECRETARY)
    await take(secretary, 'Lấy lại để sửa')
    const deputy = await openProgramme(ground, DEPUTY)
    await writeAtOnce(secretary, deputy)
    await mendTask(secretary)
    await takeOpinion(ground, secretary)
    await passReview(secretary, await ground.openPhone(OVERSEER))
    await issue(secretary)

    await deputy.getByRole('link', { name: /^Quay lại/ }).click()
    await deputy.getByRole('link', { name: /^Nhiệm vụ của tôi/ }).click()
    await deputy.getByRole('button', { name: /^Ghi tiến độ: Mở tổ giúp/ }).click()
    await deputy.getByLabel('Đã xong').check()
    await confirm(deputy, 'Lưu tiến độ')
    await deputy.getByText('Không còn việc nào đang chờ.').waitFor()
    await secretary.getByText('Đã xong 1/3 (33,33%) lượt đến nay').waitFor()
  })
})
