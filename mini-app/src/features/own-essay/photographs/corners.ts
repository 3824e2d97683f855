/** Where the four corners of a sheet of paper lie in its photograph, each coordinate from 0 to 1. */

export interface Point {
  x: number
  y: number
}

/** From the upper left one around with the clock. */
export type Corners = readonly [Point, Point, Point, Point]

export const WHOLE: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** A sheet seen as smaller than that is no page: of twice its area, in the picture's. */
const LEAST_TURN = 0.02

/** Twice the area of the triangle, positive with the clock. */
const turnOf = (from: Point, by: Point, to: Point): number =>
  (by.x - from.x) * (to.y - from.y) - (by.y - from.y) * (to.x - from.x)

const mayStand = ([a, b, c, d]: Corners): boolean =>
  [turnOf(a, b, c), turnOf(b, c, d), turnOf(c, d, a), turnOf(d, a, b)].every(
    (turn) => turn >= LEAST_TURN,
  )

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** @returns the same corners where a sheet of paper could not lie so: crossed, dented, or hardly to be seen */
export const moveCorner = (corners: Corners, index: number, to: Point): Corners => {
  const place = { x: within(to.x), y: within(to.y) }
  const [a, b, c, d] = corners
  const pick = (point: Point, at: number): Point => (at === index ? place : point)
  const moved: Corners = [pick(a, 0), pick(b, 1), pick(c, 2), pick(d, 3)]
  return mayStand(moved) ? moved : corners
}

/** A quarter with the clock: what was the lower left corner is the upper left one. */
export const turnCorners = ([a, b, c, d]: Corners): Corners => [
  turned(d),
  turned(a),
  turned(b),
  turned(c),
]

const turned = ({ x, y }: Point): Point => ({ x: 1 - y, y: x })

export const isWhole = (corners: Corners): boolean =>
  corners.every(({ x, y }, index) => x === WHOLE[index]?.x && y === WHOLE[index].y)
