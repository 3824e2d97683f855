/** Issues token pairs and knows what each token is worth: a refresh token works once (platform B.1). */
import { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { z } from 'zod'
import { newToken } from '../../lib/secrets.ts'

export const TokenPair = z.object({ accessToken: z.string(), refreshToken: z.string() })
export type TokenPair = z.infer<typeof TokenPair>

/** What must survive a restart: pairs as they were issued, and moments that killed what was issued before. */
export const TokenRecord = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('oa_tokens'),
    pair: TokenPair,
    accessUntil: Instant,
    refreshUntil: Instant,
    /** The refresh token that was used up for this pair. */
    replaces: z.string().nullable(),
  }),
  z.object({ kind: z.literal('oa_tokens_dead'), which: z.enum(['access', 'all']) }),
])
export type TokenRecord = z.infer<typeof TokenRecord>
type Issued = Extract<TokenRecord, { kind: 'oa_tokens' }>

export interface Grants {
  stateOf(accessToken: string): 'live' | 'expired' | 'unknown'
  /** @param replaces the refresh token that is used up, or null */
  issue(replaces: string | null): TokenPair
  isRefreshable(refreshToken: string): boolean
  expireAccess(): void
  revoke(): void
  /** How many pairs were issued for a refresh token. */
  rotations(): number
}

export interface GrantsOptions {
  now(): Instant
  accessLifeMs(): number
  tokens?: TokenPair
  records: TokenRecord[]
  onRecord(record: TokenRecord): void
}

/** Three months (B.1). */
const REFRESH_LIFE_MS = 90 * 24 * 3_600_000

export const createGrants = (options: GrantsOptions): Grants => {
  const untilByAccess = new Map<string, Instant | null>()
  const untilByRefresh = new Map<string, Instant>()
  let rotations = 0

  const keep = (record: TokenRecord) => {
    if (record.kind === 'oa_tokens') {
      untilByAccess.set(record.pair.accessToken, record.accessUntil)
      untilByRefresh.set(record.pair.refreshToken, record.refreshUntil)
      if (record.replaces !== null) rotations += 1
      if (record.replaces !== null) untilByRefresh.delete(record.replaces)
      return
    }
    // Dead tokens stay known: what they get is "expired", not "never seen".
    for (const token of untilByAccess.keys()) untilByAccess.set(token, null)
    if (record.which === 'all') untilByRefresh.clear()
  }

  const add = (record: TokenRecord) => {
    keep(record)
    options.onRecord(record)
  }

  const issued = (pair: TokenPair, replaces: string | null): Issued => ({
    kind: 'oa_tokens',
    pair,
    accessUntil: addMs(options.now(), options.accessLifeMs()),
    refreshUntil: addMs(options.now(), REFRESH_LIFE_MS),
    replaces,
  })

  for (const record of options.records) keep(record)
  if (options.tokens && !untilByAccess.has(options.tokens.accessToken))
    add(issued(options.tokens, null))

  return {
    stateOf(accessToken) {
      const until = untilByAccess.get(accessToken)
      if (until === undefined) return 'unknown'
      return until !== null && until > options.now() ? 'live' : 'expired'
    },
    issue(replaces) {
      const pair = { accessToken: newToken(), refreshToken: newToken() }
      add(issued(pair, replaces))
      return pair
    },
    isRefreshable: (refreshToken) => (untilByRefresh.get(refreshToken) ?? '') > options.now(),
    expireAccess: () => add({ kind: 'oa_tokens_dead', which: 'access' }),
    revoke: () => add({ kind: 'oa_tokens_dead', which: 'all' }),
    rotations: () => rotations,
  }
}
