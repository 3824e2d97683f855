/** Runs a session in the hall: opens check-in, shows the codes, the live count and who is missing, closes. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll, Session } from '@quan-triet/shared/models/attendance'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { serverNowMs } from '../../lib/server-clock.ts'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import { keepScreenOn } from '../../lib/zalo.ts'
import { useCloseSession, useOpenCheckIn, useRoll } from './api.ts'
import { CodesCard } from './codes-card.tsx'
import { CountCard } from './count-card.tsx'
import { PeopleList } from './people-list.tsx'
import { StopCheckIn } from './stop-check-in.tsx'
import { filterRoll, isWaiting } from './roll-entries.ts'
import { SearchedPeople } from './searched-people.tsx'

const LitScreen = () => {
  useEffect(() => {
    void keepScreenOn(true)
    return () => void keepScreenOn(false)
  }, [])
  return null
}

const OpenCheckIn = ({ session }: { session: Session }) => {
  const open = useOpenCheckIn(session.id)
  return (
    <section className="card">
      <p>{appRoll.openHint}</p>
      <ProblemBanner error={open.error} />
      <Button kind="primary" isBusy={open.isPending} onPress={() => open.mutate()}>
        {appRoll.openCheckIn}
      </Button>
    </section>
  )
}

const CheckInPanel = ({ roll }: { roll: Roll }) => {
  const { session } = roll
  if (session.closedAt !== null) {
    return (
      <Banner kind="good">
        <p>{appRoll.closedAt(formatDayTime(session.closedAt))}</p>
      </Banner>
    )
  }
  if (!session.isCheckInOpen) return <OpenCheckIn session={session} />
  return (
    <>
      <LitScreen />
      <CodesCard roll={roll} />
      <StopCheckIn sessionId={session.id} />
    </>
  )
}

/** Before its hour a session can neither be closed nor be marked, unless check-in was opened early. */
const hasBegun = ({ isCheckInOpen, startsAt }: Session): boolean =>
  isCheckInOpen || Date.parse(startsAt) <= serverNowMs()

/** Who waits for the secretary's word: checked in without network, or asking for leave. */
const Waiting = ({ roll }: { roll: Roll }) => {
  const waiting = roll.people.filter(isWaiting)
  if (waiting.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="waiting">
      <h2 id="waiting">{appRoll.waitingTitle(formatCount(waiting.length))}</h2>
      <PeopleList roll={roll} people={waiting} />
    </section>
  )
}

const Missing = ({ roll }: { roll: Roll }) => {
  const missing = filterRoll(roll.people, 'missing').filter((entry) => !isWaiting(entry))
  return (
    <section className="stack-s" aria-labelledby="missing">
      <h2 id="missing">
        {missing.length === 0
          ? appRoll.missingNone
          : appRoll.missingTitle(formatCount(missing.length))}
      </h2>
      {missing.length > 0 && <p className="soft">{appRoll.missingHint}</p>}
      <SearchedPeople roll={roll} people={missing} />
    </section>
  )
}

const CloseSession = ({ roll }: { roll: Roll }) => {
  const [isAsking, setAsking] = useState(false)
  const close = useCloseSession(roll.session.id)
  const leave = (): void => {
    setAsking(false)
    close.reset()
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{appRoll.close}</Button>
      {isAsking && (
        <ConfirmSheet
          title={appRoll.closeTitle}
          text={appRoll.closeText(formatCount(roll.counts.unrecorded))}
          confirmWords={appRoll.closeConfirm}
          isBusy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate(undefined, { onSuccess: leave })}
          onClose={leave}
        />
      )}
    </>
  )
}

const Running = ({ roll }: { roll: Roll }) => {
  const { session, counts } = roll
  return (
    <>
      <p className="soft">
        {sessionHours(session)}, {session.venue}
      </p>
      <div className="run">
        <CountCard counts={counts} />
        <div className="stack run-codes">
          <CheckInPanel roll={roll} />
        </div>
        <div className="stack">
          <div className="pair">
            <LinkButton to={`/sessions/${session.id}/roll`}>{appRoll.wholeRoll}</LinkButton>
            {session.closedAt === null && hasBegun(session) && <CloseSession roll={roll} />}
          </div>
          <Waiting roll={roll} />
          <Missing roll={roll} />
        </div>
      </div>
    </>
  )
}

export const RunSessionScreen = () => {
  const { id = '' } = useParams()
  const roll = useRoll(id)
  // Whether a session has begun is the server's to say: shown anew once its time is known.
  useServerClock()
  return (
    <Screen
      isWide
      title={roll.data ? sessionName(roll.data.session) : appRoll.title}
      back={{ to: '/sessions', label: appRoll.title }}
    >
      <QueryView query={roll}>{(data) => <Running roll={data} />}</QueryView>
    </Screen>
  )
}
