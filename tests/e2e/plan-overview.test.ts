import { members, officers } from '@quan-triet/bot-server/services/fixture/people'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const PROPAGANDA =
  members.length + 2 + officers.findIndex(({ role }) => role === 'can_bo_tuyen_giao')

const chooseFirst = async (page: Page): Promise<void> => {
  const field = page.getByLabel('Cấp ủy viên', { exact: true })
  await field.selectOption({ index: 1 })
}

describe('an officer with the programmes of the units below', () => {
  it('sees who waits for whom, names who is in charge, and excuses a unit with a reason', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPhone(PROPAGANDA)
    await page.getByRole('link', { name: /^Việc/ }).first().click()
    await page.getByRole('link', { name: /^Chương trình của các đơn vị/ }).click()
    await page.getByText('Chờ cấp ủy viên phụ trách (Phường Sao Mai)').waitFor()
    await page.getByRole('button', { name: 'Đã ban hành 0/1 (0,00%)' }).click()
    await page.getByText('Không có đơn vị nào.').waitFor()
    await page.getByRole('button', { name: 'Chờ ý kiến, chờ số 1/1 (100,00%)' }).click()
    await page.getByRole('rowheader', { name: 'Chi bộ Khu phố 3' }).waitFor()

    await page.getByRole('link', { name: 'Cấp ủy viên phụ trách' }).click()
    await page.getByText('2/3 đơn vị chưa có người phụ trách.').waitFor()
    await page.getByRole('button', { name: 'Phân công người phụ trách Chi bộ Khu phố 5' }).click()
    await chooseFirst(page)
    await page.getByRole('button', { name: 'Lưu phân công' }).click()
    await page.getByText('1/3 đơn vị chưa có người phụ trách.').waitFor()
    await page
      .getByRole('button', { name: /^Thôi phân công .* phụ trách Chi bộ Khu phố 5$/ })
      .click()
    await page.getByRole('button', { name: 'Thôi phụ trách' }).click()
    await page.getByText('2/3 đơn vị chưa có người phụ trách.').waitFor()

    await page.getByRole('button', { name: 'Cử người thay phụ trách Chi bộ Khu phố 3' }).click()
    await page.getByText('Không còn cấp ủy viên nào khác của cấp trên để chọn.').waitFor()
    await page.getByRole('button', { name: 'Thôi', exact: true }).last().click()

    await page.goBack()
    await page
      .getByRole('button', { name: 'Miễn xây dựng chương trình cho Chi bộ Khu phố 3' })
      .click()
    await page.getByLabel('Lý do miễn').fill('Chi bộ sắp sáp nhập với Chi bộ Khu phố 5.')
    await page.getByRole('button', { name: 'Miễn', exact: true }).click()
    await page.getByRole('button', { name: 'Được miễn 1 đơn vị' }).click()
    await page.getByText('Lý do: Chi bộ sắp sáp nhập với Chi bộ Khu phố 5.').waitFor()
    await page.getByRole('button', { name: 'Thôi miễn cho Chi bộ Khu phố 3' }).click()
    await page.getByRole('button', { name: 'Thôi miễn', exact: true }).click()
    await page.getByRole('button', { name: 'Được miễn 0 đơn vị' }).waitFor()
    expect(await page.getByText('Không có đơn vị nào.').isVisible()).toBe(true)
  })
})
