import { readPdf } from '@quan-triet/bot-server/lib/documents/read-pdf'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { takeGivenFile } from '../support/given-file.ts'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
/** Phạm Ngọc Lam. */
const ON_PAPER = 7
/** Saturday 14/3 at 08:30: session 2 has begun. */
const IN_CLASS = '2026-03-14T01:30:00.000Z'
const TWO_MINUTES_MS = 120_000
const MOST_TOUCHES = 45

/** Counts what a hand does, as the page itself hears it. */
const countTouches = (page: Page) =>
  page.evaluate(() => {
    document.body.dataset['touches'] = '0'
    for (const kind of ['pointerdown', 'change'])
      document.addEventListener(
        kind,
        ({ target }) => {
          if (target instanceof Element && target.closest('button, a, input, select'))
            document.body.dataset['touches'] = String(Number(document.body.dataset['touches']) + 1)
        },
        true,
      )
  })

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

const pdfText = async (page: Page, button: RegExp): Promise<string> => {
  const { name, bytes } = await takeGivenFile(page, () =>
    page.getByRole('button', { name: button }).click(),
  )
  expect(name).toMatch(/^Danh sách đã điểm danh - .+\.pdf$/)
  const { text } = await readPdf(bytes)
  return text
}

describe('calling the roll', () => {
  it('takes few touches and less than two minutes, is undone, works on paper and without network, and is printed', async () => {
    const ground = await startPracticeGround()
    await ground.moveClockTo(IN_CLASS)
    const secretary = await ground.openPhone(SECRETARY)
    await secretary.getByRole('link', { name: /Buổi học và điểm danh/ }).click()
    await secretary.getByRole('link', { name: /Buổi 2/ }).click()
    const began = performance.now()
    await secretary.getByRole('link', { name: 'Gọi tên điểm danh' }).click()
    await secretary.getByText('Có mặt 0/30, còn 31 chưa ghi').waitFor()
    await countTouches(secretary)

    // One touch a person, taken back by a second one and by the button.
    const first = rowOf(secretary, 'Cao Thị Lan Hương')
    await first.click()
    await secretary.getByText('Có mặt 1/30, còn 30 chưa ghi').waitFor()
    await first.click()
    await secretary.getByText('Có mặt 0/30, còn 31 chưa ghi').waitFor()
    await secretary.getByRole('button', { name: 'Ghi khác: Lê Hữu Tường' }).click()
    await secretary.getByRole('button', { name: 'Đến muộn' }).click()
    await rowOf(secretary, 'Lê Hữu Tường').getByText('Đến muộn').waitFor()
    await secretary.getByRole('button', { name: 'Hoàn tác' }).click()
    await secretary.getByText('Có mặt 0/30, còn 31 chưa ghi').waitFor()

    // Everybody but three, of whom one has a reason and one none.
    await secretary.getByRole('button', { name: 'Tất cả có mặt trừ…' }).click()
    for (const name of ['Tạ Văn Hạnh', 'Trương Gia Huy', 'Phạm Ngọc Lam'])
      await secretary.getByRole('checkbox', { name: `Vắng: ${name}` }).check()
    await secretary.getByLabel('Lý do vắng của Tạ Văn Hạnh').selectOption('om_dau')
    await secretary.getByLabel('Lý do vắng của Trương Gia Huy').selectOption('none')
    await secretary.getByRole('button', { name: 'Ghi 28 có mặt, 3 vắng' }).click()
    await secretary.getByRole('button', { name: 'Ghi cả danh sách' }).click()
    await secretary.getByText('Có mặt 27/30, còn 1 chưa ghi').waitFor()
    await secretary.getByText('Đã ghi 30 đồng chí').waitFor()
    const touches = Number(await secretary.evaluate(() => document.body.dataset['touches']))
    expect(touches).toBeLessThanOrEqual(MOST_TOUCHES)
    expect(performance.now() - began).toBeLessThan(TWO_MINUTES_MS)

    // From paper, without network: kept on the device, sent by itself.
    await secretary.getByRole('link', { name: /Buổi 2/ }).click()
    await secretary.getByRole('link', { name: 'Nhập hộ từ bản giấy' }).click()
    const onPaper = rowOf(secretary, 'Phạm Ngọc Lam')
    await onPaper.waitFor()
    await secretary.context().setOffline(true)
    await onPaper.click()
    await secretary.getByText(/Mất mạng: 1 ghi nhận đang giữ trên máy này/).waitFor()
    await secretary.context().setOffline(false)
    await secretary.getByText(/nhập hộ từ bản giấy, đồng chí .+ ghi, 14\/3 08:3/).waitFor()

    const member = await ground.openPhone(ON_PAPER, '&to=attendance')
    await member.getByText(/nhập hộ từ bản giấy, đồng chí .+ ghi, 14\/3/).waitFor()

    // A late correction asks why.
    await secretary.getByRole('link', { name: /Buổi 2/ }).click()
    await secretary.getByText('28/30').first().waitFor()
    await secretary.getByRole('button', { name: 'Chốt buổi học' }).click()
    await secretary.getByRole('dialog').getByRole('button', { name: 'Chốt buổi học' }).click()
    await secretary.getByText(/Đã chốt lúc/).waitFor()
    await secretary.getByRole('link', { name: 'Xem cả danh sách' }).click()
    await rowOf(secretary, 'Cao Thị Lan Hương').getByText('Cao Thị Lan Hương').click()
    await secretary.getByRole('radio', { name: 'Về sớm' }).check()
    await secretary.getByLabel('Lý do sửa').fill('về lúc 09:00')
    await secretary.getByRole('button', { name: 'Lưu' }).click()
    await rowOf(secretary, 'Cao Thị Lan Hương').getByText('Về sớm').waitFor()

    // The file that is handed over holds what was recorded.
    await secretary.getByRole('link', { name: /Buổi 2/ }).click()
    const text = await pdfText(secretary, /In danh sách đã điểm danh/)
    expect(text).toContain('Có mặt 28/30 (93,33%)')
    expect(text).toMatch(/Cao Thị Lan Hương\s+Về sớm/)
  })
})
