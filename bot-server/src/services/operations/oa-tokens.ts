/** Gives calls to the Official Account the token in use, and a newer one when it was refused. */
import { setTimeout as pause } from 'node:timers/promises'
import { findOaToken, type OaTokenRow } from '../../db/queries/oa-tokens.ts'
import { type Deps, systemContext } from '../context.ts'
import { openForHouse } from '../vault/seal-for-house.ts'
import { rotateOaTokens } from './rotate-oa-tokens.ts'
import { aboutAccess } from './seal-pair.ts'

/** What `zalo/` asks for a token by; see `zalo/oa-api/tokens.ts`. */
export interface TokenKeeper {
  current(): Promise<string | null>
  renew(refused: string): Promise<string | null>
}

interface Kept {
  token: string
  row: OaTokenRow
  /** By the machine's clock, in ms. */
  readAt: number
}

/** How long a token is used before it is looked up again: another process may have a newer one. */
const KEPT_MS = 10_000
/** After a renewal that failed, calls do not start another one at once. */
const REST_MS = 60_000
/** How long to wait for the process that is renewing. */
const PATIENCE_MS = 15_000
const STEP_MS = 100

/**
 * All processes share the pair in the database; of those that see a token refused at the same moment one renews it, and
 * the others wait for the pair that it stores.
 */
export const createOaTokens = (deps: Deps): TokenKeeper => {
  const ctx = systemContext(deps, 'oa-tokens')
  let kept: Kept | undefined
  let failedAt = Number.NEGATIVE_INFINITY
  let renewing: Promise<string | null> | undefined
  const wallMs = () => Date.parse(deps.clock.wall())

  const read = async (): Promise<Kept | undefined> => {
    const row = deps.oaAccount && (await findOaToken(deps.db, deps.oaAccount.oaId))
    if (!row) return undefined
    const isKnown =
      kept?.row.version === row.version && kept.row.access_sealed === row.access_sealed
    const about = aboutAccess(row.oa_id)
    const token =
      kept && isKnown ? kept.token : await openForHouse(deps, { sealed: row.access_sealed, about })
    kept = { token, row, readAt: wallMs() }
    return kept
  }

  /** The pair that another process stores while we wait for it. */
  const waitForOther = async (refused: string): Promise<string | null> => {
    for (const end = wallMs() + PATIENCE_MS; wallMs() < end; await pause(STEP_MS)) {
      const now = await read()
      if (!now) return null
      if (now.token !== refused) return now.token
      if (now.row.state === 'lost' || now.row.lease_until === null) return null
    }
    return null
  }

  const renewNow = async (refused: string): Promise<string | null> => {
    const now = await read()
    if (!now || now.token !== refused) return now?.token ?? null
    if (now.row.state === 'lost' || wallMs() < failedAt + REST_MS) return null
    const rotation = await rotateOaTokens({ ctx, input: { version: now.row.version } })
    if (rotation === 'held') return waitForOther(refused)
    if (rotation !== 'rotated') {
      failedAt = wallMs()
      return null
    }
    return (await read())?.token ?? null
  }

  const renew = (refused: string): Promise<string | null> => {
    renewing ??= renewNow(refused).finally(() => {
      renewing = undefined
    })
    return renewing
  }

  return {
    async current() {
      const isFresh = kept !== undefined && wallMs() < kept.readAt + KEPT_MS
      const now = isFresh ? kept : await read()
      if (!now) return null
      return now.row.expires_at > deps.clock.now() ? now.token : renew(now.token)
    },
    renew,
  }
}
