/** Makes small pictures for tests, with whatever cameras and clever people write beside them. */
import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'

const JPEG = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA',
  'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
  'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP',
  'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/',
  '2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK0',
  '6kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAgADADASIAAhEBAxEB/8QAFwABAQEB',
  'AAAAAAAAAAAAAAAAAAUEBv/EABkQAQACAwAAAAAAAAAAAAAAAAABAgU0cf/EABcBAQEBAQAAAAAAAAAAAAAAAAQDAgX/xAAYEQEAAwEAAAAAAA',
  'AAAAAAAAAAAgMxMv/aAAwDAQACEQMRAD8AogOeQyZPUt2EdYyepbsI60MIq5AG1XRgDBMmT1LdhHWMnqW7COtDCKuQBtV//9k=',
].join('')

/** 48 × 32 points. */
export const smallJpeg = (): Buffer => Buffer.from(JPEG, 'base64')

/** 40 × 36 points of one colour. */
export const smallPng = (): Buffer => PNG.sync.write(new PNG({ width: 40, height: 36, fill: true }))

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** What a phone writes: which way up it was held, and words of its own. */
export const exifOf = (orientation: number, words: string): Buffer => {
  const entry = Buffer.alloc(12)
  entry.writeUInt16LE(0x0112, 0)
  entry.writeUInt16LE(3, 2)
  entry.writeUInt32LE(1, 4)
  entry.writeUInt16LE(orientation, 8)
  const tiff = Buffer.concat([Buffer.from('49492a00080000000100', 'hex'), entry, Buffer.alloc(4)])
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(words)]))
}

export const commentOf = (words: string): Buffer => segment(0xfe, Buffer.from(words))

/** @param segments stand right behind the beginning */
export const jpegWith = (...segments: readonly Buffer[]): Buffer => {
  const jpeg = smallJpeg()
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** Behind the header of the picture. */
const HEAD = 33

export const pngWith = (type: string, words: string): Buffer => {
  const png = smallPng()
  const added = chunk(type, Buffer.from(words))
  return Buffer.concat([png.subarray(0, HEAD), added, png.subarray(HEAD)])
}

/** A picture that says of itself to be as large as that, whatever it holds. */
export const pngSaying = (width: number, height: number): Buffer => {
  const png = smallPng()
  const header = Buffer.from(png.subarray(16, 29))
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(HEAD)])
}

export const jpegSaying = (width: number, height: number): Buffer => {
  const jpeg = smallJpeg()
  const frame = jpeg.indexOf(Buffer.of(0xff, 0xc0))
  jpeg.writeUInt16BE(height, frame + 5)
  jpeg.writeUInt16BE(width, frame + 7)
  return jpeg
}

/** Ink all over a sheet of that size: no phone makes it small, so that a slow line takes its time. */
export const inkedPage = (width: number, height: number): Buffer => {
  const page = new PNG({ width, height })
  let last = 1
  for (let at = 0; at < page.data.length; at += 1) {
    // The numbers of a small generator (Park, Miller 1988): the same page every time.
    last = (last * 48_271) % 2_147_483_647
    page.data[at] = at % 4 === 3 ? 255 : last % 256
  }
  return PNG.sync.write(page)
}
