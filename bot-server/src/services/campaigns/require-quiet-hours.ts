/** Refuses quiet hours that leave people no night. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { QuietHours } from '@quan-triet/shared/models/campaign'
import { coversNight } from '../../domain/campaigns/covers-night.ts'
import { LEAST_QUIET_HOURS, mayBeQuietHours } from '../../domain/deadlines/quiet-hours.ts'
import { ServiceError } from '../errors.ts'

/**
 * The columns of the hours chosen; none for hours left out, which stay as they are.
 * @throws ServiceError `invalid_input` with a sentence when fewer than eight hours are quiet, or not the night (INV-42)
 */
export const requireQuietHours = (
  hours: QuietHours | null | undefined,
): { quiet_from?: string | null; quiet_until?: string | null } => {
  if (hours === undefined) return {}
  if (hours === null) return { quiet_from: null, quiet_until: null }
  if (!mayBeQuietHours(hours) || !coversNight(hours))
    throw new ServiceError('invalid_input', words.quietTooShort(LEAST_QUIET_HOURS))
  return { quiet_from: hours.from, quiet_until: hours.until }
}
