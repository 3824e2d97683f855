/** Asks the secretary for leave from a coming session, by a reason from a short list and nothing more. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { MyAttendance } from '@quan-triet/shared/models/attendance'
import {
  absenceCodeLabels,
  type AbsenceCode,
} from '@quan-triet/shared/vocabulary/attendance-states'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useHome } from '../../lib/home.ts'
import { choicesOf, type Choice } from '../../lib/labelled.ts'
import { serverNowMs } from '../../lib/server-clock.ts'
import { sessionName } from '../../lib/session-name.ts'
import { useRequestLeave } from './api.ts'

const reasons = choicesOf(absenceCodeLabels)

/** Sessions one may still ask leave from: not begun, not asked for, nothing recorded yet. */
const openSessions = (attendance: MyAttendance[]): Choice<string>[] =>
  attendance
    .filter(
      ({ session, leave, state }) =>
        leave === 'none' &&
        state === 'chua_ghi_nhan' &&
        Date.parse(session.startsAt) > serverNowMs(),
    )
    .map(({ session }) => ({
      value: session.id,
      label: `${sessionName(session)}, ${formatDayTime(session.startsAt)}`,
    }))

const LeaveForm = ({ attendance }: { attendance: MyAttendance[] }) => {
  const sessions = openSessions(attendance)
  const [params] = useSearchParams()
  const [chosen, setChosen] = useState<string | null>(params.get('session'))
  const [reason, setReason] = useState<AbsenceCode | null>(null)
  const ask = useRequestLeave()
  /** The session of the link, else the nearest one. */
  const sessionId = (sessions.find(({ value }) => value === chosen) ?? sessions[0])?.value
  if (ask.data) {
    return (
      <>
        <Banner kind="good">
          <p className="strong">{appCheckIn.leaveSentTitle}</p>
          <p>{appCheckIn.leaveSentText(sessionName(ask.data.session))}</p>
        </Banner>
        <LinkButton kind="primary" to="/">
          {appCommon.toHome}
        </LinkButton>
      </>
    )
  }
  if (sessions.length === 0) return <p className="empty">{appCheckIn.leaveEmpty}</p>
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (sessionId && reason) ask.mutate({ sessionId, absenceCode: reason })
      }}
    >
      <ChoiceList
        legend={appCheckIn.leaveSession}
        choices={sessions}
        value={sessionId ?? null}
        onChange={setChosen}
      />
      <ChoiceList
        legend={appCheckIn.leaveReason}
        hint={appCheckIn.leaveReasonHint}
        isShort
        choices={reasons}
        value={reason}
        onChange={setReason}
      />
      <ProblemBanner error={ask.error} />
      <Button
        kind="primary"
        type="submit"
        isBusy={ask.isPending}
        isDisabled={!sessionId || !reason}
      >
        {appCheckIn.leaveSubmit}
      </Button>
    </form>
  )
}

export const LeaveScreen = () => {
  const home = useHome()
  return (
    <Screen title={appCheckIn.leaveTitle} back={{ to: '/', label: appCommon.home }}>
      <QueryView query={home}>
        {({ attendance }) => <LeaveForm attendance={attendance} />}
      </QueryView>
    </Screen>
  )
}
