/** Runs one seed: its plan in its weather, against the same plan on one clean day; and checks every invariant. */
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkAcknowledged, checkAudit, checkCounters, checkDrained } from './invariants/books.ts'
import { checkLedger } from './invariants/ledger.ts'
import { checkPromptness } from './invariants/promptness.ts'
import { compareStates, writeState } from './invariants/state.ts'
import { drawPlan, type Plan } from './plan.ts'
import { play, type Played } from './play.ts'
import type { Sabotage } from './sabotage.ts'
import { makeFirstImage, type SceneName, scenes } from './scene.ts'
import { calmWeather, drawWeather, type Weather } from './weather.ts'
import type { WorldOptions } from './world.ts'

/** Seeds share plans: what one clean day leads to is found out once. */
const PLANS = 60

interface Violation {
  invariant: string
  what: string
}

export interface SeedResult {
  seed: number
  /** Of the whole trace and of the state at its end. */
  hash: string
  virtualMs: number
  faults: ReadonlyMap<string, number>
  /** How many invariants were checked. */
  checked: number
  violations: readonly Violation[]
  trace: readonly string[]
}

export interface Simulator {
  run(seed: number): Promise<SeedResult>
  /** Takes away what the runs left on the disk. */
  close(): Promise<void>
}

const checks: Record<string, (played: Played) => readonly string[] | Promise<readonly string[]>> = {
  'nothing acknowledged is lost': checkAcknowledged,
  'the ledger is the platform’s truth, nothing is sent twice, groups have their order': checkLedger,
  'queues drain': checkDrained,
  'who asks is answered soon': checkPromptness,
  'counters equal a recount': checkCounters,
  'the audit log is whole': checkAudit,
}
const SAME_STATE = 'the state is that of one clean delivery'

/** A clock that is wrong makes other things late than a right one: what is compared would differ by right. */
const isComparable = (weather: Weather): boolean => weather.clock.length === 0

const check = async (played: Played): Promise<Violation[]> => {
  const found: Violation[] = []
  for (const [invariant, holds] of Object.entries(checks))
    for (const what of await holds(played)) found.push({ invariant, what })
  return found
}

type State = ReturnType<typeof writeState>

const stateOf = (played: Played): State => writeState(played.world.disk.raw)

interface Day {
  plan: Plan
  weather: Weather
  seed: number
}

export const createSimulator = async (
  options: { sabotage?: Sabotage; keepsTrace?: boolean } = {},
): Promise<Simulator> => {
  const { sabotage = {}, keepsTrace = false } = options
  const filesDir = join(tmpdir(), `quan-triet-simulation-${process.pid}`)
  const playOn = async (
    image: Buffer,
    { plan, ...day }: Day,
    extras: Partial<Pick<WorldOptions, 'keepsTrace' | 'onCut'>> = {},
  ) => {
    await rm(filesDir, { recursive: true, force: true })
    return play({ keepsTrace: false, ...day, ...extras, image, filesDir }, plan)
  }
  const first = await makeFirstImage()
  const eve = await playOn(first, { plan: drawPlan('eve'), weather: calmWeather, seed: 0 })
  const session = eve.world.disk.raw.serialize()
  eve.world.close()
  const images: Record<SceneName, Buffer> = { eve: first, study: first, session }
  const cleanStates = new Map<number, State>()
  const cleanStateOf = async (plan: Plan): Promise<State> => {
    const known = cleanStates.get(plan.number)
    if (known) return known
    const played = await playOn(images[plan.scene], { plan, weather: calmWeather, seed: 0 })
    const state = stateOf(played)
    played.world.close()
    cleanStates.set(plan.number, state)
    return state
  }
  return {
    async run(seed) {
      const plan = drawPlan(seed % PLANS)
      const { start, calmFrom } = scenes[plan.scene]
      const weather = drawWeather(seed, { from: Date.parse(start), until: Date.parse(calmFrom) })
      const clean = isComparable(weather) ? await cleanStateOf(plan) : undefined
      const image = sabotage.onImage?.(images[plan.scene]) ?? images[plan.scene]
      const { onCut } = sabotage
      const extras = { keepsTrace, ...(onCut && { onCut }) }
      const played = await playOn(image, { plan, weather, seed }, extras)
      const { world, virtualMs } = played
      const state = stateOf(played)
      const differences = clean ? compareStates(state, clean) : []
      const broken = await check(played)
      world.close()
      world.trace.note(JSON.stringify([...state]))
      const { faults, lines } = world.trace
      return {
        seed,
        virtualMs,
        hash: world.trace.hash(),
        faults,
        checked: Object.keys(checks).length + (clean ? 1 : 0),
        violations: [...differences.map((what) => ({ invariant: SAME_STATE, what })), ...broken],
        trace: lines,
      }
    },
    close: () => rm(filesDir, { recursive: true, force: true }),
  }
}
