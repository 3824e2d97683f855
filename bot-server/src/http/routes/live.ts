/** Streams to a person's screen that something changed in a unit of that person; the screen then asks again. */
import { reading } from '@quan-triet/shared/api/reading'
import { limits as words } from '@quan-triet/shared/i18n/vi/limits'
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { setTimeout as wait } from 'node:timers/promises'
import type { PersonActor } from '../../domain/actor.ts'
import { RETRY_AFTER_S } from '../../domain/degradation.ts'
import { scopeOf } from '../../domain/rights.ts'
import { paced } from '../../lib/paced.ts'
import type { Deps } from '../../services/context.ts'
import { requireRightAtHome } from '../../services/rights.ts'
import { payFor } from '../admission.ts'
import type { HouseEnv } from '../house-env.ts'
import { createSeats } from '../seats.ts'

const HEARTBEAT_MS = 20_000
/** While thousands check in, an open screen of figures asks again twice a second, not at every one. */
const FIGURES_MS = 500
/** A phone, a desk and some tabs; each stream costs some 20 kB, and who gets none asks by itself from time to time. */
const MOST_STREAMS = { ofOne: 8, ofAll: 5000 }
/** A reader that takes nothing any more is let go of: its screen comes back and asks again. */
const MOST_UNREAD = 100
/** What is told of units that are looked after from above, besides their figures. */
const ABOUT_BELOW: readonly LiveEvent['topic'][] = ['reports', 'plans']

/** @param heartbeatMs how often a comment is sent, and the sign-in looked at again; at once when access changed */
export const liveRoute = (deps: Deps, heartbeatMs = HEARTBEAT_MS) => {
  const seats = createSeats(MOST_STREAMS, {
    ofOne: words.tooManyStreams,
    ofAll: words.overloaded(RETRY_AFTER_S),
  })
  return new Hono<HouseEnv>().get(reading.watchLive.path, async (c) => {
    const actor = await c.get('authenticate')()
    const person = requireRightAtHome({ ...deps, actor }, reading.watchLive.right)
    payFor(c, deps, person)
    const watched = unitsOf(person)
    const leave = seats.take(person.personId)
    /** Signed out, moved to another branch or to another duty: the stream ends, and the screen finds out when it asks again. */
    const isStillAllowed = async (): Promise<boolean> => {
      const now = await c
        .get('authenticate')()
        .catch(() => undefined)
      return now?.kind === 'person' && String(listOf(unitsOf(now))) === String(listOf(watched))
    }
    return streamSSE(c, async (stream) => {
      deps.metrics.liveStreams.open += 1
      try {
        await keepTelling(stream, { deps, watched, heartbeatMs, isStillAllowed })
      } finally {
        deps.metrics.liveStreams.open -= 1
        leave()
      }
    })
  })
}

interface Telling {
  deps: Deps
  watched: Watched
  heartbeatMs: number
  isStillAllowed: () => Promise<boolean>
}

const keepTelling = async (
  stream: SSEStreamingApi,
  { deps, watched, heartbeatMs, isStillAllowed }: Telling,
): Promise<void> => {
  let look = new AbortController()
  const gone = new AbortController()
  stream.onAbort(() => gone.abort())
  const tell = createTeller(stream, () => gone.abort())
  const figures = paced(FIGURES_MS, () => tell({ topic: 'figures' }))
  const ends = listOf(watched).map((unit) =>
    deps.live.subscribe(unit, (event) => {
      if (event.topic === 'access' && watched.own.includes(unit)) look.abort()
      if (event.topic === 'figures') figures.offer()
      else if (watched.own.includes(unit) || ABOUT_BELOW.includes(event.topic)) tell(event)
    }),
  )
  const signal = AbortSignal.any([gone.signal, deps.live.closing])
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    // The comment keeps proxies from closing a quiet stream, and finds out when the reader has gone.
    do {
      // A reader that has stopped reading never takes it.
      await Promise.race([stream.write(': \n\n'), ended])
      const until = AbortSignal.any([signal, look.signal])
      await wait(heartbeatMs, undefined, { signal: until }).catch(() => undefined)
      look = new AbortController()
    } while (!signal.aborted && !stream.closed && (await isStillAllowed()))
  } finally {
    for (const end of ends) end()
    figures.end()
  }
}

/** @param giveUp called instead when the reader takes nothing any more */
const createTeller = (stream: SSEStreamingApi, giveUp: () => void) => {
  let unread = 0
  return (event: LiveEvent): void => {
    unread += 1
    if (unread > MOST_UNREAD) giveUp()
    else
      void stream.writeSSE({ data: JSON.stringify(event) }).then(() => {
        unread -= 1
      })
  }
}

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
