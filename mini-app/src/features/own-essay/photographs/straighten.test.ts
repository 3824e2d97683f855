import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Corners, isWhole, moveCorner, type Point, turnCorners, WHOLE } from './corners.ts'
import { mapOnto, type Pixels, sizeOfSheet, straighten } from './straighten.ts'

const UNIT = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

/** Somewhere in its own quarter of the picture: corners of a sheet that could lie so. */
const corner = (left: number, top: number) =>
  fc.record({
    x: fc.double({ min: left, max: left + 0.35, noNaN: true }),
    y: fc.double({ min: top, max: top + 0.35, noNaN: true }),
  })
const sheets: fc.Arbitrary<Corners> = fc.tuple(
  corner(0, 0),
  corner(0.65, 0),
  corner(0.65, 0.65),
  corner(0, 0.65),
)

const near = ({ x, y }: Point, other: Point): void => {
  expect(x).toBeCloseTo(other.x, 9)
  expect(y).toBeCloseTo(other.y, 9)
}

/** A picture whose points say where they are. */
const draw = (width: number, height: number, shade: (place: Point) => number): Pixels => {
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const value = shade({ x: (column + 0.5) / width, y: (row + 0.5) / height })
      data.fill(value, 4 * (row * width + column), 4 * (row * width + column) + 3)
    }
  return { data, width, height }
}

const shadeAt = ({ data, width, height }: Pixels, { x, y }: Point): number =>
  data[4 * (Math.floor(y * height) * width + Math.floor(x * width))] ?? -1

describe('a sheet of paper in its photograph', () => {
  it('is mapped corner onto corner, and straight lines stay straight', () => {
    fc.assert(
      fc.property(sheets, fc.double({ min: 0, max: 1, noNaN: true }), (corners, along) => {
        const place = mapOnto(corners)
        UNIT.forEach(([u, v], index) => near(place(u, v), corners[index] ?? { x: -1, y: -1 }))
        const [start, end, between] = [place(0, along), place(1, along), place(0.4, along)]
        const bend =
          (end.x - start.x) * (between.y - start.y) - (end.y - start.y) * (between.x - start.x)
        expect(bend).toBeCloseTo(0, 9)
      }),
    )
  })

  it('stays as it is where the corners are the picture’s own', () => {
    const picture = draw(13, 7, ({ x, y }) => 200 * x + 50 * y)
    expect(straighten(picture, WHOLE, 2000)).toEqual(picture)
  })

  it('is seen from above: what lay in a slanting half lies in an upright one', () => {
    const corners: Corners = [
      { x: 0.3, y: 0.1 },
      { x: 0.8, y: 0.2 },
      { x: 0.9, y: 0.9 },
      { x: 0.1, y: 0.8 },
    ]
    const place = mapOnto(corners)
    const [from, to] = [place(0, 0.5), place(1, 0.5)]
    const isBelow = ({ x, y }: Point): boolean =>
      (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0
    const sheet = straighten(
      draw(400, 300, (at) => (isBelow(at) ? 255 : 0)),
      corners,
      2000,
    )
    for (const x of [0.02, 0.5, 0.98]) {
      expect(shadeAt(sheet, { x, y: 0.47 })).toBe(0)
      expect(shadeAt(sheet, { x, y: 0.53 })).toBe(255)
    }
  })

  it('is as large as its longer edges, and no larger than a page may be', () => {
    const corners: Corners = [
      { x: 0.25, y: 0 },
      { x: 0.75, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ]
    expect(sizeOfSheet(corners, { width: 800, height: 600 }, 2000)).toEqual({
      width: 800,
      height: Math.round(Math.hypot(200, 600)),
    })
    expect(sizeOfSheet(WHOLE, { width: 6000, height: 4000 }, 2000)).toEqual({
      width: 2000,
      height: 1333,
    })
  })
})

describe('the corners', () => {
  it('follow the page when it is turned, and are where they were after four quarters', () => {
    fc.assert(
      fc.property(sheets, (corners) => {
        const around = [0, 1, 2, 3].reduce<Corners>(turnCorners, corners)
        around.forEach((point, index) => near(point, corners[index] ?? { x: -1, y: -1 }))
      }),
    )
    expect(isWhole(turnCorners(WHOLE))).toBe(true)
    expect(turnCorners(moveCorner(WHOLE, 3, { x: 0.25, y: 0.75 }))[0]).toEqual({ x: 0.25, y: 0.25 })
  })

  it('stay inside the picture and never cross, however they are pulled', () => {
    const place = fc.double({ min: -2, max: 3, noNaN: true })
    const pulls = fc.array(fc.tuple(fc.nat(3), place, place), { maxLength: 30 })
    fc.assert(
      fc.property(pulls, (pulled) => {
        const corners = pulled.reduce<Corners>(
          (before, [index, x, y]) => moveCorner(before, index, { x, y }),
          WHOLE,
        )
        const [a, b, c, d] = corners
        for (const { x, y } of corners) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true)
        const area = (c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)
        expect(area).toBeGreaterThan(0.01)
      }),
    )
    expect(moveCorner(WHOLE, 0, { x: 0.9, y: 0.9 })).toBe(WHOLE)
    expect(moveCorner(WHOLE, 0, { x: -5, y: 0.1 })[0]).toEqual({ x: 0, y: 0.1 })
  })
})
