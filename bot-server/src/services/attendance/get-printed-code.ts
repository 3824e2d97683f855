/** Gives the link of a session's QR for paper, whose scans wait for the secretary (ruling 10). */
import { printedCode } from '../../domain/attendance/check-in-codes.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { miniAppLink } from '../../domain/mini-app-link.ts'
import type { ServiceContext } from '../context.ts'

/** The caller has made sure who may have it. It stays good until the session is closed. */
export const printedQrLink = (
  ctx: Pick<ServiceContext, 'miniAppId'>,
  session: Pick<StudySession, 'id' | 'checkInKey'>,
): string =>
  miniAppLink(ctx.miniAppId, {
    to: 'check-in',
    c: printedCode({ sessionId: session.id, key: session.checkInKey }),
  })
