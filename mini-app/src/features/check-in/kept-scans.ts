/** Holds the check-ins kept on the device and sends them by itself once there is network. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import type { CheckInReceipt } from '@quan-triet/shared/models/attendance'
import type { Me } from '@quan-triet/shared/models/person'
import { useSyncExternalStore } from 'react'
import { api, call } from '../../lib/api.ts'
import { isDecided } from '../../lib/is-decided.ts'
import { ApiProblem, isPassing, problemWords } from '../../lib/problem.ts'
import { keys, queryClient } from '../../lib/query.ts'
import { sessionName } from '../../lib/session-name.ts'
import { forget, recall, remember } from '../../lib/storage.ts'
import { deviceId } from './device-id.ts'
import { codeOfAddress } from './early-code.ts'
import { adoptScans, dropScan, keepScan, type KeptScan } from './offline-queue.ts'

interface Kept {
  waiting: readonly KeptScan[]
  /** What became of those already sent, in words, until the person has seen it. */
  answers: readonly string[]
}

/** The scans outlive a change of person, who each belong to one; the answers were for the person who saw them. */
const QUEUE = 'device:kept-check-ins'
const ANSWERS = 'check-in-answers'
const listeners = new Set<() => void>()
/** Codes that are being sent at this moment: they wait for the server and not for the network. */
const inFlight = new Set<string>()
let shown: Kept | undefined

const readQueue = (): readonly KeptScan[] => recall<readonly KeptScan[]>(QUEUE) ?? []
const readAnswers = (): readonly string[] => recall<readonly string[]>(ANSWERS) ?? []
const whoseDevice = (): string | null => recall<Me>('me')?.personId ?? null

const read = (): Kept => {
  const me = whoseDevice()
  return {
    waiting: readQueue().filter(({ owner, code }) => owner === me && !inFlight.has(code)),
    answers: readAnswers(),
  }
}

const tell = (): void => {
  shown = read()
  listeners.forEach((listener) => listener())
}

const writeQueue = (queue: readonly KeptScan[]): void => {
  if (queue.length === 0) forget(QUEUE)
  else remember(QUEUE, queue)
  tell()
}

const addAnswers = (words: readonly string[]): void => {
  if (words.length === 0) return
  remember(ANSWERS, [...readAnswers(), ...words])
  tell()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The person's own: another's wait on the same phone unseen. */
export const useKeptScans = (): Kept => useSyncExternalStore(subscribe, () => (shown ??= read()))

export const dismissAnswers = (): void => {
  forget(ANSWERS)
  tell()
}

/** Gives what was kept before signing in to who signed in now, and says what nobody came for. */
export const adoptKept = (): void => {
  const me = whoseDevice()
  const before = readQueue()
  if (me === null || before.length === 0) return
  const { queue, lapsed } = adoptScans(before, me, Date.now())
  writeQueue(queue)
  addAnswers(lapsed.map(({ deviceAt }) => appCheckIn.lapsed(formatDayTime(deviceAt))))
}

/**
 * Keeps a scan on the device before anything is sent, so that nothing can lose it.
 * @returns the scan, with the time at which its code was first kept, and whether that was before now
 */
export const holdScan = (
  attempt: Pick<KeptScan, 'code' | 'method'>,
): { scan: KeptScan; wasKept: boolean } => {
  adoptKept()
  const made = { ...attempt, deviceAt: new Date().toISOString(), owner: whoseDevice() }
  inFlight.add(made.code)
  const known = readQueue().find(({ code, owner }) => code === made.code && owner === made.owner)
  writeQueue(keepScan(readQueue(), made))
  return { scan: known ?? made, wasKept: known !== undefined }
}

/** The scan is being sent no more: answered, it goes; else it waits for the network. */
export const releaseScan = (scan: KeptScan, how: 'answered' | 'waits'): void => {
  inFlight.delete(scan.code)
  if (how === 'answered') writeQueue(dropScan(readQueue(), scan))
  else tell()
}

export const sendScan = (
  { code, method, deviceAt }: KeptScan,
  { wasOffline }: { wasOffline: boolean },
): Promise<CheckInReceipt> =>
  call(
    api['check-ins'].$post({ json: { code, method, deviceAt, wasOffline, deviceId: deviceId() } }),
  )

const answerWords = ({ outcome, session }: CheckInReceipt): string =>
  outcome === 'awaiting_confirmation'
    ? appCheckIn.syncedAwaiting(sessionName(session))
    : appCheckIn.syncedRecorded(sessionName(session))

/** What the server leaves to the secretary when it refuses a kept scan (feature 34). */
const LOOKED_AT = new Set([
  'check_in_code_wrong',
  'check_in_other_branch',
  'check_in_other_class',
  'check_in_not_open',
  'session_closed',
])

const refusalWords = (error: unknown): string => {
  const isLookedAt = error instanceof ApiProblem && LOOKED_AT.has(error.code)
  const words = appCheckIn.syncedRefused(problemWords(error))
  return isLookedAt ? `${words} ${appCheckIn.secretaryLooks}` : words
}

/** @returns what became of it in words, or null while nobody has decided. @throws when there is no use in sending more */
const sendKept = async (scan: KeptScan): Promise<string | null> => {
  try {
    return answerWords(await sendScan(scan, { wasOffline: true }))
  } catch (error) {
    if (isDecided(error)) return refusalWords(error)
    if (isPassing(error)) throw error
    return null
  }
}

const sendAll = async (scans: readonly KeptScan[]): Promise<void> => {
  for (const scan of scans) {
    const words = await sendKept(scan)
    if (words === null) continue
    releaseScan(scan, 'answered')
    addAnswers([words])
  }
  await queryClient.invalidateQueries({ queryKey: keys.home })
}

let isSending = false

/** Sends what waits, one at a time; stops quietly when there is still no network. */
export const sendKeptScans = async (): Promise<void> => {
  const onScreen = codeOfAddress()
  const waiting = read().waiting.filter(({ code }) => code !== onScreen)
  if (isSending || waiting.length === 0) return
  isSending = true
  try {
    await sendAll(waiting)
  } catch {
    // Still no network: the next try comes with the `online` event or the timer.
  } finally {
    isSending = false
  }
}
