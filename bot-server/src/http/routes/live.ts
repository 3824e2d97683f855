/** Streams to a person's screen that something changed in a unit of that person; the screen then asks again. */
import { reading } from '@quan-triet/shared/api/reading'
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { setTimeout as wait } from 'node:timers/promises'
import type { PersonActor } from '../../domain/actor.ts'
import { scopeOf } from '../../domain/rights.ts'
import { paced } from '../../lib/paced.ts'
import type { Deps } from '../../services/context.ts'
import { requireRightAtHome } from '../../services/rights.ts'
import type { HouseEnv } from '../house-env.ts'

const HEARTBEAT_MS = 20_000
/** While thousands check in, an open screen of figures asks again twice a second, not at every one. */
const FIGURES_MS = 500
/** What is told of units that are looked after from above, besides their figures. */
const ABOUT_BELOW: readonly LiveEvent['topic'][] = ['reports', 'plans']

/** @param heartbeatMs how often a comment is sent, and the sign-in looked at again; at once when access changed */
export const liveRoute = (deps: Deps, heartbeatMs = HEARTBEAT_MS) =>
  new Hono<HouseEnv>().get(reading.watchLive.path, async (c) => {
    const actor = await c.get('authenticate')()
    const person = requireRightAtHome({ ...deps, actor }, reading.watchLive.right)
    const watched = unitsOf(person)
    /** Signed out, moved to another branch or to another duty: the stream ends, and the screen finds out when it asks again. */
    const isStillAllowed = async (): Promise<boolean> => {
      const now = await c
        .get('authenticate')()
        .catch(() => undefined)
      return now?.kind === 'person' && String(listOf(unitsOf(now))) === String(listOf(watched))
    }
    return streamSSE(c, async (stream) => {
      let look = new AbortController()
      const tell = (event: LiveEvent): void => void stream.writeSSE({ data: JSON.stringify(event) })
      const figures = paced(FIGURES_MS, () => tell({ topic: 'figures' }))
      const ends = listOf(watched).map((unit) =>
        deps.live.subscribe(unit, (event) => {
          if (event.topic === 'access' && watched.own.includes(unit)) look.abort()
          if (event.topic === 'figures') figures.offer()
          else if (watched.own.includes(unit) || ABOUT_BELOW.includes(event.topic)) tell(event)
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
      figures.end()
    })
  })

interface Watched {
  /** Where the person studies: everything that changes there. */
  own: readonly OrgUnitId[]
  /** Whose figures the person follows: what changes below is told there too, as figures and reports alone. */
  followed: readonly OrgUnitId[]
}

const unitsOf = (person: PersonActor): Watched => {
  const own = [person.homeUnitId, ...person.guestUnitIds]
  const scope = scopeOf(person, 'see_figures')
  const seen = scope === 'everywhere' ? [] : [...scope.at, ...scope.below]
  return { own, followed: [...new Set(seen)].filter((unit) => !own.includes(unit)) }
}

const listOf = ({ own, followed }: Watched): OrgUnitId[] => [...own, ...followed]
