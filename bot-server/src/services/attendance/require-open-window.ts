/** Refuses, in words that name the session and the time, what comes while its codes are not taken. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { windowAt } from '../../domain/attendance/check-in-window.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { ServiceError } from '../errors.ts'
import { nameOf } from './describe-session.ts'

/** @throws ServiceError `campaign_closed`, `session_closed`, `check_in_not_open` */
export const requireOpenWindow = (session: StudySession, at: Instant): void => {
  requireNotClosed(session)
  const window = windowAt(session, at)
  if (window === 'not_yet')
    throw new ServiceError(
      'check_in_not_open',
      words.notYetOpen(nameOf(session), session.checkInFrom),
    )
  if (window === 'over')
    throw new ServiceError(
      'check_in_not_open',
      words.windowOver(nameOf(session), session.checkInUntil),
    )
}

/** @throws ServiceError `campaign_closed`, `session_closed` */
export const requireNotClosed = (session: StudySession): void => {
  requireCampaignOpen(session)
  if (session.closedAt !== null)
    throw new ServiceError('session_closed', words.closed(nameOf(session), session.closedAt))
}

/** What a closed campaign holds stays as it is, until its owner opens it again. @throws ServiceError `campaign_closed` */
export const requireCampaignOpen = (session: StudySession): void => {
  if (session.campaignClosedAt !== null) throw new ServiceError('campaign_closed')
}
