/** Runs a session in the hall: the live count first; codes, people and tools follow as soon as they are loaded. */
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { lazy, Suspense } from 'react'
import { useParams } from 'react-router-dom'
import { Loading } from '../../components/loading.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import '../../styles/class.css'
import { useRoll } from './api.ts'
import { CountCard } from './count-card.tsx'

const CheckInPanel = lazy(async () => ({
  default: (await import('./check-in-panel.tsx')).CheckInPanel,
}))
const SessionActions = lazy(async () => ({
  default: (await import('./session-actions.tsx')).SessionActions,
}))

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
          <Suspense fallback={<Loading />}>
            <CheckInPanel roll={roll} />
          </Suspense>
        </div>
        <div className="stack">
          <Suspense fallback={<Loading />}>
            <SessionActions roll={roll} />
          </Suspense>
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
