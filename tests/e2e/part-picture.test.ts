import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { exifOf, jpegWith } from '../support/pictures.ts'
import { startPracticeGround } from '../support/practice-ground.ts'

const SECRETARY = 0
const MEMBER = 5
const ALT = 'Sơ đồ bốn nhiệm vụ'
/** Of a phone that was held upright: 48 × 32 points, to be seen as 32 × 48. */
const PHOTO = {
  name: 'IMG_0001.JPG',
  mimeType: 'image/jpeg',
  buffer: jpegWith(exifOf(6, 'CANARY-GPS')),
}

const open = async (phone: Page, path: string): Promise<void> => {
  const address = new URL(phone.url())
  address.pathname = `${address.pathname.replace(/\/$/, '')}${path}`
  await phone.goto(address.href)
}

/** How large the browser takes the picture for, once it is there. */
const sizeOf = async (phone: Page): Promise<[number, number]> => {
  const picture = phone.getByRole('img', { name: ALT }).first()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  return picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
}

describe('the picture of a part on phones', () => {
  it('is put on by the secretary, stands in the preview, and is seen by a member once the part is out', async () => {
    const ground = await startPracticeGround()
    const phone = await ground.openPhone(SECRETARY)
    await open(phone, '/publishing/document-nq-05/parts/part-6')
    await phone.locator('input[type=file]').setInputFiles(PHOTO)
    await phone.getByLabel('Mô tả ảnh').fill(ALT)
    await phone.getByRole('button', { name: 'Lưu ảnh' }).click()
    await phone.getByRole('button', { name: 'Bỏ ảnh' }).waitFor()
    expect(await sizeOf(phone)).toEqual([32, 48])
    await phone.getByText('Nhóm nhận ảnh kèm tin này.').waitFor()
    await ground.moveClockTo('2026-03-23T02:00:00.000Z')
    const reader = await ground.openPhone(MEMBER)
    await open(reader, '/parts/part-6')
    expect(await sizeOf(reader)).toEqual([32, 48])
  })
})
