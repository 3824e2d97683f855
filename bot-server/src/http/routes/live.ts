/** Streams to a person's screen that something changed in a branch of that person; the screen then asks again. */
import { reading } from '@quan-triet/shared/api/reading'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '../../domain/actor.ts'
import type { Deps } from '../../services/context.ts'
import { requireRightAtHome } from '../../services/rights.ts'
import type { HouseEnv } from '../house-env.ts'

const HEARTBEAT_MS = 20_000

/** @param heartbeatMs how often a comment is sent, and the sign-in looked at again; at once when access changed */
export const liveRoute = (deps: Deps, heartbeatMs = HEARTBEAT_MS) =>
  new Hono<HouseEnv>().get(reading.watchLive.path, async (c) => {
    const actor = await c.get('authenticate')()
    const person = requireRightAtHome({ ...deps, actor }, reading.watchLive.right)
    const units = [person.homeUnitId, ...person.guestUnitIds]
    /** Signed out, or moved to another branch: the stream ends, and the screen finds out when it asks again. */
    const isStillAllowed = async (): Promise<boolean> => {
      const now = await c
        .get('authenticate')()
        .catch(() => undefined)
      return now !== undefined && String(unitsOf(now)) === String(units)
    }
    return streamSSE(c, async (stream) => {
      let look = new AbortController()
      const ends = units.map((unit) =>
        deps.live.subscribe(unit, (event) => {
          if (event.topic === 'access') look.abort()
          void stream.writeSSE({ data: JSON.stringify(event) })
        }),
      )
      const gone = new AbortController()
      stream.onAbort(() => gone.abort())
      const signal = AbortSignal.any([gone.signal, deps.live.closing])
      // The comment keeps proxies from closing a quiet stream, and finds out when the reader has gone.
      do {
        await stream.write(': \n\n')
        const until = AbortSignal.any([signal, look.signal])
        await wait(heartbeatMs, undefined, { signal: until }).catch(() => undefined)
        look = new AbortController()
      } while (!signal.aborted && !stream.closed && (await isStillAllowed()))
      for (const end of ends) end()
    })
  })

const unitsOf = (actor: Actor): readonly string[] =>
  actor.kind === 'person' ? [actor.homeUnitId, ...actor.guestUnitIds] : []
