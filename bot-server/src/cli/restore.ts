/** Puts an archive back into an empty place that is named on the command line, never into the one of the settings by itself. */
import { parseArgs } from 'node:util'
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import { systemClock } from '../lib/clock.ts'
import { restoreArchive } from '../services/backup/restore-archive.ts'
import { findSecret } from './backup-secret.ts'
import { sayRefusal } from './say-refusal.ts'

const options = {
  into: { type: 'string' },
  files: { type: 'string' },
  key: { type: 'string' },
} as const
const ADDRESS = /^(sqlite:.+|postgres(ql)?:\/\/.+)$/

/** Undefined when they cannot be understood. */
const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [path, ...more] = positionals
    const { into = '', files: filesDir, key } = values
    if (path === undefined || filesDir === undefined || more.length > 0 || !ADDRESS.test(into))
      return undefined
    return { path, into, filesDir, key }
  } catch {
    return undefined
  }
}

const asked = readArguments()
if (asked) {
  await sayRefusal(async () => {
    const began = performance.now()
    const secret = await findSecret(asked.key, process.env['BACKUP_KEY'])
    const { about, manifest } = await restoreArchive({
      ...asked,
      secret,
      restoredAt: systemClock.now(),
    })
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const seconds = (performance.now() - began) / 1000
    const takenAt = formatDayTime(about.takenAt)
    console.log(words.restored({ rows, files: manifest.files.count, seconds, takenAt }))
  })
} else {
  console.error(words.usage.restore)
  process.exitCode = 2
}
