/** Keeps the marks of a roll call on the device until the server has them, and sends them by itself. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { RollEntry } from '@quan-triet/shared/models/attendance'
import { api, call } from '../../lib/api.ts'
import { isDecided } from '../../lib/is-decided.ts'
import { ApiProblem, isPassing, problemWords } from '../../lib/problem.ts'
import { keys, queryClient } from '../../lib/query.ts'
import { listKept, forget, recall, remember } from '../../lib/storage.ts'
import { addMarks, type Mark, nextBatch, notOnRoll, takeBack } from './mark-queue.ts'

export interface KeptMarks {
  waiting: readonly Mark[]
  /** Whether the last try found no network. */
  isCutOff: boolean
  /** Who was recorded otherwise meanwhile: their record stayed. */
  kept: readonly RollEntry['personId'][]
  refusal: string | null
}

/** Touches that follow each other quickly go together, and one taken back at once costs nothing. */
const GATHER_MS = 1_500
const AGAIN_MS = 5_000
/** A fault of the server is seldom gone at once. */
const MUCH_LATER_MS = 60_000
const PREFIX = 'marks:'
const NONE: KeptMarks = { waiting: [], isCutOff: false, kept: [], refusal: null }

const stores = new Map<string, KeptMarks>()
const sending = new Map<string, readonly Mark[]>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()

export const keptMarks = (sessionId: string): KeptMarks => {
  const known = stores.get(sessionId)
  if (known) return known
  const waiting = recall<Mark[]>(PREFIX + sessionId) ?? []
  const kept = waiting.length === 0 ? NONE : { ...NONE, waiting }
  stores.set(sessionId, kept)
  return kept
}

export const onMarksChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const change = (sessionId: string, part: Partial<KeptMarks>): void => {
  const next = { ...keptMarks(sessionId), ...part }
  stores.set(sessionId, next)
  if (next.waiting.length === 0) forget(PREFIX + sessionId)
  else remember(PREFIX + sessionId, next.waiting)
  listeners.forEach((tell) => tell())
}

const sendIn = (sessionId: string, ms: number): void => {
  clearTimeout(timers.get(sessionId))
  timers.set(
    sessionId,
    setTimeout(() => void sendMarks(sessionId), ms),
  )
}

/** Keeps marks and sends them in a moment. */
export const mark = (sessionId: string, marks: readonly Mark[]): void => {
  change(sessionId, { waiting: addMarks(keptMarks(sessionId).waiting, marks) })
  sendIn(sessionId, GATHER_MS)
}

/** Takes marks back, whether or not the server has heard of them. */
export const unmark = (sessionId: string, marks: readonly Mark[]): void => {
  const { waiting } = keptMarks(sessionId)
  const onTheWay = sending.get(sessionId) ?? []
  const isUnsent = (one: Mark): boolean => waiting.includes(one) && !onTheWay.includes(one)
  change(sessionId, { waiting: takeBack(waiting, marks, isUnsent) })
  sendIn(sessionId, GATHER_MS)
}

export const dismissNotices = (sessionId: string): void =>
  change(sessionId, { kept: [], refusal: null })

const put = async (sessionId: string, batch: readonly Mark[]) => {
  const [first] = batch
  const marks = batch.map(({ personId, state, absenceCode }) => ({
    personId,
    state,
    ...(absenceCode && { absenceCode }),
  }))
  return call(
    api.sessions[':id'].attendance.$put({
      param: { id: sessionId },
      json: {
        marks,
        ...(first && { method: first.method }),
        ...(first?.isUndo === true && { isUndo: true }),
      },
    }),
  )
}

const sendBatch = async (sessionId: string, batch: readonly Mark[]): Promise<void> => {
  const { roll, kept } = await put(sessionId, batch)
  // A question asked before the marks arrived must not answer after them.
  await queryClient.cancelQueries({ queryKey: keys.roll(sessionId) })
  queryClient.setQueryData(keys.roll(sessionId), roll)
  const before = keptMarks(sessionId)
  change(sessionId, {
    waiting: before.waiting.filter((one) => !batch.includes(one)),
    isCutOff: false,
    kept: [...new Set([...before.kept, ...kept])],
  })
}

/**
 * Nothing is lost for want of network, nor by a fault on the way; what the server refuses for good is let go of, and
 * said. Whoever is no more on the roll holds nobody else up.
 */
const failed = async (sessionId: string, batch: readonly Mark[], error: unknown): Promise<void> => {
  const refused = isDecided(error) ? await refusedIn(sessionId, batch, error) : []
  if (refused.length === 0) {
    change(sessionId, { isCutOff: true })
    sendIn(sessionId, isPassing(error) ? AGAIN_MS : MUCH_LATER_MS)
    return
  }
  const isForAll = refused.length === batch.length
  change(sessionId, {
    waiting: keptMarks(sessionId).waiting.filter((one) => !refused.includes(one)),
    refusal: isForAll
      ? appRollCall.refused(problemWords(error))
      : appRollCall.notOnRoll(formatCount(refused.length)),
  })
}

/** The marks that the refusal is about: of people of whom the roll knows nothing by now, else all; none if it cannot be told. */
const refusedIn = async (
  sessionId: string,
  batch: readonly Mark[],
  error: unknown,
): Promise<readonly Mark[]> => {
  if (!(error instanceof ApiProblem) || error.code !== 'not_found') return batch
  try {
    const roll = await call(api.sessions[':id'].roll.$get({ param: { id: sessionId } }))
    const strangers = notOnRoll(batch, roll)
    return strangers.length > 0 ? strangers : batch
  } catch (failure) {
    return isDecided(failure) ? batch : []
  }
}

/** Sends what waits of one session; stops quietly where there is no network, and tries again by itself. */
export const sendMarks = async (sessionId: string): Promise<void> => {
  if (sending.has(sessionId)) return
  const batch = nextBatch(keptMarks(sessionId).waiting)
  if (batch.length === 0) return
  sending.set(sessionId, batch)
  try {
    await sendBatch(sessionId, batch)
  } catch (error) {
    await failed(sessionId, batch, error)
  } finally {
    sending.delete(sessionId)
  }
  const { waiting, isCutOff } = keptMarks(sessionId)
  if (waiting.length > 0 && !isCutOff) await sendMarks(sessionId)
  else if (!isCutOff) void queryClient.invalidateQueries({ queryKey: keys.sessions })
}

/** Sends what waits of every session: when the app opens, and when the network is back. */
export const sendAllMarks = (): void => {
  for (const key of listKept(PREFIX)) void sendMarks(key.slice(PREFIX.length))
}

window.addEventListener('online', sendAllMarks)
