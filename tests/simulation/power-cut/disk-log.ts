/** Keeps what was asked of a disk, and makes what may lie on it after the power failed at any moment of that. */
import type { Draw } from '../draw.ts'

/** A database in WAL mode; its third file is made anew at each opening. */
export type FileName = 'db' | 'wal'

export type Op =
  | { kind: 'write'; file: FileName; offset: number; bytes: Buffer }
  | { kind: 'truncate'; file: FileName; size: number }
  /** Its end; it flushed what stands in the log before `since`, where it began. */
  | { kind: 'sync'; file: FileName; since: number }
  | { kind: 'acknowledge'; ids: readonly string[] }

/** Files as they are, or as they may be. */
export type Images = Record<FileName, Buffer>

export interface DiskLog {
  /** What was on the disk at first, all of it flushed. */
  base: Images
  ops: readonly Op[]
}

export interface Cut {
  images: Images
  acknowledged: readonly string[]
}

/** Goes through a log once, from its beginning; cuts are asked for in the order of their places. */
export interface Replay {
  /** What may be found if the power fails just before the op at a place. */
  cutAt(place: number, draw: Draw): Cut
}

type Change = Extract<Op, { kind: 'write' | 'truncate' }>
type Pending = { place: number; change: Change }

/** What a disk writes as a whole: old ones, and new ones. */
const SECTORS = [512, 4096] as const
const GARBAGE = 0xa5

/** A file's bytes, with room for more behind them. */
interface Growing {
  bytes: Buffer
  size: number
}

const growing = (image: Buffer, room: number): Growing => {
  const bytes = Buffer.alloc(Math.max(image.length, room))
  image.copy(bytes)
  return { bytes, size: image.length }
}

const endOf = (change: Change): number =>
  change.kind === 'truncate' ? change.size : change.offset + change.bytes.length

const apply = (image: Growing, change: Change): void => {
  const end = endOf(change)
  if (change.kind === 'write') change.bytes.copy(image.bytes, change.offset)
  // What is cut off reads as nothing when the file grows again.
  else image.bytes.fill(0, end)
  image.size = change.kind === 'truncate' ? end : Math.max(image.size, end)
}

/** How what was not flushed fares; drawn anew for each cut. */
interface Fate {
  sector: (typeof SECTORS)[number]
  /** Whether a sector of the change that came as this one in order reached the disk. */
  reaches(order: number): boolean
  /** Whether one that did not holds neither the old nor the new. */
  isGarbage(): boolean
}

const drawFate = (draw: Draw, pending: number): Fate => {
  const sector = draw.pick(SECTORS)
  const share = draw.pick([0, 0.1, 0.5, 0.9, 1])
  const turn = draw.between(0, Math.max(0, pending - 1))
  const isInOrder = draw.chance(0.3)
  const garbage = draw.pick([0, 0, 0, 0.5])
  return {
    sector,
    // In order: all before some change, nothing after it, and it alone is torn. Else any of them, in any order.
    reaches: (order) =>
      isInOrder && order !== turn ? order < turn : draw.chance(isInOrder ? 0.5 : share),
    isGarbage: () => draw.chance(garbage),
  }
}

/** Does those parts of a change that reached the disk; what a sector covers beyond the change stays as it was. */
const tear = (image: Growing, { change, order }: { change: Change; order: number }, fate: Fate) => {
  if (change.kind === 'truncate') {
    if (fate.reaches(order)) apply(image, change)
    return
  }
  const end = endOf(change)
  for (let from = change.offset; from < end;) {
    const until = Math.min(end, (Math.floor(from / fate.sector) + 1) * fate.sector)
    const part = change.bytes.subarray(from - change.offset, until - change.offset)
    if (fate.reaches(order)) apply(image, { ...change, offset: from, bytes: part })
    else if (fate.isGarbage())
      apply(image, { ...change, offset: from, bytes: Buffer.alloc(part.length, GARBAGE) })
    from = until
  }
}

/** As large as each file ever was. */
const roomIn = (ops: readonly Op[], file: FileName): number =>
  ops.reduce(
    (most, op) =>
      'file' in op && op.file === file && op.kind !== 'sync' ? Math.max(most, endOf(op)) : most,
    0,
  )

export const replay = ({ base, ops }: DiskLog): Replay => {
  const flushed = {
    db: growing(base.db, roomIn(ops, 'db')),
    wal: growing(base.wal, roomIn(ops, 'wal')),
  }
  const pending: Record<FileName, Pending[]> = { db: [], wal: [] }
  const acknowledged: string[] = []
  let next = 0
  const flush = (file: FileName, since: number): void => {
    for (const { place, change } of pending[file]) if (place < since) apply(flushed[file], change)
    pending[file] = pending[file].filter(({ place }) => place >= since)
  }
  const take = (op: Op, place: number): void => {
    if (op.kind === 'acknowledge') acknowledged.push(...op.ids)
    else if (op.kind === 'sync') flush(op.file, op.since)
    else pending[op.file].push({ place, change: op })
  }
  const cutFile = (file: FileName, draw: Draw): Buffer => {
    const fate = drawFate(draw, pending[file].length)
    const { bytes, size } = flushed[file]
    const image = { bytes: Buffer.from(bytes), size }
    for (const [order, { change }] of pending[file].entries()) tear(image, { change, order }, fate)
    return image.bytes.subarray(0, image.size)
  }
  return {
    cutAt(place, draw) {
      for (; next < place; next += 1) {
        const op = ops[next]
        if (op) take(op, next)
      }
      return {
        images: { db: cutFile('db', draw), wal: cutFile('wal', draw) },
        acknowledged: [...acknowledged],
      }
    },
  }
}
