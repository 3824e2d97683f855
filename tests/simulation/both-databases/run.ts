/** Plays drawn sequences of commands on both databases: `pnpm both-databases [--sequences N] [--first S] [--seed S] [--without NAME]`. */
import { openChat } from '@quan-triet/bot-server/chat/open-chat'
import { contract } from '@quan-triet/shared/api/contract'
import { parseArgs } from 'node:util'
import { keepExitCode } from '../../support/keep-exit-code.ts'
import { damages, isDamage } from './damage.ts'
import { knownSequences } from './known-sequences.ts'
import { openPairOfDatabases, type PairOfDatabases } from './pair-of-databases.ts'
import { type Played, playSequence } from './play-sequence.ts'
import { shrink } from './shrink.ts'

interface Asked {
  seeds: Iterable<number>
  damage: string | null
  /** One sequence alone, with its whole trace. */
  isReplay: boolean
}

const SEQUENCES = 100
const MOST_TOLD = 10
/** A sign of life now and then. */
const SIGN = 200

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const count = (number: number): string => number.toLocaleString('en')

function* seedsFrom(first: number, many: number): Generator<number> {
  for (const { seed } of knownSequences) yield seed
  for (let seed = first; seed < first + many; seed += 1) yield seed
}

const readAsked = (): Asked => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    options: { sequences: text, first: text, seed: text, without: text },
  })
  const { seed, without = null } = values
  const many = Number(values.sequences ?? SEQUENCES)
  const first = Number(values.first ?? 1)
  if ([many, first, Number(seed ?? 0)].some(Number.isNaN)) throw new Error('no number')
  if (without !== null && !isDamage(without))
    throw new Error(`what can be taken away: ${Object.keys(damages).join(', ')}`)
  return {
    seeds: seed === undefined ? seedsFrom(first, many) : [Number(seed)],
    damage: without,
    isReplay: seed !== undefined,
  }
}

interface Sum {
  sequences: number
  commands: number
  failed: number[]
  /** By endpoint: whether it ever did what was asked. */
  endpoints: Map<string, boolean>
  seconds: number
}

const add = (sum: Sum, { commands, statuses }: Played): void => {
  sum.sequences += 1
  sum.commands += commands
  for (const [name, some] of statuses) {
    const isDone = some.some((status) => status < 300)
    sum.endpoints.set(name, (sum.endpoints.get(name) ?? false) || isDone)
  }
}

const tell = async (played: Played, pair: PairOfDatabases, damage: string | null) => {
  // Why a damaged side differs is known.
  const { trace, steps, divergence } = damage === null ? await shrink(played, pair) : played
  const switched = damage === null ? '' : ` --without ${damage}`
  say(
    `\nSequence ${played.seed} differs; replay it by: pnpm both-databases --seed ${played.seed}${switched}`,
  )
  say(`Steps ${steps.join(', ')} are enough:`)
  for (const line of trace) say(`  ${line}`)
  say(`${divergence}`)
}

const playAll = async (pair: PairOfDatabases, { seeds, damage, isReplay }: Asked): Promise<Sum> => {
  const sum: Sum = { sequences: 0, commands: 0, failed: [], endpoints: new Map(), seconds: 0 }
  const begun = performance.now()
  for (const seed of seeds) {
    const played = await playSequence({ seed, pair })
    add(sum, played)
    if (sum.sequences % SIGN === 0) say(`${count(sum.sequences)} played`)
    if (isReplay) for (const line of played.trace) say(line)
    if (played.divergence === undefined) continue
    sum.failed.push(seed)
    if (sum.failed.length <= MOST_TOLD) await tell(played, pair, damage)
    // One is enough to know that the damage is found.
    if (damage !== null) break
  }
  return { ...sum, seconds: (performance.now() - begun) / 1000 }
}

const tellSum = ({ sequences, commands, failed, endpoints, seconds }: Sum): void => {
  const all = Object.keys(contract)
  const done = all.filter((name) => endpoints.get(name) === true)
  say(
    `\nplayed ${count(sequences)} sequences in ${seconds.toFixed(1)} s, ${(sequences / seconds).toFixed(2)} a second`,
  )
  say(`commands: ${count(commands)}, ${(commands / sequences).toFixed(1)} a sequence`)
  say(
    `endpoints of the contract: ${all.length}, asked ${endpoints.size}, did what was asked ${done.length}`,
  )
  const never = all.filter((name) => endpoints.get(name) !== true)
  if (never.length > 0) say(`never did what was asked: ${never.join(' ')}`)
  say(`failed sequences: ${failed.length === 0 ? 'none' : failed.join(', ')}`)
}

keepExitCode()
const asked = readAsked()
// Read before chance and time are in the hands of a sequence.
await openChat()
const damage = asked.damage !== null && isDamage(asked.damage) ? damages[asked.damage] : undefined
const pair = await openPairOfDatabases(damage)
try {
  const sum = await playAll(pair, asked)
  tellSum(sum)
  process.exitCode = sum.failed.length === 0 ? 0 : 1
} finally {
  await pair.close()
}
