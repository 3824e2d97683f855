import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const MEMBER = 5

describe('the shell around all screens', () => {
  it('says what one may not see, follows links while open, makes room for the keyboard, and bears with a difficult Zalo', async () => {
    const ground = await startPracticeGround()

    // A link meant for the secretary, and one to what is not there: said in words, with a way out.
    const member = await ground.openPhone(MEMBER, '&to=session&id=session-2')
    await member.getByText('Đồng chí không có quyền xem mục này.').waitFor()
    const nav = member.getByRole('navigation', { name: 'Chuyển mục' })
    await member.getByRole('link', { name: 'Về trang chính' }).click()
    await member.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
    expect(await nav.getByRole('link').allInnerTexts()).toEqual([
      'Trang chủ',
      'Đọc',
      'Điểm danh',
      'Hỏi nhanh',
    ])

    // A link tapped in the chat while the app is open.
    const openWarm = (query: string) =>
      member.evaluate((search) => {
        const url = `${location.href.split('?')[0]}?${search}`
        window.postMessage({ practicePhone: 'open', url }, '*')
      }, query)
    await openWarm('to=request&id=no-such-request')
    await member.getByText(/Không tìm thấy mục này/).waitFor()
    await openWarm('to=check-in')
    const typed = member.getByRole('textbox', { name: 'Mã số 6 chữ số' })
    await typed.waitFor()
    expect(await nav.locator('[aria-current="page"]').innerText()).toBe('Điểm danh')

    // The keyboard takes half of the screen; then it goes.
    await typed.focus()
    await member.setViewportSize({ width: 390, height: 430 })
    await nav.waitFor({ state: 'hidden' })
    await member.setViewportSize({ width: 390, height: 844 })
    await nav.waitFor()

    // Whoever told Zalo never to ask again is told how to change it, and is not asked again.
    const refusing = await ground.openPhone(MEMBER, '&to=link&practiceTraps=never-again')
    for (const _ of ['asked by Zalo', 'not asked any more']) {
      await refusing.getByRole('button', { name: 'Bật thông báo' }).click()
      await refusing.getByRole('dialog', { name: 'Vì sao hỏi?' }).getByText('Tiếp tục').click()
      await refusing.getByText(/Zalo không hỏi lại nữa/).waitFor()
    }
    await refusing.getByRole('button', { name: 'Mở cài đặt quyền' }).waitFor()

    // A Zalo too old for native storage: everything still works, as long as the page is open.
    const old = await ground.openPhone(SECRETARY, '&practiceTraps=old')
    await old.getByRole('heading', { name: 'Việc được phân công' }).waitFor()
    await old.getByRole('link', { name: 'Buổi học', exact: true }).click()
    await old.getByRole('link', { name: /Buổi 2/ }).waitFor()
  })
  it('says that the app did not come, and opens it once the network is back', async () => {
    const ground = await startPracticeGround()
    const page = await ground.openPhone(MEMBER)
    await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
    await page.route(/assets\/mount\./, (route) => route.abort())
    await page.reload()
    const reopen = page.getByRole('button', { name: 'Mở lại ứng dụng' })
    await page.getByText(/Chưa tải được\. Không có mạng/).waitFor()
    expect(await page.getByText('Đang mở…').count()).toBe(0)
    await page.unroute(/assets\/mount\./)
    await reopen.click()
    await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor()
  })
})
