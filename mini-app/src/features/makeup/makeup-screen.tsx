/** Opens a make-up session in one tap: who has not studied, the hours proposed, the private invitations. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appMakeup } from '@quan-triet/shared/i18n/vi/app-makeup'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Session } from '@quan-triet/shared/models/attendance'
import type { MakeupHours, MakeupPlan } from '@quan-triet/shared/models/makeup'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useServerClock } from '../../lib/home.ts'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import { useMakeupPlan, useOpenMakeup } from './api.ts'
import { HoursFields } from './hours-fields.tsx'
import { PeopleChoice } from './people-choice.tsx'
import '../../styles/fields.css'

interface WhenProps {
  plan: MakeupPlan
  hours: MakeupHours | null
  onHours: (hours: MakeupHours | null) => void
}

/** The hours proposed, as they are or in fields to change them. */
const Proposed = ({ hours, onChange }: { hours: MakeupHours; onChange: WhenProps['onHours'] }) => {
  const [isChanging, setChanging] = useState(false)
  if (isChanging) return <HoursFields hours={hours} onChange={onChange} />
  return (
    <>
      <p>
        {sessionHours(hours)}, {hours.venue}
      </p>
      <Button kind="quiet" onPress={() => setChanging(true)}>
        {appMakeup.change}
      </Button>
    </>
  )
}

const Planned = ({ planned }: { planned: Session }) => (
  <>
    <p className="strong">{sessionName(planned)}</p>
    <p>
      {sessionHours(planned)}, {planned.venue}
    </p>
  </>
)

/** The make-up that is planned, or the hours proposed; null stands for the planned one. */
const When = ({ plan: { planned, proposed }, hours, onHours }: WhenProps) => (
  <section className="card stack-s" aria-labelledby="makeup-when">
    <h2 id="makeup-when">{hours === null ? appMakeup.planned : appMakeup.when}</h2>
    {hours !== null && <Proposed hours={hours} onChange={onHours} />}
    {hours === null && planned && <Planned planned={planned} />}
    {planned && (
      <Button kind="quiet" onPress={() => onHours(hours === null ? proposed : null)}>
        {hours === null ? appMakeup.another : appMakeup.backToPlanned}
      </Button>
    )}
  </section>
)

const isComplete = ({ title, venue, startsAt, endsAt }: MakeupHours): boolean =>
  title.trim() !== '' && venue.trim() !== '' && startsAt < endsAt

const Opening = ({ plan }: { plan: MakeupPlan }) => {
  const [hours, setHours] = useState(plan.planned === null ? plan.proposed : null)
  const [people, setPeople] = useState(() => plan.people.map(({ personId }) => personId))
  const open = useOpenMakeup()
  const navigate = useNavigate()
  const invite = (): void => {
    const session = hours ?? (plan.planned && { id: plan.planned.id })
    if (session === null) return
    open.mutate(
      { people, session },
      {
        onSuccess: ({ session: { id } }) => navigate(`/sessions/${id}/invitees`, { replace: true }),
      },
    )
  }
  return (
    <>
      <When plan={plan} hours={hours} onHours={setHours} />
      <ProblemBanner error={open.error} />
      <Button
        kind="primary"
        isWide
        isBusy={open.isPending}
        isDisabled={people.length === 0 || (hours !== null && !isComplete(hours))}
        onPress={invite}
      >
        {open.isPending ? appMakeup.inviting : appMakeup.invite(formatCount(people.length))}
      </Button>
      <p className="soft">{appMakeup.privately}</p>
      <PeopleChoice people={plan.people} chosen={people} onChoose={setPeople} />
    </>
  )
}

const Nobody = () => (
  <div className="empty stack-s">
    <p className="strong">{appMakeup.nobody}</p>
    <p>{appMakeup.nobodyHint}</p>
  </div>
)

export const MakeupScreen = () => {
  const [params] = useSearchParams()
  const missed = params.get('missed')
  const plan = useMakeupPlan(missed)
  const clock = useServerClock()
  const back =
    missed === null
      ? { to: '/sessions', label: appRoll.title }
      : { to: `/sessions/${missed}`, label: appMakeup.run }
  return (
    <Screen title={appMakeup.title} back={back}>
      <QueryView query={plan}>
        {(data) =>
          data.people.length === 0 ? (
            <Nobody />
          ) : (
            <QueryView query={clock}>{() => <Opening plan={data} />}</QueryView>
          )
        }
      </QueryView>
    </Screen>
  )
}
