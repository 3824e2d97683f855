/** A house whose doors count what each caller takes, at a time that stands still, as busy as a test says. */
import { createApp } from '@quan-triet/bot-server/app'
import { type Budgets, createBudgets } from '@quan-triet/bot-server/lib/budgets'
import { hashSecret, newToken } from '@quan-triet/bot-server/lib/secrets'
import type { Deps } from '@quan-triet/bot-server/services/context'
import { shareDebts } from '@quan-triet/bot-server/services/limits/share-debts'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { type House, makeHouse } from './make-house.ts'
import { WEBHOOK_SECRET } from './start-zalo.ts'

export interface Call {
  method?: string
  token?: string
  /** The network address it comes from. */
  from?: string
  headers?: Record<string, string>
  json?: unknown
  body?: BodyInit
}

export interface GuardedHouse extends House {
  deps: Deps
  /** How late the event loop seems to come. */
  seemLate(ms: number): void
  /** Lets time pass for shares, and for nothing else. */
  pass(ms: number): void
  call(path: string, call?: Call): Promise<Response>
  /** What another process, or the next one, counts by. */
  otherBudgets(): Budgets
  /** Tells what these budgets gave out, and learns what others did. @returns how many debts were told */
  share(budgets: Budgets): Promise<number>
  /** Signs the person at an index in. @returns the token */
  tokenOf(index: number): Promise<string>
}

/** @param trustedProxies besides those on this machine */
export const makeGuardedHouse = async (
  trustedProxies: readonly string[] = [],
  options: Parameters<typeof makeHouse>[0] = {},
): Promise<GuardedHouse> => {
  const house = await makeHouse(options)
  let [nowMs, delayMs] = [Date.now(), 0]
  const deps: Deps = {
    ...house.deps,
    budgets: createBudgets(() => nowMs),
    load: { ...house.deps.load, delayMs: () => delayMs },
  }
  const app = createApp(deps, {
    botWebhookSecret: WEBHOOK_SECRET,
    onReceived: () => undefined,
    extraOrigins: [],
    trustedProxies,
  })
  return {
    ...house,
    deps,
    seemLate(ms) {
      delayMs = ms
    },
    pass(ms) {
      nowMs += ms
    },
    otherBudgets: () => createBudgets(() => nowMs),
    share(budgets) {
      const clock = { ...house.clock, wall: () => new Date(nowMs).toISOString() }
      return shareDebts({ ctx: { ...house.system, clock, budgets } })
    },
    async call(path, { method = 'GET', token, from = '203.0.113.9', headers, json, body } = {}) {
      const init = {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(json !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(body !== undefined && { body, duplex: 'half' as const }),
      }
      return app.request(path, init, { incoming: { socket: { remoteAddress: from } } })
    },
    async tokenOf(index) {
      const account = fixtureAccounts.at(index)
      if (!account) throw new Error(`there is no person ${index}`)
      const token = newToken()
      await house.db
        .insertInto('sign_in')
        .values({
          token_hash: hashSecret(token),
          zalo_user_id: account.zaloUserId,
          signed_in_at: house.clock.now(),
          expires_at: '2026-12-31T00:00:00.000Z',
          revoked_at: null,
        })
        .execute()
      return token
    },
  }
}
