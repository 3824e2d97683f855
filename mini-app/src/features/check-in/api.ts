/** What the screens of a member's attendance ask of the server. */
import type { CheckInReceipt } from '@quan-triet/shared/models/attendance'
import type { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { useMutation } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { type HereRefusal, takeHere } from '../../lib/here.ts'
import { isDecided } from '../../lib/is-decided.ts'
import { ApiProblem } from '../../lib/problem.ts'
import { keys, queryClient } from '../../lib/query.ts'
import { holdScan, releaseScan, sendScan } from './kept-scans.ts'
import type { KeptScan } from './offline-queue.ts'

type Outcome = { kind: 'answered'; receipt: CheckInReceipt } | { kind: 'kept'; scan: KeptScan }

/** Signing in that took no longer let no code expire: one refused then had expired before it was scanned. */
const SIGNED_IN_AT_ONCE_MS = 30_000
const TOO_LATE_NOW = new Set(['check_in_code_expired', 'check_in_not_open'])

const isTooLateNow = (error: unknown): boolean =>
  error instanceof ApiProblem && TOO_LATE_NOW.has(error.code)

/** A code kept from before signing in may have expired meanwhile: it is then sent as what it is, an earlier scan. */
const sendHeld = async ({
  scan,
  wasKept,
}: ReturnType<typeof holdScan>): Promise<CheckInReceipt> => {
  try {
    return await sendScan(scan, { wasOffline: false })
  } catch (error) {
    const isEarlier = wasKept && Date.now() - Date.parse(scan.deviceAt) > SIGNED_IN_AT_ONCE_MS
    if (!isEarlier || !isTooLateNow(error)) throw error
    return sendScan(scan, { wasOffline: true })
  }
}

/** What the person is told at once, since waiting for network does not mend it. */
const TOLD_AT_ONCE = new Set(['too_many_tries', 'outside_zalo'])

/** No answer, or one that says nothing of whether it was recorded: sent again it counts once. */
const isOutcomeUnknown = (error: unknown): boolean =>
  !isDecided(error) && !(error instanceof ApiProblem && TOLD_AT_ONCE.has(error.code))

/** Sends a check-in at once, or keeps it on the device when nothing answers. */
const checkIn = async (attempt: Pick<KeptScan, 'code' | 'method'>): Promise<Outcome> => {
  const held = holdScan(attempt)
  const { scan } = held
  try {
    const receipt = await sendHeld(held)
    releaseScan(scan, 'answered')
    return { kind: 'answered', receipt }
  } catch (error) {
    releaseScan(scan, isOutcomeUnknown(error) ? 'waits' : 'answered')
    if (isOutcomeUnknown(error)) return { kind: 'kept', scan }
    throw error
  }
}

const refreshHome = () => queryClient.invalidateQueries({ queryKey: keys.home })

export const useCheckIn = () => useMutation({ mutationFn: checkIn, onSuccess: refreshHome })

export type PlaceOutcome = { receipt: CheckInReceipt } | { refused: HereRefusal }

/** Asks the phone where it is and lets the server judge; a phone that says nothing changes nothing. */
const answerPlace = async (sessionId: string): Promise<PlaceOutcome> => {
  const here = await takeHere()
  if ('refused' in here) return here
  return {
    receipt: await call(api['place-answers'].$post({ json: { sessionId, here: here.tokens } })),
  }
}

export const useAnswerPlace = () => useMutation({ mutationFn: answerPlace, onSuccess: refreshHome })

export const useRequestLeave = () =>
  useMutation({
    mutationFn: (json: { sessionId: string; absenceCode: AbsenceCode }) =>
      call(api['leave-requests'].$post({ json })),
    onSuccess: refreshHome,
  })
