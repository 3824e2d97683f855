/** Says before any scan which class is open for check-in, when the next one opens, or that all is recorded. */
import { formatDayTime, formatTime } from '@quan-triet/shared/i18n/format'
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { Banner } from '../../components/banner.tsx'
import { useHome } from '../../lib/home.ts'
import { serverNowMs } from '../../lib/server-clock.ts'
import { sessionName } from '../../lib/session-name.ts'

const OpenNow = ({ session, state }: MyAttendance) => {
  const name = sessionName(session)
  if (state !== 'chua_ghi_nhan') {
    return (
      <Banner kind="good">
        <p>{appCheckIn.recorded(name, attendanceStateLabels[state])}</p>
      </Banner>
    )
  }
  return (
    <Banner kind="info">
      <p className="strong">{appCheckIn.openNow(name)}</p>
      <p>
        {session.venue}. {appCheckIn.lateAfter(formatTime(session.lateAfter))}
      </p>
    </Banner>
  )
}

export const OpenSessionLine = () => {
  const { data } = useHome()
  if (data === undefined) return null
  const open = data.attendance.find(({ session }) => session.isCheckInOpen)
  if (open) return <OpenNow {...open} />
  const next = data.attendance.find(
    ({ session }) => session.closedAt === null && Date.parse(session.checkInFrom) > serverNowMs(),
  )
  return (
    <Banner kind="info">
      <p>{appCheckIn.notOpen}</p>
      {next && (
        <p>
          {appCheckIn.opensAt(sessionName(next.session), formatDayTime(next.session.checkInFrom))}
        </p>
      )}
    </Banner>
  )
}
