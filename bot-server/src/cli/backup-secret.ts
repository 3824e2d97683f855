/** Finds the key that opens archives: in a file that was named, or in the settings. */
import { readFile } from 'node:fs/promises'
import { isSecretKey } from '../lib/archive/age.ts'
import { BackupRefused } from '../services/backup/refused.ts'

const SECRET = /AGE-SECRET-KEY-1[0-9A-Z]{58}/

/** @throws BackupRefused `no_secret` */
export const findSecret = async (
  file: string | undefined,
  key: string | undefined,
): Promise<string> => {
  if (file !== undefined) {
    const found = SECRET.exec(await readFile(file, 'utf8'))?.[0]
    if (found !== undefined) return found
  } else if (key !== undefined && isSecretKey(key)) return key
  throw new BackupRefused('no_secret')
}
