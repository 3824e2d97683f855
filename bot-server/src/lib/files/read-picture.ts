/** Reads an uploaded picture: known by its bytes, never by its name, bounded, and cleaned of what is not picture. */
import { readJpeg } from './jpeg.ts'
import type { Picture } from './picture.ts'
import { readPng } from './png.ts'

export type PictureResult =
  | { ok: true; picture: Picture }
  | { ok: false; why: 'no_picture' | 'too_small' | 'too_wide' }

interface PictureBounds {
  /** Longest and shortest side, in pixels. */
  longest: number
  shortest: number
  /** Whoever opens it needs memory for as many points. */
  mostPoints: number
}

/** @param bytes at most as many as the caller takes: all of them are looked at */
export const readPicture = (bytes: Uint8Array, bounds: PictureBounds): PictureResult => {
  const picture = readJpeg(bytes) ?? readPng(bytes)
  if (!picture) return { ok: false, why: 'no_picture' }
  const { width, height } = picture
  if (Math.min(width, height) < bounds.shortest) return { ok: false, why: 'too_small' }
  if (Math.max(width, height) > bounds.longest || width * height > bounds.mostPoints)
    return { ok: false, why: 'too_wide' }
  return { ok: true, picture }
}
