/** Plays a plan in some weather to its end, and gives back what can be looked at then. */
import type { RawDatabase } from './disk.ts'
import { createPeople, type People } from './people.ts'
import type { Plan } from './plan.ts'
import { scenes } from './scene.ts'
import type { Act, Hands } from './step.ts'
import { createWorld, type World, type WorldOptions } from './world.ts'

interface Promised {
  what: string
  holds: (raw: RawDatabase) => boolean
}

export interface Played {
  plan: Plan
  world: World
  people: People
  promised: readonly Promised[]
  /** Acts that did not come to their end. */
  unfinished: readonly string[]
  virtualMs: number
  /** Messages that were settled before the run began. */
  settledBefore: ReadonlySet<string>
}

const LAST_LOOKS_MS = 120_000
/** Nothing is done at a moment that somebody could have planned. */
const OFF_MS = 137

interface Scenery {
  world: World
  people: People
  promised: Promised[]
}

const handsOf = ({ world, people, promised }: Scenery, act: string): Hands => {
  let said = 0
  return {
    call: (...[person, method, path, json]) => people.call(person, { method, path, json }),
    callOnce: (...[person, method, path, json]) => people.callOnce(person, { method, path, json }),
    say(message) {
      said += 1
      return people.say({ ...message, key: `${act}/${said}` })
    },
    understood: (eventId) => people.understood(eventId),
    until: (moment) => world.until(Date.parse(moment) + OFF_MS),
    pause: (ms) => world.until(world.time.now() + ms),
    promise: (what, holds) => void promised.push({ what, holds }),
  }
}

/** Whoever calls must close the world. */
export const play = async (options: Omit<WorldOptions, 'start'>, plan: Plan): Promise<Played> => {
  const { start, calmFrom, end } = scenes[plan.scene]
  const world = createWorld({ ...options, start }, (body) => people.takeEvent(body))
  const people = createPeople(world, options.seed, plan.number)
  const settled = world.disk.raw
    .prepare<[], { id: string }>('select id from outbox where settled_at is not null')
    .all()
  const promised: Promised[] = []
  const open = new Set<string>()
  const begin = async (act: Act, index: number): Promise<void> => {
    const name = `${index} ${act.name}`
    open.add(name)
    await world.until(Date.parse(act.at) + OFF_MS)
    world.trace.note(name)
    await act.run(handsOf({ world, people, promised }, name))
    open.delete(name)
  }
  for (const [index, act] of plan.acts.entries()) void begin(act, index)
  const passTo = async (moment: number) => {
    void world.until(moment)
    await world.time.passUntil(() => world.time.now() >= moment)
  }
  await passTo(Date.parse(calmFrom))
  world.calmDown()
  // Twice, since what one look leaves behind the next one tidies up.
  for (const beforeMs of [LAST_LOOKS_MS, LAST_LOOKS_MS / 2, 0]) {
    world.process()?.kick()
    await passTo(Date.parse(end) - beforeMs)
  }
  return {
    plan,
    world,
    people,
    promised,
    unfinished: [...open],
    settledBefore: new Set(settled.map(({ id }) => id)),
    virtualMs: world.time.now() - Date.parse(start),
  }
}
