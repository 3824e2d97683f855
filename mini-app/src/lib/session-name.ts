/** Names a session and its hours the same way on every screen. */
import { formatDay, formatTime } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { Session } from '@quan-triet/shared/models/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'

/** "Buổi 2: Chuyên đề 1", without saying the number twice. */
export const sessionName = ({ number, title }: Pick<Session, 'number' | 'title'>): string => {
  if (number === null) return title
  const prefix = appCommon.session(number)
  const saysItself = title.startsWith(prefix) && !/^\d/.test(title.slice(prefix.length))
  return saysItself ? title : appCommon.sessionNamed(number, title)
}

/** "08:00–11:00 thứ Bảy 14/3/2026". */
export const sessionHours = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): string =>
  appCommon.hours(formatTime(startsAt), formatTime(endsAt), formatDay(dayOf(startsAt)))
