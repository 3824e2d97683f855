/** Assembles a house out of its resources: what every verb shares, the worker, the doors; nothing is started. */
import type { Hono } from 'hono'
import { createApp } from './app.ts'
import { BOT_WEBHOOK, createBotAccount } from './bot-account.ts'
import { buildChannels, buildOaUsers, waysOf } from './build-channels.ts'
import { createDeps } from './deps.ts'
import type { HouseParts } from './house-parts.ts'
import type { HouseEnv } from './http/house-env.ts'
import { createLiveRelay, type LiveRelay } from './jobs/relay-live.ts'
import { createWorker, type Worker } from './jobs/worker.ts'
import { createBudgets } from './lib/budgets.ts'
import { type Deps, systemContext } from './services/context.ts'
import { clearNotices } from './services/operations/clear-notices.ts'
import { createOaTokens } from './services/operations/oa-tokens.ts'
import { OA_CALLBACK } from './services/operations/get-status.ts'
import { raiseNotice } from './services/operations/raise-notice.ts'
import { createFileLoader } from './services/parts/create-file-loader.ts'
import { createPictureLoader } from './services/parts/create-picture-loader.ts'
import { createOaAccount } from './zalo/oa-api/oauth.ts'

export interface House {
  deps: Deps
  worker: Worker
  /** Stopped after the doors, so that nothing stays untold. */
  relay: LiveRelay
  app: Hono<HouseEnv>
}

/** What every verb shares: first all that needs nothing, then what needs that. */
const shareParts = (parts: HouseParts) => {
  const { oa, bot, botWebhookSecret, publicUrl, log } = parts
  const base = createDeps({
    ...parts,
    ways: waysOf(parts),
    budgets: createBudgets(() => Date.parse(parts.clock.wall())),
    watchesLoad: parts.watchesLoad ?? true,
    oaAccount: oa && createOaAccount({ ...oa, callbackUrl: `${publicUrl}${OA_CALLBACK}`, log }),
    botAccount:
      bot && botWebhookSecret !== null
        ? createBotAccount(bot, {
            url: `${publicUrl}${BOT_WEBHOOK}`,
            secret: botWebhookSecret,
          })
        : null,
  })
  const tokens = createOaTokens(base)
  const deps: Deps = { ...base, oaUsers: oa && buildOaUsers(oa, base, tokens) }
  return { deps, tokens }
}

export const assembleHouse = (parts: HouseParts): House => {
  const { db, clock, log, timing, limits, leaseMs, oa } = parts
  const { deps, tokens } = shareParts(parts)
  deps.live.closing.addEventListener('abort', () => deps.load.stop())
  const ctx = systemContext(deps, 'dispatch')
  const noted = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => log.error({ error: String(error) }, 'a trouble was not noted'),
    )
  const worker = createWorker(deps, {
    db,
    clock,
    log,
    channels: buildChannels(parts, deps, tokens),
    timing,
    limits,
    ...(leaseMs !== undefined && { leaseMs }),
    loadFile: createFileLoader(deps),
    loadPicture: createPictureLoader(deps),
    // Sending goes on whether or not somebody can be told now: the same trouble comes again.
    onTrouble: ({ way, ...trouble }) =>
      noted(raiseNotice({ ctx, input: { place: way, ...trouble } })),
    onRecovery: (way) => noted(clearNotices({ ctx, input: { place: way, sign: 'delivered' } })),
  })
  const app = createApp(deps, {
    botWebhookSecret: parts.botWebhookSecret,
    oaWebhook: oa && { ...oa, names: oa.names ?? [] },
    onReceived: () => worker.wake(),
    extraOrigins: parts.extraOrigins,
    metricsToken: parts.metricsToken ?? null,
    trustedProxies: parts.trustedProxies ?? [],
    miniAppDir: parts.miniAppDir,
  })
  return { deps, worker, relay: createLiveRelay(deps, parts.liveLine ?? null), app }
}
