/** Runs a command about copies of the house: what somebody can put right is said in words. */
import { backup as words } from '@quan-triet/shared/i18n/vi/backup'
import { refusalText } from '../services/backup/refused.ts'

export const sayRefusal = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(refusalText(error) ?? words.unexpected(reason))
    process.exitCode = 1
  }
}
