/** Gives the secretary's screen the codes of this moment and when to ask again. */
import type { CheckInCodes } from '@quan-triet/shared/models/attendance'
import type { SessionId } from '@quan-triet/shared/models/ids'
import { codesAt } from '../../domain/attendance/check-in-codes.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { getSessionOfUnits } from './get-session-of-units.ts'
import { requireOpenWindow } from './require-open-window.ts'

/** @throws ServiceError `not_allowed`, `not_found`, `session_closed`, `check_in_not_open` */
export const getCheckInCodes = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<CheckInCodes> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  const now = ctx.clock.now()
  requireOpenWindow(session, now)
  const codes = codesAt(
    { sessionId: session.id, key: session.checkInKey, codePace: session.codePace },
    now,
  )
  return {
    sessionId: session.id,
    qrLink: miniAppLink(ctx.miniAppId, { to: 'check-in', c: codes.qr }),
    qrRenewsAt: codes.qrRenewsAt,
    typedCode: codes.typed,
    typedRenewsAt: codes.typedRenewsAt,
    serverNow: now,
  }
}
