/** Reads what is left of a way's month, and holds what it is not enough for. */
import { dropAnswers, endQuotaHold, holdForQuota } from '../db/queries/outbox.ts'
import { readQuotaUse } from '../db/queries/quota-use.ts'
import {
  nextQuotaMonth,
  quotaLevel,
  type QuotaLevel,
  quotaMonthOf,
  roomLeft,
} from '../domain/channels/quota.ts'
import type { WayScope } from './way-memory.ts'

export interface QuotaNow {
  level: QuotaLevel
  roomForAnswers: number
  roomForOthers: number
  /** How many messages were held or dropped because of it. */
  held: number
}

/**
 * At the reserve broadcasts wait for the next month, at the limit answers are let go: a call beyond it is never made.
 * What waited for a new quota leaves when a process begins and finds that there is room (the limit was raised).
 */
export const readQuota = async ({ deps, way, memory }: WayScope): Promise<QuotaNow> => {
  const { db, clock, limits } = deps
  const now = clock.now()
  const limit = limits.perMonth[way] ?? null
  const used = limit === null ? 0 : await readQuotaUse(db, way, quotaMonthOf(now))
  const level = quotaLevel({ used, limit })
  let held = 0
  if (level === 'spent') held += await dropAnswers(db, way, now)
  if (level === 'spent' || level === 'answers_only')
    held += await holdForQuota(db, { way, now, until: nextQuotaMonth(now) })
  else if (!memory.hasReleased) await endQuotaHold(db, way, now)
  memory.hasReleased = true
  return {
    level,
    roomForAnswers: roomLeft({ used, limit }, true),
    roomForOthers: roomLeft({ used, limit }, false),
    held,
  }
}
