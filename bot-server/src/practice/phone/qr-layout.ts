/** Knows where a QR code keeps its data modules and its format. */

/** One text of `0` and `1` per row. */
export type QrMatrix = string[]

const FORMAT_MASK = 0x5412
const FINDER_ROW = '1011101'

const alignmentCentres = (version: number): number[] => {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const size = version * 4 + 17
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * (count - 2 - i))]
}

export class QrLayout {
  readonly version: number
  private readonly size: number
  private readonly rows: QrMatrix
  private readonly centres: number[]

  private constructor(rows: QrMatrix) {
    this.rows = rows
    this.size = rows.length
    this.version = (rows.length - 17) / 4
    this.centres = alignmentCentres(this.version)
  }

  /** @returns null when the rows are not the square of a code of version 1 to 20 with its finder */
  static of(rows: QrMatrix): QrLayout | null {
    const version = (rows.length - 17) / 4
    const isSquare = rows.every((row) => row.length === rows.length)
    if (!isSquare || !Number.isInteger(version) || version < 1 || version > 20) return null
    return rows[2]?.startsWith(FINDER_ROW) ? new QrLayout(rows) : null
  }

  isDark(x: number, y: number): boolean {
    return this.rows[y]?.[x] === '1'
  }

  /** Level bits (1 L, 0 M, 3 Q, 2 H) and mask number, from the copy beside the first finder. */
  format(): { level: number; mask: number } {
    const along = [0, 1, 2, 3, 4, 5, 7, 8]
    const bits = [
      ...along.map((x) => this.isDark(x, 8)),
      ...along
        .slice(0, 7)
        .toReversed()
        .map((y) => this.isDark(8, y)),
    ]
    const value = bits.reduce((sum, bit) => (sum << 1) | (bit ? 1 : 0), 0) ^ FORMAT_MASK
    return { level: value >> 13, mask: (value >> 10) & 7 }
  }

  private isCorner(x: number, y: number): boolean {
    const far = this.size - 8
    return (x <= 8 && y <= 8) || (x >= far && y <= 8) || (x <= 8 && y >= far)
  }

  private isAlignment(x: number, y: number): boolean {
    const near = (at: number) => this.centres.find((centre) => Math.abs(centre - at) <= 2)
    const column = near(x)
    const row = near(y)
    if (column === undefined || row === undefined) return false
    const last = this.size - 7
    const isFinder =
      (column === 6 && row === 6) ||
      (column === 6 && row === last) ||
      (column === last && row === 6)
    return !isFinder
  }

  private isVersion(x: number, y: number): boolean {
    const from = this.size - 11
    return this.version >= 7 && ((y < 6 && x >= from) || (x < 6 && y >= from))
  }

  private isData(x: number, y: number): boolean {
    if (x === 6 || y === 6) return false
    return !this.isCorner(x, y) && !this.isAlignment(x, y) && !this.isVersion(x, y)
  }

  /** The data modules in the order of their bits: pairs of columns from the right, up and down in turn. */
  *dataPath(): Generator<{ x: number; y: number }> {
    let isUpward = true
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      for (let step = 0; step < this.size; step++) {
        const y = isUpward ? this.size - 1 - step : step
        if (this.isData(right, y)) yield { x: right, y }
        if (this.isData(right - 1, y)) yield { x: right - 1, y }
      }
      isUpward = !isUpward
    }
  }
}
