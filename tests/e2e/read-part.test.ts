import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const MEMBER = 5

describe('reading a part', () => {
  it('begins with a tap on the link in the group and ends at the next part that has been sent', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPage()
    await page.getByRole('button', { name: 'Đảng viên Nguyễn Văn Bình' }).click()
    await page.getByText('zalo.me/s/3140592653589793238/?to=part&id=part-2').click()
    const phone = page.frameLocator('iframe')
    await phone.getByText('II. MỤC TIÊU ĐẾN NĂM 2030').waitFor()
    await phone.getByRole('link', { name: 'Phần sau' }).click()
    await phone.getByText('III. BA KHÂU ĐỘT PHÁ').waitFor()
    await phone.getByText(/Đề nghị các đồng chí đọc kỹ khâu đột phá thứ hai/).waitFor()
  })

  it('shows only the date of a part that is still to come, and the part once its time has come', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(MEMBER, '&to=parts')
    await phone.getByText(/16\/3\/2026/).waitFor()
    expect(await phone.getByRole('link', { name: /^(IV|V|VI)\./ }).count()).toBe(0)
    await ground.moveClockTo('2026-03-16T00:31:00.000Z')
    await phone.getByRole('link', { name: /Nhiệm vụ, giải pháp về học tập/ }).click()
    await phone.getByText(/Chi ủy xây dựng kế hoạch học tập cho cả đợt/).waitFor()
  })

  it('still works without network for a part that was opened before', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(MEMBER, '&to=part&id=part-1')
    await phone.getByText('I. TÌNH HÌNH VÀ NGUYÊN NHÂN').waitFor()
    // The app's own files lie with Zalo and in the phone; what is missing is the house.
    await phone.route('**/api/**', (route) => route.abort())
    await phone.reload()
    await phone.getByText('I. TÌNH HÌNH VÀ NGUYÊN NHÂN').waitFor()
  })
})
