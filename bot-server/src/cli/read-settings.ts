/** Reads the settings for a command. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { type Config, readConfig } from '../config.ts'

/** @returns undefined when they are not right, with the reasons on the error stream */
export const readSettings = (): Config | undefined => {
  const result = readConfig(process.env)
  if (result.ok) return result.config
  process.stderr.write(`${[words.settings, ...result.problems].join('\n  ')}\n`)
  process.exitCode = 1
  return undefined
}
