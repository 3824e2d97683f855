/** Draws a photographed sheet of paper as if seen from straight above: a square mapped onto four points. */
import type { Corners, Point } from './corners.ts'

/** Points of a picture, four bytes each. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/**
 * Heckbert, Fundamentals of Texture Mapping and Image Warping, 1989, 2.2.3: thirty lines, where a library for pictures
 * would weigh more than the app.
 * @returns where a point of the unit square lies between four corners
 */
export const mapOnto = ([p, q, r, s]: Corners): ((u: number, v: number) => Point) => {
  const [dx1, dx2, sx] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x]
  const [dy1, dy2, sy] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y]
  const whole = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / whole
  const h = (dx1 * sy - sx * dy1) / whole
  const [a, b] = [q.x - p.x + g * q.x, s.x - p.x + h * s.x]
  const [d, e] = [q.y - p.y + g * q.y, s.y - p.y + h * s.y]
  return (u, v) => {
    const depth = g * u + h * v + 1
    return { x: (a * u + b * v + p.x) / depth, y: (d * u + e * v + p.y) / depth }
  }
}

type Size = Pick<Pixels, 'width' | 'height'>

const between = (one: Point, other: Point, { width, height }: Size): number =>
  Math.hypot((one.x - other.x) * width, (one.y - other.y) * height)

/** As large as the longer of each two opposite edges, so that no word is squeezed; never larger than `longest`. */
export const sizeOfSheet = ([p, q, r, s]: Corners, picture: Size, longest: number): Size => {
  const width = Math.max(between(p, q, picture), between(s, r, picture))
  const height = Math.max(between(p, s, picture), between(q, r, picture))
  const scale = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Mixes the four points around a place, so that strokes stay smooth. */
const mixInto =
  (into: Uint8ClampedArray, { data, width, height }: Pixels) =>
  ({ x, y }: Point, at: number): void => {
    const left = Math.min(Math.max(Math.floor(x), 0), width - 1)
    const top = Math.min(Math.max(Math.floor(y), 0), height - 1)
    const right = Math.min(left + 1, width - 1)
    const bottom = Math.min(top + 1, height - 1)
    const [fx, fy] = [Math.min(Math.max(x - left, 0), 1), Math.min(Math.max(y - top, 0), 1)]
    const of = (column: number, row: number, channel: number): number =>
      data[4 * (row * width + column) + channel] ?? 0
    for (let channel = 0; channel < 4; channel += 1) {
      const upper = of(left, top, channel) * (1 - fx) + of(right, top, channel) * fx
      const lower = of(left, bottom, channel) * (1 - fx) + of(right, bottom, channel) * fx
      into[at + channel] = Math.round(upper * (1 - fy) + lower * fy)
    }
  }

/** @returns the sheet between the corners, alone and rectangular */
export const straighten = (picture: Pixels, corners: Corners, longest: number): Pixels => {
  const { width, height } = sizeOfSheet(corners, picture, longest)
  const data = new Uint8ClampedArray(4 * width * height)
  const [place, mix] = [mapOnto(corners), mixInto(data, picture)]
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const { x, y } = place((column + 0.5) / width, (row + 0.5) / height)
      mix({ x: x * picture.width - 0.5, y: y * picture.height - 0.5 }, 4 * (row * width + column))
    }
  return { data, width, height }
}
