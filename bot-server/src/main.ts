/** Starts the house: environment → config → resources → doors; the only file of the server that starts anything. */
import { start as words } from '@quan-triet/shared/i18n/vi/start'
import { type Config, readConfig } from './config.ts'
import { CannotStart } from './cannot-start.ts'
import type { Running } from './running-house.ts'

/** There are two ways, and only the code of one is read. */
const startHouse = async (config: Config): Promise<Running> => {
  if (!config.zalo) return (await import('./start-practice.ts')).startPractice(config)
  return (await import('./start-live.ts')).startLive(config, config.zalo)
}

const result = readConfig(process.env)
if (result.ok) {
  // Listened for from the first moment: a stop that comes while the house is starting is obeyed once it has.
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  try {
    const running = await startHouse(result.config)
    process.stdout.write(`\n${running.greeting}\n\n`)
    await asked
    await running.stop()
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    process.stderr.write(`\n${error.message}\n\n`)
    // What was opened before has nothing to finish: no request was ever taken.
    process.exit(1)
  }
} else {
  process.stderr.write(`${[words.settings, ...result.problems].join('\n  ')}\n`)
  process.exitCode = 1
}
