/** Makes one archive of the house while it runs; or a new pair of keys for archives. */
import { parseArgs } from 'node:util'
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import { newKeyPair } from '../lib/archive/age.ts'
import { backUp } from '../services/backup/back-up.ts'
import { inHouse } from './in-house.ts'
import { sayRefusal } from './say-refusal.ts'

const options = { to: { type: 'string' }, 'new-key': { type: 'boolean' } } as const

const readArguments = () => {
  try {
    return parseArgs({ options }).values
  } catch {
    return undefined
  }
}

const make = async (to: string | undefined): Promise<void> => {
  // As it is: before an upgrade the archive must be of the version that ran until now.
  const written = await inHouse(
    'backup',
    (ctx) => backUp({ ctx, input: { to, isPatient: false } }),
    false,
  )
  if (!written) return
  const { files } = written
  console.log(words.written({ ...written, files: files.count }))
  if (files.unsound.length === 0) return
  console.error(words.unsound(files.unsound.length))
  process.exitCode = 1
}

const asked = readArguments()
if (asked === undefined) {
  console.error(words.usage.backup)
  process.exitCode = 2
} else if (asked['new-key'] === true) console.log(words.newKey(await newKeyPair()))
else await sayRefusal(() => make(asked.to))
