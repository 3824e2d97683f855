/** Keeps check-ins in order, each once, until the server has answered them, and says whose each one is. */

export interface KeptScan {
  code: string
  method: 'qr' | 'ma_so'
  /** The phone's clock when it was made; noted by the server, never decisive (PD-13). */
  deviceAt: string
  /** Whose it is; null while nobody had signed in yet. */
  owner: string | null
}

const HOUR_MS = 3_600_000
/** A scan made before signing in belongs to the next person to sign in within this time; then nobody knows whose it was. */
export const ADOPTED_WITHIN_MS = 2 * HOUR_MS
/** How long a scan waits on the phone for its person to come back: another's is neither sent nor shown. */
const WAITS_FOR_OWNER_MS = 7 * 24 * HOUR_MS

const isSame = (a: Pick<KeptScan, 'code' | 'owner'>, b: Pick<KeptScan, 'code' | 'owner'>) =>
  a.code === b.code && a.owner === b.owner

/** Adds a scan; the same code of the same person again changes nothing, and keeps the time of its first scan. */
export const keepScan = (queue: readonly KeptScan[], scan: KeptScan): readonly KeptScan[] =>
  queue.some((one) => isSame(one, scan)) ? queue : [...queue, scan]

/** Takes out a scan that has been answered. */
export const dropScan = (queue: readonly KeptScan[], scan: KeptScan): readonly KeptScan[] =>
  queue.filter((one) => !isSame(one, scan))

/** How long ago a scan was made by the phone's own clock; a clock set back since then counts as long ago. */
const ageOf = ({ deviceAt }: KeptScan, nowMs: number): number => {
  const age = nowMs - Date.parse(deviceAt)
  return age < 0 ? Number.POSITIVE_INFINITY : age
}

/**
 * Gives the scans that nobody owned to the person who signed in, if they are fresh.
 * @param nowMs the phone's clock
 * @returns the queue as it is then, and the scans that lapsed without ever belonging to anybody
 */
export const adoptScans = (
  queue: readonly KeptScan[],
  personId: string,
  nowMs: number,
): { queue: readonly KeptScan[]; lapsed: readonly KeptScan[] } => {
  const isLapsed = (scan: KeptScan) => scan.owner === null && ageOf(scan, nowMs) > ADOPTED_WITHIN_MS
  const isForgotten = (scan: KeptScan) =>
    scan.owner !== null && scan.owner !== personId && ageOf(scan, nowMs) > WAITS_FOR_OWNER_MS
  const adopted = queue
    .filter((scan) => !isLapsed(scan) && !isForgotten(scan))
    .map((scan) => (scan.owner === null ? { ...scan, owner: personId } : scan))
  return {
    queue: adopted.reduce<readonly KeptScan[]>(keepScan, []),
    lapsed: queue.filter(isLapsed),
  }
}
