/** Takes away what a process that died left in a folder. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { absent } from '../../lib/files/file-store.ts'

const DAY_MS = 24 * 3_600_000

/** Never what is younger than a day: another process may be at work on it. */
export const removeLeft = async (dir: string, isOwn: (name: string) => boolean): Promise<void> => {
  for (const name of (await readdir(dir).catch(absent)) ?? []) {
    if (!isOwn(name)) continue
    const path = join(dir, name)
    const found = await stat(path).catch(absent)
    if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(path, { recursive: true })
  }
}
