/** Shows the person's own attendance, session by session. */
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { classModeLabels } from '@quan-triet/shared/vocabulary/class-modes'
import { lazy, Suspense } from 'react'
import { AttendanceChip } from '../../components/attendance-chip.tsx'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { DayTile } from '../../components/tile.tsx'
import { useHome } from '../../lib/home.ts'
import { recordedForMe } from '../../lib/recorded-how.ts'
import { serverNowMs } from '../../lib/server-clock.ts'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import '../../styles/screens.css'

const SessionRating = lazy(async () => ({
  default: (await import('../../components/session-rating.tsx')).SessionRating,
}))

const isUnconfirmed = ({ isConfirmed, state }: MyAttendance): boolean =>
  !isConfirmed && (state === 'co_mat' || state === 'muon')

/** Nothing recorded of a session to come is nothing missing. */
const isToCome = ({ session, state }: MyAttendance): boolean =>
  state === 'chua_ghi_nhan' &&
  session.closedAt === null &&
  Date.parse(session.startsAt) > serverNowMs()

/** Leave is asked before the session begins, and once. */
const mayAskLeave = (record: MyAttendance): boolean => record.leave === 'none' && isToCome(record)

const SessionCard = ({ record }: { record: MyAttendance }) => {
  const { session, state, leave, isMadeUp, isInvited } = record
  return (
    <li className="card">
      <div className="session-head">
        <DayTile day={dayOf(session.startsAt)} isPast={session.closedAt !== null} />
        <div className="grow stack-xs">
          <h2>{sessionName(session)}</h2>
          <p>{sessionHours(session)}</p>
          <p className="soft">{appCheckIn.place(classModeLabels[session.mode], session.venue)}</p>
        </div>
      </div>
      <p className="line">
        {isToCome(record) ? (
          <Chip kind="info">{appCheckIn.toCome}</Chip>
        ) : (
          <AttendanceChip state={state} />
        )}
        {session.isMakeup && <Chip kind="info">{appCheckIn.makeup}</Chip>}
        {isInvited && state === 'chua_ghi_nhan' && <Chip kind="warn">{appCheckIn.invited}</Chip>}
        {isMadeUp && <Chip kind="good">{appCheckIn.madeUp}</Chip>}
        {isUnconfirmed(record) && <Chip kind="warn">{appCheckIn.unconfirmed}</Chip>}
        {leave !== 'none' && <Chip kind="info">{appCheckIn.leaveStates[leave]}</Chip>}
      </p>
      {(state === 'co_mat' || state === 'muon') && (
        <Suspense fallback={null}>
          <SessionRating sessionId={session.id} />
        </Suspense>
      )}
      {recordedForMe(record) && <p className="soft">{recordedForMe(record)}</p>}
      {mayAskLeave(record) && (
        <LinkButton
          to={`/leave?${new URLSearchParams({ session: session.id })}`}
          label={appCheckIn.askLeaveOf(sessionName(session))}
        >
          {appCheckIn.askLeave}
        </LinkButton>
      )}
    </li>
  )
}

export const AttendanceScreen = () => {
  const home = useHome()
  return (
    <Screen title={appCheckIn.attendanceTitle} back={{ to: '/', label: appCommon.home }}>
      <QueryView query={home}>
        {({ attendance }) => (
          <>
            {attendance.length === 0 && <p className="empty">{appCheckIn.attendanceEmpty}</p>}
            <ul className="stack">
              {attendance.map((record) => (
                <SessionCard key={record.session.id} record={record} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Screen>
  )
}
