/** Keeps the code of the link that opened the app before anybody has signed in (M-02, feature 32). */
import type { Me } from '@quan-triet/shared/models/person'
import { recall, remember } from '../../lib/storage.ts'
import { keepScan, type KeptScan } from './offline-queue.ts'

const QUEUE = 'device:kept-check-ins'

/** The code in the address, as the camera brought it; the screen sends it by itself and then forgets it. */
export const codeOfAddress = (): string | null => {
  const { pathname, search } = window.location
  return pathname.endsWith('/check-in') ? new URLSearchParams(search).get('c') : null
}

/** Who may check in at once does: only a person not known here yet, or not asked for consent, would lose the code. */
const mayCheckInAtOnce = (): boolean => recall<Me>('me')?.consent === 'dong_y'

/**
 * @returns when the last code was kept that waits for somebody to sign in, by the phone's clock; null when none waits
 */
export const keepEarlyCode = (): string | null => {
  const code = codeOfAddress()
  const queue = recall<readonly KeptScan[]>(QUEUE) ?? []
  if (code !== null && !mayCheckInAtOnce()) {
    const scan = { code, method: 'qr' as const, deviceAt: new Date().toISOString(), owner: null }
    const kept = keepScan(queue, scan)
    remember(QUEUE, kept)
    return kept.find((one) => one.code === code && one.owner === null)?.deviceAt ?? null
  }
  return queue.findLast(({ owner }) => owner === null)?.deviceAt ?? null
}
