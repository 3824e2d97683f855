/** What the screens of a member's attendance ask of the server. */
import type { CheckInReceipt } from '@quan-triet/shared/models/attendance'
import type { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { useMutation } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { isOffline } from '../../lib/problem.ts'
import { keys, queryClient } from '../../lib/query.ts'
import { keepOnDevice } from './kept-scans.ts'
import type { KeptScan } from './offline-queue.ts'

type Outcome = { kind: 'answered'; receipt: CheckInReceipt } | { kind: 'kept'; scan: KeptScan }

/** Sends a check-in at once, or keeps it on the device when nothing answers. */
const checkIn = async ({ code, method }: Omit<KeptScan, 'deviceAt'>): Promise<Outcome> => {
  const scan = { code, method, deviceAt: new Date().toISOString() }
  try {
    return { kind: 'answered', receipt: await call(api['check-ins'].$post({ json: scan })) }
  } catch (error) {
    if (!isOffline(error)) throw error
    keepOnDevice(scan)
    return { kind: 'kept', scan }
  }
}

const refreshHome = () => queryClient.invalidateQueries({ queryKey: keys.home })

export const useCheckIn = () => useMutation({ mutationFn: checkIn, onSuccess: refreshHome })

export const useRequestLeave = () =>
  useMutation({
    mutationFn: (json: { sessionId: string; absenceCode: AbsenceCode }) =>
      call(api['leave-requests'].$post({ json })),
    onSuccess: refreshHome,
  })
