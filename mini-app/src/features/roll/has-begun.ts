/** Says whether a session can be marked and closed already. */
import type { Session } from '@quan-triet/shared/models/attendance'
import { serverNowMs } from '../../lib/server-clock.ts'

/** Before its hour a session can neither be closed nor be marked, unless check-in was opened early. */
export const hasBegun = ({
  isCheckInOpen,
  startsAt,
}: Pick<Session, 'isCheckInOpen' | 'startsAt'>): boolean =>
  isCheckInOpen || Date.parse(startsAt) <= serverNowMs()
