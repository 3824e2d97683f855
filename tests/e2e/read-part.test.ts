import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { startPracticeGround } from '../support/practice-ground.ts'

const MEMBER = 5

/** A device whose Vietnamese voice comes late, as on many phones, and of whose sentences only the first comes to its end. */
const giveVoice = (page: Page) =>
  page.addInitScript(() => {
    const said: string[] = []
    const voice = { lang: 'vi-VN', name: 'Linh', localService: true, default: true, voiceURI: 'x' }
    let voices: object[] = []
    const synth = new EventTarget()
    Object.assign(synth, {
      getVoices: () => voices,
      speak(utterance: { text: string } & EventTarget) {
        said.push(utterance.text)
        if (said.length === 1) utterance.dispatchEvent(new Event('end'))
      },
      cancel: () => {},
    })
    class Utterance extends EventTarget {
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.assign(window, { said, SpeechSynthesisUtterance: Utterance })
    Object.defineProperty(window, 'speechSynthesis', { value: synth })
    setTimeout(() => {
      voices = [voice]
      synth.dispatchEvent(new Event('voiceschanged'))
    }, 1500)
  })

/** Safe because `giveVoice` puts it there. */
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { said: string[] }).said)

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

  it('keeps the whole campaign, so that a start without network finds words, marks and parts never opened', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(MEMBER, '&to=parts')
    await phone.getByRole('button', { name: 'Lưu cả đợt để đọc khi không có mạng' }).click()
    await phone.getByText(/Đã lưu 3\/3 phần, \d+ kB/).waitFor()
    await phone.getByRole('link', { name: 'Tìm trong nghị quyết' }).click()
    await phone.getByLabel('Từ cần tìm').fill('muc tieu')
    await phone.getByText(/Thấy \d+ chỗ trong \d phần/).waitFor()
    // The app's own files lie with Zalo and in the phone; what is missing is the house.
    await phone.route('**/api/**', (route) => route.abort())
    await phone.goto(new URL('/zapps/3140592653589793238/parts/part-2', phone.url()).href)
    await phone.getByText('II. MỤC TIÊU ĐẾN NĂM 2030').waitFor()
    await phone.getByRole('button', { name: 'Công cụ đọc' }).click()
    await phone.getByRole('button', { name: 'Đánh dấu đoạn cần nhớ' }).click()
    const marks = phone.getByRole('button', { name: 'Đánh dấu đoạn này' })
    await marks.nth(1).click()
    await phone.getByRole('button', { name: 'Xong', exact: true }).click()
    await phone.getByRole('button', { name: 'Công cụ đọc' }).click()
    await phone.getByRole('link', { name: 'Chỗ đã đánh dấu' }).click()
    await phone.getByRole('link', { name: /Phần 2/ }).click()
    await phone.getByText('Đã đánh dấu:').waitFor({ state: 'attached' })
  })

  it('is read aloud paragraph after paragraph once the device has a Vietnamese voice, and falls silent with the screen', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(MEMBER)
    await giveVoice(phone)
    await phone.goto(new URL('/zapps/3140592653589793238/parts/part-3', phone.url()).href)
    // A click by the test would scroll first, and then it is read from there.
    await phone.getByRole('button', { name: 'Nghe đọc' }).dispatchEvent('click')
    await phone.getByRole('button', { name: 'Tạm dừng' }).waitFor()
    await phone.getByRole('button', { name: 'Đoạn sau' }).click()
    await phone.getByRole('button', { name: 'Thôi nghe' }).click()
    const said = await saidOn(phone)
    expect(said.slice(0, 1)).toEqual(['Phần 3 trên 6.'])
    expect(said).toContain('Lưu ý của Bí thư')
    await phone.getByRole('button', { name: 'Nghe đọc' }).click()
    await phone.getByRole('button', { name: 'Tạm dừng' }).waitFor()
    await phone.getByRole('link', { name: 'Quay lại Các phần nghị quyết' }).click()
    await phone.getByRole('heading', { name: 'Các phần nghị quyết' }).waitFor()
    const silentSince = (await saidOn(phone)).length
    await phone.getByRole('button', { name: 'Cỡ chữ và màu' }).click()
    await phone.getByLabel('Tương phản cao').check()
    await phone.getByLabel('To nhất (200%)').check()
    await phone.getByText(/Đã lưu trên máy này và trong tài khoản/).waitFor()
    expect((await saidOn(phone)).length).toBe(silentSince)
    const other = await ground.openPhone(MEMBER)
    await other.locator('html[data-theme="tuong_phan"][data-large-text]').waitFor()
    await other.goto(new URL('/zapps/3140592653589793238/display', other.url()).href)
    await other.getByText(/Máy này chưa có giọng đọc tiếng Việt/).waitFor()
  })
})
