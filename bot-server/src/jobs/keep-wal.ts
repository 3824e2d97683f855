/** Keeps the journal of a SQLite database short without anybody having to wait for it. */
import { keepCheckpoints } from '../db/keep-checkpoints.ts'
import type { Deps } from '../services/context.ts'
import type { Loop } from './keep-running.ts'

export const createWalKeeper = ({ db, log }: Deps): Pick<Loop, 'start' | 'stop'> => {
  let end: (() => Promise<void>) | undefined
  return {
    start() {
      end = keepCheckpoints(db, (error) =>
        log.error({ error: String(error) }, 'the thread that keeps the journal short has ended'),
      )
    },
    async stop() {
      await end?.()
    },
  }
}
