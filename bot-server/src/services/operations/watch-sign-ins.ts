/** Notes that Zalo answers this server's questions about people from outside Vietnam only with a refusal, and when that is over. */
import { listOpenTroubles } from '../../db/queries/operator-notices.ts'
import { type Deps, systemContext } from '../context.ts'
import { clearNotices } from './clear-notices.ts'
import { raiseNotice } from './raise-notice.ts'

export interface SignInWatch {
  /** Zalo answered -501. */
  refusedAbroad(): Promise<void>
  /** Zalo said who somebody is. */
  worked(): Promise<void>
}

/** A hall of people signing in is one sign of life. */
const EVERY_MS = 60_000

/** Never throws: that somebody can sign in does not depend on the notice. */
export const createSignInWatch = (deps: Deps): SignInWatch => {
  const ctx = systemContext(deps, 'watch-sign-ins')
  let lookedAt = Number.NEGATIVE_INFINITY
  const noted = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => deps.log.error({ error: String(error) }, 'a sign-in was not noted'),
    )
  const clear = async (): Promise<void> => {
    if ((await listOpenTroubles(deps.db, 'sign_in')).length > 0)
      await clearNotices({ ctx, input: { place: 'sign_in', sign: 'identified' } })
  }
  return {
    refusedAbroad() {
      lookedAt = Number.NEGATIVE_INFINITY
      const input = { place: 'sign_in', cause: 'outside_vietnam', reason: '-501' } as const
      return noted(raiseNotice({ ctx, input }))
    },
    worked() {
      const wall = Date.parse(deps.clock.wall())
      if (wall < lookedAt + EVERY_MS) return Promise.resolve()
      lookedAt = wall
      return noted(clear())
    },
  }
}
