/** Keeps what is typed into a plan on the device until the server has it, and sends it by itself. */
import type { PlanView } from '@quan-triet/shared/models/plan'
import { isDecided } from '../../lib/is-decided.ts'
import { isPassing, problemWords } from '../../lib/problem.ts'
import { queryClient } from '../../lib/query.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { forget, listKept, recall, remember } from '../../lib/storage.ts'
import { planKey, saveEdit } from './api.ts'
import { addEdit, nextEdit, type PlanEdit, settle } from './edit-queue.ts'

export interface KeptEdits {
  waiting: readonly PlanEdit[]
  /** Whether the last try found no network. */
  isCutOff: boolean
  savedAt: string | null
}

/** How long typing goes on before it is saved on the way. */
const SAVED_EVERY_MS = 5_000
/** Keys that follow each other quickly are written to the device once. */
const WRITE_AFTER_MS = 600
const AGAIN_MS = 5_000
/** A fault of the server is seldom gone at once. */
const MUCH_LATER_MS = 60_000
const PREFIX = 'plan-edits:'
const NONE: KeptEdits = { waiting: [], isCutOff: false, savedAt: null }

const stores = new Map<string, KeptEdits>()
const sending = new Map<string, PlanEdit>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()
const writing = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()

export const keptEdits = (planId: string): KeptEdits => {
  const here = stores.get(planId)
  if (here) return here
  const waiting = recall<PlanEdit[]>(PREFIX + planId) ?? []
  const kept = waiting.length === 0 ? NONE : { ...NONE, waiting }
  stores.set(planId, kept)
  return kept
}

export const onEditsChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const write = (planId: string): void => {
  clearTimeout(writing.get(planId))
  writing.delete(planId)
  const { waiting } = keptEdits(planId)
  if (waiting.length === 0) forget(PREFIX + planId)
  else remember(PREFIX + planId, waiting)
}

const change = (planId: string, part: Partial<KeptEdits>): void => {
  stores.set(planId, { ...keptEdits(planId), ...part })
  if (!writing.has(planId))
    writing.set(
      planId,
      setTimeout(() => write(planId), WRITE_AFTER_MS),
    )
  listeners.forEach((tell) => tell())
}

/** Sooner counts: a key must not put off what is due. */
const sendIn = (planId: string, ms: number): void => {
  if (timers.has(planId)) return
  timers.set(
    planId,
    setTimeout(() => {
      timers.delete(planId)
      void sendEdits(planId)
    }, ms),
  )
}

/** Keeps what was typed; it is sent within seconds, or at once by `sendEdits`. */
export const keepEdit = (planId: string, edit: PlanEdit): void => {
  const isSending = (one: PlanEdit): boolean => sending.get(planId) === one
  change(planId, { waiting: addEdit(keptEdits(planId).waiting, edit, isSending) })
  sendIn(planId, SAVED_EVERY_MS)
}

/** Lets go of what the server would not take. */
export const dropEdit = (planId: string, edit: PlanEdit): void =>
  change(planId, { waiting: keptEdits(planId).waiting.filter((one) => one !== edit) })

/** Tries once more what the server would not take, on what it says now. */
export const retryEdit = (planId: string, refused: PlanEdit): void => {
  const edit = { ...refused }
  delete edit.refusal
  const rest = keptEdits(planId).waiting.filter(
    ({ id, kind }) => id !== edit.id || kind !== edit.kind,
  )
  change(planId, { waiting: [...rest, edit] })
  void sendEdits(planId)
}

const sendOne = async (planId: string, edit: PlanEdit): Promise<void> => {
  const { plan, conflict } = await saveEdit(planId, edit)
  // A question asked before the words arrived must not answer after them.
  await queryClient.cancelQueries({ queryKey: planKey(planId) })
  queryClient.setQueryData<PlanView>(planKey(planId), plan)
  const answer = { page: plan, isConflict: conflict }
  change(planId, {
    waiting: settle(keptEdits(planId).waiting, edit, answer),
    isCutOff: false,
    savedAt: serverNow(),
  })
}

/** Nothing is lost for want of network, nor by a fault on the way; what is refused for good stays to be copied. */
const failed = (planId: string, edit: PlanEdit, error: unknown): void => {
  if (!isDecided(error)) {
    change(planId, { isCutOff: true })
    sendIn(planId, isPassing(error) ? AGAIN_MS : MUCH_LATER_MS)
    return
  }
  const refusal = problemWords(error)
  change(planId, {
    waiting: keptEdits(planId).waiting.map((one) =>
      one.id === edit.id && one.kind === edit.kind ? { ...one, refusal } : one,
    ),
  })
}

/** Sends what waits of one plan, in order; stops quietly where there is no network, and tries again by itself. */
export const sendEdits = async (planId: string): Promise<void> => {
  clearTimeout(timers.get(planId))
  timers.delete(planId)
  if (sending.has(planId)) return
  const edit = nextEdit(keptEdits(planId).waiting)
  if (edit === undefined) return
  sending.set(planId, edit)
  let isDone = true
  try {
    await sendOne(planId, edit)
  } catch (error) {
    isDone = isDecided(error)
    failed(planId, edit, error)
  } finally {
    sending.delete(planId)
  }
  if (isDone) await sendEdits(planId)
}

const writeAll = (): void => {
  for (const planId of writing.keys()) write(planId)
}

const sendAll = (): void => {
  for (const key of listKept(PREFIX)) void sendEdits(key.slice(PREFIX.length))
}

// A phone that is put away may never come back to this page.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') writeAll()
})
window.addEventListener('pagehide', writeAll)
window.addEventListener('online', sendAll)
