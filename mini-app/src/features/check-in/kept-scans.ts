/** Holds the check-ins kept on the device and sends them by itself once there is network. */
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import type { CheckInReceipt } from '@quan-triet/shared/models/attendance'
import { useSyncExternalStore } from 'react'
import { api, call } from '../../lib/api.ts'
import { isPassing, problemWords } from '../../lib/problem.ts'
import { keys, queryClient } from '../../lib/query.ts'
import { sessionName } from '../../lib/session-name.ts'
import { recall, remember } from '../../lib/storage.ts'
import { dropScan, keepScan, type KeptScan } from './offline-queue.ts'

interface Kept {
  waiting: readonly KeptScan[]
  /** What became of those already sent, in words, until the person has seen it. */
  answers: readonly string[]
}

const KEY = 'kept-check-ins'
const NONE: Kept = { waiting: [], answers: [] }
const listeners = new Set<() => void>()
let kept: Kept | undefined
let isSending = false

const current = (): Kept => (kept ??= recall<Kept>(KEY) ?? NONE)

const change = (next: Kept): void => {
  kept = next
  remember(KEY, next)
  listeners.forEach((tell) => tell())
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useKeptScans = (): Kept => useSyncExternalStore(subscribe, current)

export const keepOnDevice = (scan: KeptScan): void =>
  change({ ...current(), waiting: keepScan(current().waiting, scan) })

export const dismissAnswers = (): void => change({ ...current(), answers: [] })

const answerWords = ({ outcome, session }: CheckInReceipt): string =>
  outcome === 'awaiting_confirmation'
    ? appCheckIn.syncedAwaiting(sessionName(session))
    : appCheckIn.syncedRecorded(sessionName(session))

const send = async (scan: KeptScan): Promise<string> => {
  try {
    return answerWords(await call(api['check-ins'].$post({ json: { ...scan, wasOffline: true } })))
  } catch (error) {
    if (isPassing(error)) throw error
    return appCheckIn.syncedRefused(problemWords(error))
  }
}

const sendAll = async (): Promise<void> => {
  for (const scan of current().waiting) {
    const words = await send(scan)
    const { waiting, answers } = current()
    change({ waiting: dropScan(waiting, scan), answers: [...answers, words] })
  }
  await queryClient.invalidateQueries({ queryKey: keys.home })
}

/** Sends what waits, one at a time; stops quietly when there is still no network. */
export const sendKeptScans = async (): Promise<void> => {
  if (isSending || current().waiting.length === 0) return
  isSending = true
  try {
    await sendAll()
  } catch {
    // Still no network: the next try comes with the `online` event or the timer.
  } finally {
    isSending = false
  }
}
