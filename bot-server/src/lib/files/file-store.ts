/** Keeps sealed files in one folder that all processes share: whole or not at all, whatever happens in between. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openSeal, sealBytes } from '../seal.ts'

export interface FileStore {
  /**
   * Seals the bytes and keeps them durably under a name that is not in use.
   * @param key 32 bytes; the name is bound into the seal
   * @returns the bytes as they lie on disk
   */
  write(name: string, file: { bytes: Uint8Array; key: Uint8Array }): Promise<Uint8Array>
  /** @returns undefined when there is no such file. @throws Error when it was altered or the key is another */
  read(name: string, key: Uint8Array): Promise<Uint8Array | undefined>
  remove(name: string): Promise<void>
  /** Names of files that were written before a moment, in milliseconds; files cut short by a crash among them. */
  listOlderThan(ms: number): Promise<string[]>
}

const ENDING = '.sealed'
/** What this store writes; anything else that lies in the folder is not its own to touch. */
const OWN = /^(?<name>[\w-]{1,80}(?:~[\w-]{36})?)\.sealed$/
const NAME = /^[\w-]{1,80}$/
/** Bytes on their way to a name: never read, and taken away in time. */
const ON_THE_WAY = '~'

/** How the file of that name is called in the folder. */
export const fileNameOf = (name: string): string => `${name}${ENDING}`

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** For what may not be there. */
export const absent = (error: unknown): undefined => {
  if (isMissing(error)) return undefined
  throw error
}

/** Flushes what a folder says of its files: a name given to a file is durable only then. */
export const flushFolder = async (dir: string): Promise<void> => {
  const folder = await open(dir, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const writeDurably = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** @param dir made when the first file is written */
export const createFileStore = (dir: string): FileStore => {
  const pathOf = (name: string): string => join(dir, fileNameOf(name))
  const safePathOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('no name of a file')
    return pathOf(name)
  }
  return {
    async write(name, { bytes, key }) {
      const path = safePathOf(name)
      const sealed = Buffer.from(sealBytes(key, bytes, name), 'base64url')
      await mkdir(dir, { recursive: true, mode: 0o700 })
      const onTheWay = pathOf(`${name}${ON_THE_WAY}${randomUUID()}`)
      await writeDurably(onTheWay, sealed)
      await rename(onTheWay, path)
      await flushFolder(dir)
      return sealed
    },
    async read(name, key) {
      const sealed = await readFile(safePathOf(name)).catch(absent)
      return sealed && openSeal(key, sealed.toString('base64url'), name)
    },
    async remove(name) {
      if (!OWN.test(fileNameOf(name))) throw new Error('no name of a file')
      await rm(pathOf(name), { force: true })
    },
    async listOlderThan(ms) {
      const names = (await readdir(dir).catch(absent)) ?? []
      const own = names.flatMap((one) => OWN.exec(one)?.groups?.['name'] ?? [])
      const times = await Promise.all(own.map((name) => stat(pathOf(name)).catch(absent)))
      return own.filter((_, index) => (times[index]?.mtimeMs ?? Number.POSITIVE_INFINITY) < ms)
    },
  }
}
