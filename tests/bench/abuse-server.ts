/** The house as a process of its own for `abuse.ts`: `node abuse-server.ts FILE guarded|open`; prints its port. */
import { createApp } from '@quan-triet/bot-server/app'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createBudgets } from '@quan-triet/bot-server/lib/budgets'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { listen } from '@quan-triet/bot-server/running-house'
import type { AddressInfo } from 'node:net'

const [file = '', mode] = process.argv.slice(2)

const deps = createDeps({
  db: openDatabase(`sqlite:${file}`),
  clock: systemClock,
  log: createLogger('error'),
  graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
  miniAppId: '1',
  dataKey: Buffer.alloc(32, 'bench'),
  ...(mode === 'guarded' && { budgets: createBudgets(() => Date.now()), watchesLoad: true }),
})
const app = createApp(deps, {
  botWebhookSecret: 'none',
  onReceived: () => undefined,
  extraOrigins: [],
})
const server = await listen((request, bindings) => app.fetch(request, bindings), {
  port: 0,
  hostname: '127.0.0.1',
})
// Safe because a server that listens on a port has such an address.
console.log((server.address() as AddressInfo).port)
