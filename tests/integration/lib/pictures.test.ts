import { readPicture } from '@quan-triet/bot-server/lib/files/read-picture'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import {
  commentOf,
  exifOf,
  jpegSaying,
  jpegWith,
  pngSaying,
  pngWith,
  smallJpeg,
  smallPng,
} from '../../support/pictures.ts'

const BOUNDS = { longest: 5000, shortest: 32, mostPoints: 16_000_000 }
const read = (bytes: Uint8Array) => readPicture(bytes, BOUNDS)

const pictureOf = (bytes: Uint8Array) => {
  const result = read(bytes)
  if (!result.ok) throw new Error(result.why)
  return { ...result.picture, text: Buffer.from(result.picture.bytes).toString('latin1') }
}

describe('reading a picture', () => {
  it('knows a JPEG and a PNG by their bytes, and how large they are', () => {
    const sizes = [smallJpeg(), smallPng()].map((bytes) => {
      const { mediaType, width, height } = pictureOf(bytes)
      return [mediaType, width, height]
    })
    expect(sizes).toEqual([
      ['image/jpeg', 48, 32],
      ['image/png', 40, 36],
    ])
  })

  it('leaves behind where a JPEG was taken, by whom, its comments and its colour profile', () => {
    const marked = jpegWith(exifOf(1, 'CANARY-GPS'), commentOf('CANARY-COMMENT'))
    const { text, bytes } = pictureOf(marked)
    expect(text).not.toMatch(/CANARY|Exif|ICC_PROFILE/)
    expect(pictureOf(bytes).bytes).toEqual(bytes)
  })

  it.each([
    [3, 48, 32],
    [6, 32, 48],
    [8, 32, 48],
  ])('keeps which way up a JPEG is (%i), and nothing else of that', (turn, width, height) => {
    const picture = pictureOf(jpegWith(exifOf(turn, 'CANARY-GPS')))
    expect([picture.width, picture.height]).toEqual([width, height])
    expect(picture.text).not.toContain('CANARY')
    const again = pictureOf(picture.bytes)
    expect([again.width, again.height]).toEqual([width, height])
  })

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'prVt'])(
    'leaves behind what a PNG holds beside its picture: %s',
    (type) => {
      const { text, bytes } = pictureOf(pngWith(type, 'CANARY'))
      expect(text).not.toContain('CANARY')
      expect(PNG.sync.read(Buffer.from(bytes))).toMatchObject({ width: 40, height: 36 })
    },
  )

  it('leaves behind what follows the end of a picture, such as a second file', () => {
    const tail = Buffer.from('<script>CANARY</script>PK\u0003\u0004')
    for (const bytes of [smallJpeg(), smallPng()])
      expect(pictureOf(Buffer.concat([bytes, tail])).text).not.toContain('CANARY')
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><svg onload="x()"></svg>')],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['a page before a JPEG', Buffer.concat([Buffer.from('<html>'), smallJpeg()])],
    ['a PNG’s first bytes before a JPEG', Buffer.concat([smallPng().subarray(0, 8), smallJpeg()])],
    ['a JPEG’s first bytes before a PNG', Buffer.concat([smallJpeg().subarray(0, 2), smallPng()])],
    ['half a JPEG', smallJpeg().subarray(0, 500)],
    ['half a PNG', smallPng().subarray(0, 60)],
    ['a JPEG of two sizes', jpegWith(smallJpeg().subarray(2, -2))],
  ])('refuses what is no whole picture: %s', (_, bytes) => {
    expect(read(bytes)).toEqual({ ok: false, why: 'no_picture' })
  })

  it('refuses a PNG one of whose sums is wrong', () => {
    const png = smallPng()
    png.writeUInt8(png.readUInt8(20) ^ 1, 20)
    expect(read(png)).toEqual({ ok: false, why: 'no_picture' })
  })

  it.each([
    ['too_wide', pngSaying(50_000, 50_000)],
    ['too_wide', pngSaying(5001, 100)],
    ['too_wide', pngSaying(4800, 4800)],
    ['too_wide', jpegSaying(65_535, 65_535)],
    ['too_small', pngSaying(1, 1)],
    ['too_small', jpegSaying(4000, 31)],
    ['too_small', pngSaying(0, 0)],
  ])('refuses a picture that is %s, whatever it holds', (why, bytes) => {
    expect(read(bytes)).toEqual({ ok: false, why })
  })

  it('never throws, and what it gives reads as the same picture again', () => {
    const whole = [jpegWith(exifOf(6, 'CANARY')), pngWith('tEXt', 'CANARY')]
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
        fc.nat(),
        (picture, changes, cut) => {
          const bytes = Buffer.from(picture)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          const result = read(bytes.subarray(0, bytes.length - (cut % 30 === 0 ? cut % 200 : 0)))
          if (!result.ok) return
          const again = read(result.picture.bytes)
          expect(again).toEqual(result)
        },
      ),
      { numRuns: 300 },
    )
  })
})
