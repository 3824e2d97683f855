/** Sets how a session takes check-ins: pace of the codes, opening, lateness, and where phones must be (features 21, 23). */
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import type { CheckInRules, SetCheckInRulesInput } from '@quan-triet/shared/models/check-in-rules'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { updateCheckInRules, updateVenueArea } from '../../db/queries/check-in-rules.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { hoursOf } from '../../domain/attendance/check-in-rules.ts'
import type { PlacePoint } from '../../domain/attendance/place-check.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeRules } from './get-check-in-rules.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { requireNotClosed } from './require-open-window.ts'

/**
 * While the class runs, too: codes shown before stay good by their own pace. The opening stays once it has come.
 * @throws ServiceError `not_allowed`, `not_found`, `session_closed`, `campaign_closed`, `invalid_input` when phones are to
 *   be near a venue whose place nobody has taken, `zalo_unreachable` when Zalo does not say where the secretary stands
 */
export const setCheckInRules = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SetCheckInRulesInput & { id: SessionId }
}): Promise<CheckInRules> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const standing = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  requireNotClosed(standing)
  const here = input.radiusM === null ? null : await placeToKeep(ctx, standing, input)
  return inTransaction(ctx, async (tx) => {
    const session = await getSessionOfUnits(tx, input.id, [secretary.homeUnitId])
    const now = tx.clock.now()
    const { codePace, radiusM } = input
    const area = radiusM === null || here === null ? session.area : { ...here, radiusM }
    const changed = { ...hoursOf(session, input, now), codePace, checksPlace: radiusM !== null }
    if (!(await updateCheckInRules(tx.db, session.id, changed)))
      throw new ServiceError('session_closed')
    if (area !== null && area !== session.area) await updateVenueArea(tx.db, session.id, area)
    await traceRules(tx, session, {
      codePace,
      radiusM,
      ...minutesIn(input),
      isPlaceTaken: input.here !== undefined,
    })
    return describeRules({ ...session, ...changed, area }, now)
  })
}

const minutesIn = ({ opensBeforeMinutes, lateAfterMinutes }: SetCheckInRulesInput) => ({
  opensBeforeMinutes,
  lateAfterMinutes,
})

/** Where the venue is from now on: where the secretary stands, or where it was. */
const placeToKeep = async (
  ctx: ServiceContext,
  { area }: StudySession,
  { here }: SetCheckInRulesInput,
): Promise<PlacePoint> => {
  if (!here && area === null) throw new ServiceError('invalid_input', words.placeMissing)
  const point = here ? await ctx.zaloIdentity.whereIs(here) : area
  if (point === null) throw new ServiceError('zalo_unreachable', words.placeNotTaken)
  return { latitudeE6: point.latitudeE6, longitudeE6: point.longitudeE6 }
}

const traceRules = async (
  tx: ServiceContext,
  session: StudySession,
  detail: Record<string, unknown>,
): Promise<void> => {
  await recordAudit(tx, {
    action: 'set-check-in-rules',
    orgUnitId: session.unitId,
    subject: `session:${session.id}`,
    detail,
  })
  onCommit(tx, () => {
    tx.live.publish(session.unitId, { topic: 'roll' })
    tx.live.publish(session.unitId, { topic: 'home' })
  })
}
