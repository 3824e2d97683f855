/** Tells the screens of every process what any of them publishes, within a second; after a gap they ask about everything. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import { setTimeout as wait } from 'node:timers/promises'
import { chunksOf } from '../db/chunks.ts'
import { type ConnectLine, type LiveLine, MOST_MESSAGE_BYTES } from '../db/live-line.ts'
import {
  type LiveMessage,
  readLiveMessage,
  writeLiveMessages,
} from '../domain/live/live-messages.ts'
import { createSleep, type Sleep } from '../lib/sleep.ts'
import type { Deps } from '../services/context.ts'
import { createLivePresence, type LivePresence } from './live-presence.ts'
import { createWaitingChanges, type WaitingChanges } from './waiting-changes.ts'

export interface LiveRelay {
  /** Resolves once the others would notice the end of this process, or the first try to get on the line has failed. */
  start(): Promise<void>
  /** Says what is left to say, and goodbye. */
  stop(): Promise<void>
}

/** How often it is looked who is there; also what finds out that the line is dead though nobody said so. */
const BEAT_MS = 1000
/** What is published within this time travels together. */
const PAUSE_MS = 20
const RETRY_MS = { first: 250, longest: 5000 }
/** Screens that ask about everything do not all ask in one moment. */
const ASKING = { unitsAtOnce: 100, pauseMs: 20 }

/** Where one process has the database to itself there is nobody to tell. */
const noRelay: LiveRelay = { start: () => Promise.resolve(), stop: () => Promise.resolve() }

/** @param connect null where one process has the database to itself */
export const createLiveRelay = (
  deps: Pick<Deps, 'live' | 'log' | 'newId'>,
  connect: ConnectLine | null,
): LiveRelay => (connect === null ? noRelay : createRelay(deps, connect))

/** What one process keeps while it is, or tries to be, on the line. */
interface Talk {
  live: Deps['live']
  log: Deps['log']
  name: string
  connect: ConnectLine
  waiting: WaitingChanges
  presence: LivePresence
  /** Between two looks; whatever happens ends it. */
  pause: Sleep
  stopping: AbortSignal
  askAgain: () => void
  /** The first try to get on the line is over. */
  tried: () => void
}

const createRelay = (
  { live, log, newId }: Pick<Deps, 'live' | 'log' | 'newId'>,
  connect: ConnectLine,
): LiveRelay => {
  const stopping = new AbortController()
  const { promise: firstTry, resolve: tried } = Promise.withResolvers<void>()
  const talk: Talk = {
    live,
    log,
    connect,
    name: newId<string>(),
    waiting: createWaitingChanges(),
    presence: createLivePresence(),
    pause: createSleep(),
    stopping: stopping.signal,
    askAgain: createAsker(live),
    tried,
  }
  let running: Promise<void> = Promise.resolve()
  return {
    start() {
      live.passTo((unitId, event) => {
        talk.waiting.put(unitId, event)
        talk.pause.wake()
      })
      running = stayOnLine(talk)
      return firstTry
    },
    async stop() {
      stopping.abort()
      talk.pause.wake()
      await running
    },
  }
}

const stayOnLine = async (talk: Talk): Promise<void> => {
  const { log, stopping: signal } = talk
  let retryMs = RETRY_MS.first
  while (!signal.aborted) {
    const begunAt = Date.now()
    await holdLine(talk).catch((error: unknown) =>
      log.warn({ error: String(error) }, 'screens of other processes are not told for now'),
    )
    talk.tried()
    const hasHeld = Date.now() - begunAt > RETRY_MS.longest
    retryMs = hasHeld ? RETRY_MS.first : Math.min(retryMs * 2, RETRY_MS.longest)
    await wait(retryMs, undefined, { signal }).catch(() => undefined)
  }
}

const holdLine = async (talk: Talk): Promise<void> => {
  const { name, connect, pause, askAgain } = talk
  const gone = new AbortController()
  const lost = (): void => {
    gone.abort()
    pause.wake()
  }
  const line = await connect({ name, lost, hear: (text) => hear(talk, text) })
  try {
    // Whatever was said before was not heard here.
    askAgain()
    await keepTelling(talk, line, gone.signal)
  } finally {
    await line.close()
  }
}

const keepTelling = async (talk: Talk, line: LiveLine, gone: AbortSignal): Promise<void> => {
  const { waiting, presence, pause, stopping, askAgain } = talk
  // It says who is there, too: from now on the others notice if this process dies.
  await send(talk, line)
  talk.tried()
  for (let lookAt = 0; !stopping.aborted;) {
    if (gone.aborted) throw new Error('the line was cut')
    if (!waiting.isEmpty()) await send(talk, line)
    if (Date.now() >= lookAt) {
      if (presence.look(await line.whoIsThere(), performance.now())) askAgain()
      lookAt = Date.now() + BEAT_MS
    }
    await wait(PAUSE_MS)
    if (waiting.isEmpty()) await pause.sleep(Math.max(0, lookAt - Date.now()))
  }
  await send(talk, line, true)
}

/** What was not certainly sent is sent again: screens that ask twice do no harm. */
const send = async ({ name, waiting }: Talk, line: LiveLine, isLeaving = false): Promise<void> => {
  const taken = waiting.take()
  const message: LiveMessage = { from: name, ...taken, isLeaving }
  try {
    await line.send(writeLiveMessages(message, MOST_MESSAGE_BYTES))
  } catch (error) {
    waiting.giveBack(taken)
    throw error
  }
}

const hear = ({ live, name, presence, askAgain }: Talk, text: string): void => {
  const message = readLiveMessage(text)
  // What cannot be read may have said anything.
  if (!message) return askAgain()
  if (message.from === name) return
  for (const { unitId, event } of message.changes) live.tell(unitId, event)
  if (message.isTooMuch) askAgain()
  if (message.isLeaving) presence.leaves(message.from)
  else presence.heardFrom(message.from)
}

/** Has every screen of this process ask again: about the right to watch at once, about everything else in turns. */
const createAsker = (live: Deps['live']): (() => void) => {
  let turn = new AbortController()
  const askInTurns = async (units: readonly string[], signal: AbortSignal): Promise<void> => {
    for (const some of chunksOf(units, ASKING.unitsAtOnce)) {
      if (signal.aborted) return
      tellAll(live, some, { topic: 'clock' })
      await wait(ASKING.pauseMs)
    }
  }
  return () => {
    const units = live.watched()
    tellAll(live, units, { topic: 'access' })
    // Whoever was told already is told again by the new turn.
    turn.abort()
    turn = new AbortController()
    void askInTurns(units, turn.signal)
  }
}

const tellAll = (live: Deps['live'], units: readonly string[], event: LiveEvent): void => {
  for (const unitId of units) live.tell(unitId, event)
}
