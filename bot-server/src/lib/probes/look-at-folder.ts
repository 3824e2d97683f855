/** Looks at a folder, or at where it will be made: who may read it, whether it can be written, which disk it is on. */
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

export interface FolderLook {
  /** Null: it is not there. */
  mode: number | null
  isWritable: boolean
  /** Which disk it lies on. */
  device: number
}

export const modeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mode }) => mode,
    () => null,
  )

export const lookAtFolder = async (path: string): Promise<FolderLook> => {
  const mode = await modeOf(path)
  const nearest = await nearestOf(resolve(path))
  const { dev: device } = await stat(nearest)
  const isWritable = mode === null ? await mayMakeIn(nearest) : await canWriteIn(path)
  return { mode, isWritable, device }
}

/** The folder itself, or the first above it that is there. */
const nearestOf = async (path: string): Promise<string> => {
  let at = path
  while ((await modeOf(at)) === null && dirname(at) !== at) at = dirname(at)
  return at
}

const mayMakeIn = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )

/** By writing: a full disk, a file system gone read-only, and a quota do not show in the permissions. */
const canWriteIn = async (folder: string): Promise<boolean> => {
  const file = join(folder, `.probe-${randomUUID()}`)
  try {
    await writeFile(file, 'probe', { flag: 'wx', mode: 0o600 })
    return true
  } catch {
    return false
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}
