/** Keeps some of a disk for the hour when it is full: a file beside the data, whose room is given up slice by slice. */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, statfsSync, statSync, truncateSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as othersTurn } from 'node:timers/promises'

export interface DiskReserve {
  /** How much of it is not there: 0 when it is whole, 1 when nothing is left. */
  used(): number
  /** Gives a slice up if the disk is full. @returns whether there is room now that was not there before */
  giveUp(): boolean
  /** Fills it up as far as there is room beyond it. */
  restore(): Promise<void>
}

const MB = 1024 * 1024
const WHOLE = 64 * MB
const SLICE = 8 * MB
const BLOCK = MB
/** Less than this is a full disk; so much is left over when the reserve is filled, or it would be given up at once. */
const FULL_BELOW = 16 * MB

/** Of a house whose data do not lie on a disk of its own. */
export const noReserve: DiskReserve = {
  used: () => 0,
  giveUp: () => false,
  restore: () => Promise.resolve(),
}

const freeBytesOf = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Bytes that no file system can make smaller: else there would be no room in them. */
const append = (path: string, at: number): void => {
  const file = openSync(path, at === 0 ? 'w' : 'r+', 0o600)
  try {
    writeSync(file, randomBytes(BLOCK), 0, BLOCK, at)
  } finally {
    closeSync(file)
  }
}

/**
 * @param path of the file; its folder must be there
 * @param freeBytes how much room its disk has for us
 */
export const createDiskReserve = (
  path: string,
  freeBytes: () => number = () => freeBytesOf(dirname(path)),
): DiskReserve => {
  let held = sizeOf(path)
  /** Whoever has just started has not had the time to fill it. */
  let isKnown = false
  return {
    used: () => (isKnown ? 1 - Math.min(held, WHOLE) / WHOLE : 0),
    giveUp() {
      try {
        if (held === 0 || freeBytes() >= FULL_BELOW) return false
        const left = Math.max(0, held - SLICE)
        truncateSync(path, left)
        held = left
        isKnown = true
        return true
      } catch {
        // A disk that nobody may write to has nothing to give.
        return false
      }
    },
    async restore() {
      try {
        while (held < WHOLE && freeBytes() >= FULL_BELOW + SLICE) {
          append(path, held)
          held += BLOCK
          await othersTurn()
        }
      } catch {
        // Whoever needs the room was faster.
        held = sizeOf(path)
      }
      isKnown = true
    },
  }
}
