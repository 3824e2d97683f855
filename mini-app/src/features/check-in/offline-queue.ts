/** Keeps check-ins made without network in order, each once, until the server has answered them. */

export interface KeptScan {
  code: string
  method: 'qr' | 'ma_so'
  /** The phone's clock when it was made; noted by the server, never decisive (PD-13). */
  deviceAt: string
}

/** Adds a scan; the same code again changes nothing, and keeps the time of its first scan. */
export const keepScan = (queue: readonly KeptScan[], scan: KeptScan): readonly KeptScan[] =>
  queue.some(({ code }) => code === scan.code) ? queue : [...queue, scan]

/** Takes out a scan that has been answered. */
export const dropScan = (queue: readonly KeptScan[], scan: KeptScan): readonly KeptScan[] =>
  queue.filter(({ code }) => code !== scan.code)
