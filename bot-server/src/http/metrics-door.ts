/** The door for whoever collects this process's numbers; it opens with a token of its own and nothing else. */
import { Hono } from 'hono'
import { EXPOSITION_TYPE } from '../lib/metrics/exposition.ts'
import { isSameSecret } from '../lib/secrets.ts'
import { type Deps, systemContext } from '../services/context.ts'
import { readMetrics } from '../services/operations/read-metrics.ts'
import type { HouseEnv } from './house-env.ts'

/** @param token compared in constant time; a house without one has no such door */
export const metricsDoor = (deps: Deps, token: string) =>
  new Hono<HouseEnv>().get('/metrics', async (c) => {
    const [scheme = '', given = ''] = (c.req.header('authorization') ?? '').split(' ')
    if (scheme.toLowerCase() !== 'bearer' || !isSameSecret(given, token))
      return c.text('unauthorized', 401)
    const text = await readMetrics({ ctx: systemContext(deps, 'metrics') })
    return c.body(text, 200, { 'content-type': EXPOSITION_TYPE, 'cache-control': 'no-store' })
  })
