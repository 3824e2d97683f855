/** Shows the acting officer the own daily digest as it would be sent now, with its hour and its switch. */
import type { DigestView } from '@quan-triet/shared/models/digest'
import { digests as words } from '@quan-triet/shared/i18n/vi/digests'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'
import { listCalendarDays } from '../../db/queries/data-requests.ts'
import { findDigestSetting } from '../../db/queries/digests.ts'
import { saysAnything } from '../../domain/digests/compare-facts.ts'
import { USUAL_DIGEST_TIME } from '../../domain/digests/digest-roles.ts'
import type { ServiceContext } from '../context.ts'
import { loadDigest } from './load-digest.ts'
import { requireDigestReader } from './require-digest-reader.ts'

/** @throws ServiceError `not_allowed` for whoever sees figures of no unit below the own */
export const getDigest = async ({ ctx }: { ctx: ServiceContext }): Promise<DigestView> => {
  const { personId } = requireDigestReader(ctx)
  const day = dayOf(ctx.clock.now())
  const setting = await findDigestSetting(ctx.db, personId)
  const { units } = await loadDigest(ctx)
  const said = units.filter(saysAnything)
  return {
    setting: setting ?? { atTime: USUAL_DIGEST_TIME, isOn: true },
    day,
    isWorkingDay: isWorkingDay(day, await listCalendarDays(ctx.db)),
    units,
    text: said.length > 0 ? words.text(said, day) : null,
  }
}
