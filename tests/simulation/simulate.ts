/** Simulates days of the house by seeds: `pnpm simulate [--seeds N | --seconds T] [--first S] [--seed S] [--without GUARD]`. */
import { openChat } from '@quan-triet/bot-server/chat/open-chat'
import { parseArgs } from 'node:util'
import { knownSeeds } from './known-seeds.ts'
import { createSimulator, type SeedResult, type Simulator } from './run-seed.ts'
import { isGuard, type Sabotage, sabotages } from './sabotage.ts'

interface Asked {
  seeds: Iterable<number>
  /** In milliseconds of the real time. */
  withinMs: number
  guard: string | null
  /** One seed alone, with its whole trace. */
  isReplay: boolean
}

const SEEDS = 200
const MOST_LINES = 20

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const count = (number: number): string => number.toLocaleString('en')

function* seedsFrom(first: number, many: number): Generator<number> {
  for (const { seed } of knownSeeds) yield seed
  for (let seed = first; seed < first + many; seed += 1) yield seed
}

const readAsked = (): Asked => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { seeds: text, seconds: text, first: text, seed: text, without: text },
  })
  const { seed, seconds, without = null } = values
  const many = seconds === undefined ? Number(values.seeds ?? SEEDS) : Number.POSITIVE_INFINITY
  const withinMs = seconds === undefined ? Number.POSITIVE_INFINITY : Number(seconds) * 1000
  const first = Number(values.first ?? 1)
  if ([many, withinMs, first, Number(seed ?? 0)].some(Number.isNaN)) throw new Error('no number')
  if (without !== null && !isGuard(without))
    throw new Error(`the guards are ${Object.keys(sabotages).join(', ')}`)
  return {
    seeds: seed === undefined ? seedsFrom(first, many) : [Number(seed)],
    withinMs,
    guard: without,
    isReplay: seed !== undefined,
  }
}

const replayOf = (seed: number, guard: string | null): string =>
  `pnpm simulate --seed ${seed}${guard === null ? '' : ` --without ${guard}`}`

const tellFailure = (result: SeedResult, guard: string | null): void => {
  say(`\nSeed ${result.seed} failed; replay it by: ${replayOf(result.seed, guard)}`)
  const { violations } = result
  for (const { invariant, what } of violations.slice(0, MOST_LINES)) say(`- ${invariant}: ${what}`)
  if (violations.length > MOST_LINES) say(`- and ${violations.length - MOST_LINES} more`)
}

interface Sum {
  seeds: number
  failed: number[]
  checked: number
  virtualMs: number
  faults: Map<string, number>
  realMs: number
}

const simulate = async (simulator: Simulator, asked: Asked): Promise<Sum> => {
  const sum: Sum = { seeds: 0, failed: [], checked: 0, virtualMs: 0, faults: new Map(), realMs: 0 }
  const begun = performance.now()
  for (const seed of asked.seeds) {
    if (performance.now() - begun > asked.withinMs) break
    const result = await simulator.run(seed)
    sum.seeds += 1
    sum.checked += result.checked
    sum.virtualMs += result.virtualMs
    for (const [fault, times] of result.faults)
      sum.faults.set(fault, (sum.faults.get(fault) ?? 0) + times)
    if (asked.isReplay) for (const line of result.trace) say(line)
    if (asked.isReplay) say(`\nhash ${result.hash}`)
    if (result.violations.length === 0) continue
    sum.failed.push(seed)
    tellFailure(result, asked.guard)
    // One is enough to know that the guard is missed.
    if (asked.guard !== null) break
  }
  return { ...sum, realMs: performance.now() - begun }
}

const tellSum = (sum: Sum): void => {
  const seconds = sum.realMs / 1000
  const speed = sum.virtualMs / sum.realMs
  say(
    `\nsimulated ${sum.seeds} seeds in ${seconds.toFixed(1)} s, ${(sum.seeds / seconds).toFixed(2)} a second`,
  )
  say(`virtual seconds a real second: ${count(Math.round(speed))}`)
  say(`invariants checked: ${count(sum.checked)}`)
  const faults = [...sum.faults].toSorted((a, b) => b[1] - a[1])
  say(`faults injected: ${faults.map(([fault, times]) => `${fault} ${count(times)}`).join(', ')}`)
  say(`failed seeds: ${sum.failed.length === 0 ? 'none' : sum.failed.join(', ')}`)
}

const asked = readAsked()
const sabotage: Sabotage =
  asked.guard !== null && isGuard(asked.guard) ? sabotages[asked.guard] : {}
// Read from the real disk, for which no virtual time passes.
await openChat()
const simulator = await createSimulator({ sabotage, keepsTrace: asked.isReplay })
try {
  const sum = await simulate(simulator, asked)
  tellSum(sum)
  process.exitCode = sum.failed.length === 0 ? 0 : 1
} finally {
  await simulator.close()
}
