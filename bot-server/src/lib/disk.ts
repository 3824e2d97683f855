/** Says how much room a disk has, and how large a file is. */
import { stat, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

export interface DiskSpace {
  freeMb: number
  totalMb: number
}

const MB = 1024 * 1024

/** @param path may not exist yet: then what it is to be made in counts. @returns null when it cannot be said */
export const readDiskSpace = async (path: string): Promise<DiskSpace | null> => {
  const place = resolve(path)
  try {
    const { bavail, blocks, bsize } = await statfs(place)
    return { freeMb: Math.floor((bavail * bsize) / MB), totalMb: Math.floor((blocks * bsize) / MB) }
  } catch {
    const above = dirname(place)
    return above === place ? null : readDiskSpace(above)
  }
}

/** In bytes; 0 when there is no such file. */
export const readFileSize = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
