/** Says how a record was made, and for what came from paper, by whose hand (row 85). */
import { formatShortDay, formatTime } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { MyAttendance, RollEntry } from '@quan-triet/shared/models/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { attendanceMethodLabels } from '@quan-triet/shared/vocabulary/attendance-states'

type Recorded = Pick<RollEntry | MyAttendance, 'method' | 'recordedAt' | 'recordedBy'>

/** "nhập hộ từ bản giấy, đồng chí X ghi, 14/3 10:20"; null where nothing is recorded. */
export const recordedHow = ({ method, recordedAt, recordedBy }: Recorded): string | null => {
  if (!method || recordedAt === null) return null
  const words = attendanceMethodLabels[method]
  if (method !== 'danh_sach_ky') return appRoll.by(words, formatTime(recordedAt))
  const time = `${formatShortDay(dayOf(recordedAt))} ${formatTime(recordedAt)}`
  return recordedBy ? appRollCall.byRecorder(words, recordedBy, time) : appRoll.by(words, time)
}

/** Where somebody else recorded from paper, the person is told; otherwise null. */
export const recordedForMe = (record: Recorded): string | null =>
  record.method === 'danh_sach_ky' ? recordedHow(record) : null
