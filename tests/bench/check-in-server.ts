/** The house as a process of its own for `check-ins.ts`: `node check-in-server.ts FILE`; prints its port. */
import { serve } from '@hono/node-server'
import { createApp } from '@quan-triet/bot-server/app'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { createDeps } from '@quan-triet/bot-server/deps'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'

const [file = ''] = process.argv.slice(2)

const deps = createDeps({
  db: openDatabase(`sqlite:${file}`),
  clock: systemClock,
  log: createLogger('error'),
  graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
  miniAppId: '1',
  dataKey: Buffer.alloc(32, 'bench'),
})
const app = createApp(deps, {
  botWebhookSecret: 'none',
  onReceived: () => undefined,
  extraOrigins: [],
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port))
