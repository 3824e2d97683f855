import { members } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findFaults } from '../support/check-accessibility.ts'
import { type PracticeGround, startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const GRADER = 5
const FIRST_WRITER = 21
const COPYING_WRITER = 22
const PROPAGANDA = members.length + 3
const AUTHOR = members[COPYING_WRITER]?.name ?? ''
const OTHER_AUTHOR = members[FIRST_WRITER]?.name ?? ''

const SHARED =
  'Ở tổ dân phố của tôi có mười hai hộ kinh doanh nhỏ thường để rác lẫn lộn trước cửa. Sáng thứ Bảy tuần trước tôi cùng chị tổ trưởng đến từng nhà, ngồi uống nước, hỏi vì sao chưa phân loại và ghi lại từng lý do vào sổ. Có nhà thiếu thùng, có nhà sợ bị phạt, có nhà nghĩ xe rác vẫn đổ chung nên phân loại cũng vô ích. Tôi hứa sẽ xin phường cấp thêm thùng, mời bác lái xe đến nói chuyện và tuần nào cũng trở lại xem.'

const ESSAYS = {
  first: ['Tôi học kỹ phần đột phá và ghi lại ba điều cần làm ngay trong tổ.', SHARED],
  copied: [
    'Phần tôi nhớ nhất là trách nhiệm nêu gương của đảng viên.',
    `${SHARED} Tôi xin cố gắng.`,
  ],
}

const writeEssay = async (
  ground: PracticeGround,
  index: number,
  [understanding = '', responsibility = '']: readonly string[],
): Promise<Page> => {
  const phone = await ground.openPhone(index)
  await phone.goto(ground.phoneUrl(index, 'essay'))
  await phone.getByLabel(/^1\. Nhận thức/).fill(understanding)
  await phone.getByLabel(/^2\. Trách nhiệm/).fill(responsibility)
  await phone.getByText(/^Đã lưu lúc/).waitFor()
  await phone.getByRole('button', { name: 'Nộp bài' }).click()
  await phone.getByRole('dialog').getByRole('button', { name: 'Nộp bài' }).click()
  await phone.getByText('Bài đã nộp, chờ chấm.').waitFor()
  return phone
}

/** The list is asked for anew until the check has found the two. */
const seeGroup = async (phone: Page): Promise<void> => {
  const group = phone.getByText('2 bài dùng chung một đoạn văn')
  const look = async (): Promise<void> => {
    await phone.reload()
    await phone.getByLabel('Thứ tự').waitFor()
    if ((await group.count()) === 0) return look()
  }
  await phone.getByLabel('Thứ tự').waitFor()
  await look()
}

const compareSides = async (phone: Page): Promise<void> => {
  await phone.getByText('Máy chỉ chỉ ra chỗ giống.').waitFor()
  expect(await phone.locator('.grading-text mark').first().textContent()).toContain(
    'mười hai hộ kinh doanh',
  )
  expect(await findFaults(phone, 'markup')).toEqual([])
  await phone.getByRole('button', { name: 'Xem hai bên chỗ trùng 1' }).click()
  const sides = phone.getByRole('dialog')
  await sides
    .getByText(/mười hai hộ kinh doanh nhỏ/)
    .last()
    .waitFor()
  expect(await sides.getByText(/mười hai hộ kinh doanh nhỏ/).count()).toBe(2)
  await sides.getByRole('button', { name: 'Đóng' }).click()
}

const decide = async (phone: Page, verdict: RegExp): Promise<void> => {
  await phone.getByRole('button', { name: /^Ghi kết quả/ }).click()
  const sheet = phone.getByRole('dialog')
  await sheet.getByRole('button', { name: verdict }).click()
  await sheet.waitFor({ state: 'detached' })
  await phone.getByRole('heading', { name: 'Các lần chấm' }).waitFor()
}

const sendBack = async (phone: Page): Promise<void> => {
  await phone.getByRole('button', { name: 'Nhận chấm bài này' }).click()
  await phone.getByText('Đồng chí được giao chấm bài này.').waitFor()
  await phone.getByRole('radio', { name: 'Đề nghị viết lại' }).check()
  await phone.getByText('Còn thiếu lý do viết lại.').waitFor()
  await phone.getByRole('radio', { name: 'Sao chép' }).check()
  await phone.getByText('Còn thiếu nhận xét.').waitFor()
  await phone.getByLabel('Nhận xét').fill('Phần liên hệ trùng bài đã nộp trước. Đồng chí viết lại.')
  await decide(phone, /Viết lại/)
}

const appeal = async (author: Page): Promise<void> => {
  await author.reload()
  const verdict = author.getByRole('region', { name: 'Kết quả bản 1' })
  await verdict.getByText('Phần liên hệ trùng bài đã nộp trước. Đồng chí viết lại.').waitFor()
  await author.getByRole('button', { name: 'Khiếu nại kết quả' }).click()
  await author.getByRole('dialog').getByRole('textbox').fill('Hai chúng tôi cùng đi một buổi.')
  await author.getByRole('dialog').getByRole('button', { name: 'Gửi' }).click()
  await author.getByText('Khiếu nại đang chờ người khác chấm lại.').waitFor()
}

/** Who judged it may not judge it again: it goes to another. */
const giveToAnother = async (phone: Page): Promise<void> => {
  await phone.getByRole('link', { name: 'Chấm bài thu hoạch' }).click()
  await phone.getByRole('link', { name: /Có khiếu nại/ }).click()
  await phone.getByText('Hai chúng tôi cùng đi một buổi.').waitFor()
  expect(await phone.getByRole('button', { name: 'Nhận chấm bài này' }).count()).toBe(0)
  await phone.getByRole('button', { name: 'Giao người chấm' }).click()
  const sheet = phone.getByRole('dialog')
  const who = sheet.getByRole('combobox', { name: 'Người chấm' })
  const name = members[GRADER]?.name ?? ''
  await who.selectOption(await who.locator('option', { hasText: name }).getAttribute('value'))
  await sheet.getByRole('button', { name: 'Giao chấm' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** A member who holds no office has nothing but what was given. */
const passAsGrader = async (ground: PracticeGround): Promise<void> => {
  const phone = await ground.openPhone(GRADER)
  await phone.goto(ground.phoneUrl(GRADER, 'grading'))
  const given = phone.getByRole('list', { name: 'Danh sách bài' }).getByRole('link')
  await given.first().waitFor()
  expect(await given.count()).toBe(1)
  await given.click()
  await phone.getByText('Người viết đã khiếu nại. Đồng chí chấm lại bài này.').waitFor()
  await phone.getByRole('radio', { name: 'Đạt' }).check()
  await decide(phone, /Đạt/)
  await phone.close()
}

/** Of the essay from below the level above is told neither whose it is nor what was said of it. */
const drawAbove = async (ground: PracticeGround): Promise<void> => {
  const phone = await ground.openPhone(PROPAGANDA)
  await phone.goto(ground.phoneUrl(PROPAGANDA, 'office/campaigns/campaign-nq-05/sample'))
  await phone.getByRole('button', { name: 'Rút mẫu' }).click()
  await phone.getByRole('link', { name: 'Mở các bài rút mẫu' }).click()
  const drawn = phone.getByRole('link', { name: /^Bài rút mẫu, Chi bộ Khu phố 3/ })
  await drawn.first().click()
  await phone.getByText('Bài rút mẫu để chấm lại. Tên người viết không hiện ở đây.').waitFor()
  for (const name of [AUTHOR, OTHER_AUTHOR]) expect(await phone.getByText(name).count()).toBe(0)
  expect(await phone.getByText('Hai chúng tôi cùng đi một buổi.').count()).toBe(0)
}

describe('grading essays', () => {
  it('goes from alike essays in one group to a verdict, an appeal, another grader, and a sample drawn above', async () => {
    const ground = await startPracticeGround()
    await writeEssay(ground, FIRST_WRITER, ESSAYS.first)
    const author = await writeEssay(ground, COPYING_WRITER, ESSAYS.copied)

    const secretary = await ground.openPhone(SECRETARY)
    // All of it in sight: what lies under the bar of a small screen would count as hidden.
    await secretary.setViewportSize({ width: 390, height: 2600 })
    await secretary.reload()
    await secretary.getByRole('link', { name: /^Chấm thu hoạch/ }).click()
    await seeGroup(secretary)
    await secretary.getByRole('link', { name: new RegExp(AUTHOR) }).click()
    await compareSides(secretary)
    await sendBack(secretary)
    await appeal(author)
    await giveToAnother(secretary)
    await passAsGrader(ground)

    await author.reload()
    await author.getByRole('region', { name: 'Kết quả bản 1' }).getByText('Đạt').waitFor()
    await drawAbove(ground)
  })
})
