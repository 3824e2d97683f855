/** Says what the access table of an area is, and plays it: every endpoint asked by every actor. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { Endpoint } from '@quan-triet/shared/api/endpoint'
import { openHouse, type OpenHouse } from '../../../support/open-house.ts'
import {
  type ActorName,
  actorNames,
  aggregatesOnly,
  seedActors,
  signEverybodyIn,
  strangers,
} from './actors.ts'

export interface Scene<Objects> {
  house: OpenHouse
  actor: ActorName
  /** What `prepare` gave. */
  objects: Objects
}

export interface Ask {
  params?: Record<string, string>
  query?: Record<string, string>
  json?: unknown
  /** The body of an endpoint with `bodyKind: 'file'`. */
  file?: string | Uint8Array<ArrayBuffer>
}

/**
 * To add an area: make `access/<area>.ts` that exports `areaAccess({ … })`, and name it in `access/areas.ts`.
 * - `endpoints`: the contract's table of the area. Every endpoint must have an ask (else it does not compile) and a row.
 * - `table`: first line the actors (all of `actorNames`, in that order), then a row an endpoint with the expected status
 *   of each. Rows are played FROM THE TOP in one house, each by all actors from left to right, so put what ends something
 *   (closing, removing) last; everybody is signed in anew before each row.
 * - `prepare`: puts objects of Khu phố 3 into such a state that whoever may do something succeeds (200).
 * - `asks`: what is sent, from the scene: `{}` when the address says all. May write rows first, for objects that each
 *   actor needs a fresh one of.
 * - `mayName`: who may be told names of Khu phố 3's people besides `guest…secretary`, `merged` and `admin`; strangers and
 *   officers from above are otherwise checked to hear no name and no id of it, whatever the status.
 */
interface AreaDefinition<Endpoints extends Record<string, Endpoint>, Objects> {
  endpoints: Endpoints
  table: string
  prepare?: (house: OpenHouse) => Promise<Objects>
  asks: { [Name in keyof Endpoints]: Ask | ((scene: Scene<Objects>) => Ask | Promise<Ask>) }
  mayName?: { [Name in keyof Endpoints]?: readonly ActorName[] }
}

export interface Area {
  /** The endpoints of the area's contract. */
  endpointNames: readonly string[]
  /** The table as it was written, every gap as one space. */
  expected: readonly string[]
  /** Plays the table in a house of its own. @returns the same table as answered, and who heard what is not for them */
  play(): Promise<{ answered: string[]; leaks: string[] }>
  /**
   * Sends what the table sends, as some actors and each request changed, in a house that the caller opened.
   * @returns what was answered, endpoint by endpoint
   */
  replay(
    house: OpenHouse,
    by: { actors: readonly ActorName[]; change: (ask: Ask) => Ask },
  ): Promise<{ name: string; status: number; text: string }[]>
}

const tidy = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).join(' '))

export const areaAccess = <Endpoints extends Record<string, Endpoint>, Objects = undefined>(
  area: AreaDefinition<Endpoints, Objects>,
): Area => {
  const expected = tidy(area.table)
  const [header = '', ...rows] = expected
  return {
    endpointNames: Object.keys(area.endpoints),
    expected,
    async play() {
      const house = await openHouse()
      const accounts = await seedActors(house)
      const prepared = await area.prepare?.(house)
      const answered = [actorNames.join(' ')]
      const leaks: string[] = []
      for (const name of rows.map((row) => row.split(' ')[0] ?? '')) {
        await signEverybodyIn(house, accounts)
        const statuses: number[] = []
        for (const actor of actorNames) {
          const scene = { house, actor, objects: asObjects<Objects>(prepared) }
          const { status, text } = await send(await requestOf(area, name, scene))
          statuses.push(status)
          if (!area.mayName?.[name]?.includes(actor))
            leaks.push(...heard(actor, text).map((what) => `${name} tells ${actor} ${what}`))
        }
        answered.push([name, ...statuses].join(' '))
      }
      if (header !== answered[0]) answered[0] = `the first line must be: ${answered[0]}`
      return { answered, leaks }
    },
    async replay(house, { actors, change }) {
      const accounts = await seedActors(house)
      const prepared = await area.prepare?.(house)
      const all: { name: string; status: number; text: string }[] = []
      for (const name of rows.map((row) => row.split(' ')[0] ?? '')) {
        await signEverybodyIn(house, accounts)
        for (const actor of actors) {
          const scene = { house, actor, objects: asObjects<Objects>(prepared), change }
          all.push({ name, ...(await send(await requestOf(area, name, scene))) })
        }
      }
      return all
    },
  }
}

/** Safe because without `prepare` the type parameter stays `undefined`, which is then the value, too. */
const asObjects = <Objects>(prepared: Objects | undefined): Objects => prepared as Objects

interface Request {
  url: string
  init: RequestInit
}

const requestOf = async <Endpoints extends Record<string, Endpoint>, Objects>(
  area: AreaDefinition<Endpoints, Objects>,
  name: string,
  { change = (ask) => ask, ...scene }: Scene<Objects> & { change?: (ask: Ask) => Ask },
): Promise<Request> => {
  const endpoint = area.endpoints[name]
  const asked = area.asks[name]
  if (!endpoint || asked === undefined) throw new Error(`the area has no endpoint ${name}`)
  const ask = change(typeof asked === 'function' ? await asked(scene) : asked)
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(ask.params?.[key] ?? ''),
  )
  const query = ask.query ? `?${new URLSearchParams(ask.query)}` : ''
  const body = ask.file ?? (ask.json === undefined ? undefined : JSON.stringify(ask.json))
  return {
    url: `${scene.house.url}${path}${query}`,
    init: {
      method: endpoint.method.toUpperCase(),
      headers: scene.actor === 'nobody' ? {} : { authorization: `Bearer ${scene.actor}` },
      ...(body !== undefined && { body }),
    },
  }
}

const send = async ({ url, init }: Request) => {
  const response = await fetch(url, init)
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return { status: response.status, text: '' }
  }
  return { status: response.status, text: await response.text() }
}

const people = fixtureAccounts.slice(0, 32)
const NAMES = people.map((one) => one.displayName)
/** Anything by which the branch's people or papers could be known; its own name a refused check-in may say. */
const TRACES = [
  ...NAMES,
  ...people.map((one) => `"${one.personId}"`),
  ...['1', '2', 'bu'].map((key) => `"session-${key}"`),
  ...[1, 2, 3, 4, 5, 6].map((position) => `"part-${position}"`),
  `"${fixtureUnit}"`,
  `"${fixtureNode}"`,
]

/** What an actor has heard that is not for that actor. */
const heard = (actor: ActorName, text: string): string[] => {
  if (strangers.includes(actor)) return TRACES.filter((trace) => text.includes(trace))
  return aggregatesOnly.includes(actor) ? NAMES.filter((name) => text.includes(name)) : []
}
