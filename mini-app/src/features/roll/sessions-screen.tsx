/** Lists the sessions of the branch for those who run it, and leads to creating one. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMakeup } from '@quan-triet/shared/i18n/vi/app-makeup'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Session } from '@quan-triet/shared/models/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RemindEverybody } from '../../components/remind-everybody.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { DayTile } from '../../components/tile.tsx'
import { useServerClock } from '../../lib/home.ts'
import { serverNowMs } from '../../lib/server-clock.ts'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import { useSessions } from './api.ts'

const StateChip = ({ session }: { session: Session }) => {
  if (session.closedAt !== null) return <Chip>{appRoll.closed}</Chip>
  if (session.isCheckInOpen) return <Chip kind="good">{appRoll.open}</Chip>
  const hasEnded = Date.parse(session.endsAt) < serverNowMs()
  return <Chip kind={hasEnded ? 'warn' : 'info'}>{hasEnded ? appRoll.ended : appRoll.planned}</Chip>
}

const SessionRow = ({ session }: { session: Session }) => (
  <RowLink
    to={`/sessions/${session.id}`}
    title={sessionName(session)}
    before={<DayTile day={dayOf(session.startsAt)} isPast={session.closedAt !== null} />}
  >
    <span className="soft">{sessionHours(session)}</span>
    <span className="line">
      <StateChip session={session} />
      {session.isMakeup && <Chip kind="info">{appRoll.makeup}</Chip>}
    </span>
  </RowLink>
)

const isAhead = ({ closedAt, startsAt }: Session): boolean =>
  closedAt === null && Date.parse(startsAt) > serverNowMs()

export const SessionsScreen = () => {
  const sessions = useSessions()
  // Whether a session has ended is the server's to say: shown anew once its time is known.
  useServerClock()
  return (
    <Screen
      title={appRoll.title}
      back={{ to: '/', label: appCommon.home }}
      footer={
        <LinkButton kind="primary" to="/sessions/new">
          {appRoll.create}
        </LinkButton>
      }
    >
      <QueryView query={sessions}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <p className="empty">{appRoll.empty}</p>
          ) : (
            <>
              <ul className="list">
                {sessions.map((session) => (
                  <li key={session.id}>
                    <SessionRow session={session} />
                  </li>
                ))}
              </ul>
              {sessions.some(({ closedAt }) => closedAt !== null) && (
                <LinkButton to="/sessions/makeup">{appMakeup.open}</LinkButton>
              )}
              {sessions.some(isAhead) && <RemindEverybody about="session" />}
            </>
          )
        }
      </QueryView>
    </Screen>
  )
}
