/** Shows who was invited to a make-up session, how each was reached, and who has come. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMakeup } from '@quan-triet/shared/i18n/vi/app-makeup'
import type { Invitee, Invitees } from '@quan-triet/shared/models/makeup'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import { useInvitees } from './api.ts'

const isUntold = ({ reach, hasCome }: Invitee): boolean =>
  !hasCome && (reach === 'in_app' || reach === 'by_word')

/** Those whom the secretary has to tell come first. */
const inOrder = (people: readonly Invitee[]): Invitee[] =>
  people.toSorted((a, b) => Number(isUntold(b)) - Number(isUntold(a)))

const InviteeRow = ({ invitee }: { invitee: Invitee }) => (
  <div className="row">
    <div className="grow stack-xs">
      <span className="strong">
        {invitee.birthYear === null
          ? invitee.fullName
          : appCommon.nameBorn(invitee.fullName, invitee.birthYear)}
      </span>
      {invitee.hasCome ? (
        <span className="line">
          <Chip kind="good">{appMakeup.came}</Chip>
        </span>
      ) : (
        <span className="line">
          <Chip kind={isUntold(invitee) ? 'warn' : 'info'}>{appMakeup.reach[invitee.reach]}</Chip>
          {invitee.isExcused && <Chip>{appMakeup.excused}</Chip>}
        </span>
      )}
    </div>
  </div>
)

const List = ({ invitees: { session, people } }: { invitees: Invitees }) => {
  const untold = people.filter(isUntold).length
  return (
    <>
      <p>
        <span className="strong">{sessionName(session)}</span>
        <br />
        {sessionHours(session)}, {session.venue}
      </p>
      {people.length === 0 ? (
        <p className="empty">{appMakeup.noInvitees}</p>
      ) : (
        <Banner kind={untold > 0 ? 'warn' : 'good'}>
          <p className="strong">{appMakeup.invited(formatCount(people.length))}</p>
          {untold > 0 && (
            <p>
              {appMakeup.notTold(formatCount(untold))} {appMakeup.notToldHint}
            </p>
          )}
        </Banner>
      )}
      <ul className="list">
        {inOrder(people).map((invitee) => (
          <li key={invitee.personId}>
            <InviteeRow invitee={invitee} />
          </li>
        ))}
      </ul>
      {session.closedAt === null && (
        <LinkButton to="/sessions/makeup">{appMakeup.inviteMore}</LinkButton>
      )}
    </>
  )
}

export const InviteesScreen = () => {
  const { id = '' } = useParams()
  const invitees = useInvitees(id)
  return (
    <Screen title={appMakeup.invitees} back={{ to: `/sessions/${id}`, label: appMakeup.run }}>
      <QueryView query={invitees}>{(data) => <List invitees={data} />}</QueryView>
    </Screen>
  )
}
