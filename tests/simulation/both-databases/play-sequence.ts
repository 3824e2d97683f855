/** Plays a sequence on two houses, one on each database, and stops at the first difference. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { type Draw, drawOf } from '../draw.ts'
import { tokenOf } from '../scene.ts'
import { describeDifference, describeRows } from './compare.ts'
import { drawSteps } from './draw-steps.ts'
import { FILES_THAT_NAME_IT, withoutExceptions } from './exceptions.ts'
import { completeAsk, eventOf, requestOf } from './make-request.ts'
import type { PairOfDatabases } from './pair-of-databases.ts'
import { Divergence, openStage, type Stage } from './stage.ts'
import { type Answer, endpointOf, type EndpointName, type Hands } from './step.ts'

export interface Played {
  seed: number
  /** Undefined: both did the same. */
  divergence: string | undefined
  /** What was asked, and what was answered. */
  trace: readonly string[]
  /** The numbers of the steps that were played; the last one may not have come to its end. */
  steps: readonly number[]
  /** How often both were asked, or did what was due. */
  commands: number
  /** What each endpoint answered. */
  statuses: ReadonlyMap<EndpointName, readonly number[]>
}

interface Sequence {
  seed: number
  pair: PairOfDatabases
  /** The numbers of the steps to play; all if omitted. */
  only?: ReadonlySet<number>
}

/** What of an answer is compared. */
interface Heard {
  status: number
  headers: string
  text: string
}

const HEADERS = ['content-type', 'content-disposition', 'retry-after'] as const
const UNEXPECTED = 500
/** Now and then what is due is done at once; otherwise when time passes. */
const WORKS_AT_ONCE = 0.12

const textOf = async (response: Response, headers: string): Promise<string> => {
  // A live stream has no end.
  if (headers.startsWith('text/event-stream')) {
    await response.body?.cancel()
    return ''
  }
  const bytes = Buffer.from(await response.arrayBuffer())
  return bytes.toString(/json|text|html/.test(headers) ? 'utf8' : 'latin1')
}

const hear = async (response: Response): Promise<Heard> => {
  const headers = HEADERS.map((name) => response.headers.get(name) ?? '').join(' ')
  const text = withoutExceptions(await textOf(response, headers))
  return { status: response.status, headers, text }
}

/** One value of JSON; not the lines of it in which the audit log is given out. */
const JSON_BODY = /application\/(problem\+)?json\b/

const bodyOf = ({ headers, text }: Heard): unknown =>
  JSON_BODY.test(headers) && text !== '' ? JSON.parse(text) : null

interface Playing {
  stage: Stage
  trace: string[]
  statuses: Map<EndpointName, number[]>
}

interface Asked {
  /** For whoever reads the trace. */
  line: string
  make(): Request
  /** Whether what the answer says may differ by right. */
  isExcepted?: boolean
}

const work = async ({ stage }: Playing): Promise<void> => {
  await stage.onBoth('what is due', (twin) => twin.work())
}

const ask = async ({ stage, trace }: Playing, asked: Asked): Promise<Answer> => {
  const { sqlite, postgres } = await stage.onBoth(asked.line, async (twin) =>
    hear(await twin.ask(asked.make())),
  )
  trace.push(`${asked.line} -> ${sqlite.status}`)
  const difference = describeDifference(
    sqlite,
    asked.isExcepted ? { ...postgres, text: sqlite.text } : postgres,
  )
  if (difference !== undefined) throw new Divergence(`${asked.line}\n${difference}`)
  if (sqlite.status === UNEXPECTED) throw new Divergence(`${asked.line}: both failed`)
  return { status: sqlite.status, body: bodyOf(sqlite) }
}

const handsOf = (playing: Playing, draw: Draw): Hands => {
  const { stage, trace, statuses } = playing
  const around = { draw, now: () => stage.now(), rows: stage.rows }
  return {
    ...around,
    accessTokenOf: (person) => stage.accessTokenOf(person),
    async call(person, name, given = {}) {
      const token = person === null ? undefined : tokenOf(fixtureAccounts[person]?.personId ?? '')
      const { line, make } = requestOf(name, completeAsk(name, given, around), token)
      const isExcepted = FILES_THAT_NAME_IT.includes(name)
      const answer = await ask(playing, { line: `${person ?? 'nobody'} ${line}`, make, isExcepted })
      statuses.set(name, [...(statuses.get(name) ?? []), answer.status])
      if (endpointOf(name).method !== 'get' && draw.chance(WORKS_AT_ONCE)) await work(playing)
      return answer
    },
    async say(person, text, group) {
      const line = `${person} says ${JSON.stringify(text)} ${group ?? 'in private'}`
      const said = { person, text, group, id: `said-${stage.count()}`, at: stage.now() }
      await ask(playing, { line, make: () => eventOf(said) })
      await work(playing)
    },
    async pass(ms) {
      stage.advance(ms)
      trace.push(`it is ${stage.now()}`)
      await work(playing)
    },
  }
}

const playSteps = async (
  playing: Playing,
  { seed, only }: Sequence,
  begin: (index: number) => void,
): Promise<void> => {
  for (const [index, step] of drawSteps(seed).entries()) {
    if (only && !only.has(index)) continue
    begin(index)
    playing.trace.push(`# ${index} ${step.name}`)
    await step.run(handsOf(playing, drawOf(seed, 'step', index)))
  }
  await work(playing)
  const { sqlite, postgres } = await playing.stage.read()
  const difference = describeRows(sqlite, postgres)
  if (difference !== undefined) throw new Divergence(`rows at the end\n${difference}`)
}

export const playSequence = async (sequence: Sequence): Promise<Played> => {
  const stage = await openStage(sequence.pair, sequence.seed)
  const playing: Playing = { stage, trace: [], statuses: new Map() }
  const steps: number[] = []
  const begin = (index: number) => void steps.push(index)
  let divergence: string | undefined
  try {
    await playSteps(playing, sequence, begin)
  } catch (error) {
    if (!(error instanceof Divergence)) throw error
    divergence = error.message
  } finally {
    await stage.close()
  }
  const { trace, statuses } = playing
  return { seed: sequence.seed, divergence, trace, steps, commands: stage.count(), statuses }
}
