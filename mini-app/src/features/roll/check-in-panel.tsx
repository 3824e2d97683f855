/** The check-in of a session: how to open it, its codes while it is open, and how it ended. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll, Session } from '@quan-triet/shared/models/attendance'
import { useEffect } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { keepScreenOn } from '../../lib/zalo.ts'
import { useOpenCheckIn } from './api.ts'
import { CodesCard } from './codes-card.tsx'
import { StopCheckIn } from './stop-check-in.tsx'

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

export const CheckInPanel = ({ roll }: { roll: Roll }) => {
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
