/** Creates a session: what, how, when and where. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Session } from '@quan-triet/shared/models/attendance'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import { classModeLabels, type ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TimeField } from '../../components/time-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useServerClock } from '../../lib/home.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { sessionHours, sessionName } from '../../lib/session-name.ts'
import { useCreateSession, useSessions } from './api.ts'
import '../../styles/fields.css'

interface Draft {
  title: string
  mode: ClassMode
  day: string
  from: string
  to: string
  venue: string
  isMakeup: boolean
}

/** Most sessions follow the last one: its number plus one, its place. */
const firstDraft = (sessions: readonly Session[]): Draft => ({
  title: appRoll.nextName(Math.max(0, ...sessions.map(({ number }) => number ?? 0)) + 1),
  mode: 'truc_tiep',
  day: addDays(dayOf(serverNow()), 1),
  from: '08:00',
  to: '11:00',
  venue: sessions.findLast(({ isMakeup }) => !isMakeup)?.venue ?? '',
  isMakeup: false,
})

const isComplete = ({ title, venue, day, from, to }: Draft): boolean =>
  [title, venue, day, from, to].every((text) => text.trim() !== '')

interface FieldsProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
}

const WhenFields = ({ draft, change }: FieldsProps) => (
  <>
    <DayField
      label={appRoll.day}
      value={draft.day}
      from={dayOf(serverNow())}
      onChange={(day) => change({ day })}
    />
    <div className="pair">
      <TimeField label={appRoll.from} value={draft.from} onChange={(from) => change({ from })} />
      <TimeField
        label={appRoll.to}
        value={draft.to}
        onChange={(to) => change({ to })}
        error={draft.to <= draft.from ? appRoll.endsBeforeStart : undefined}
      />
    </div>
    <p className="field-hint">{appRoll.windowHint}</p>
  </>
)

const Fields = ({ draft, change }: FieldsProps) => (
  <>
    <TextField
      label={appRoll.name}
      hint={appRoll.nameHint}
      value={draft.title}
      onChange={(title) => change({ title })}
      input={{ maxLength: 200 }}
    />
    <WhenFields draft={draft} change={change} />
    <TextField
      label={appRoll.venue}
      value={draft.venue}
      onChange={(venue) => change({ venue })}
      input={{ maxLength: 200 }}
    />
    <SelectField
      label={appRoll.mode}
      choices={choicesOf(classModeLabels)}
      value={draft.mode}
      onChange={(mode) => change({ mode })}
    />
    <label className="choice">
      <input
        type="checkbox"
        checked={draft.isMakeup}
        onChange={(event) => change({ isMakeup: event.target.checked })}
      />
      {appRoll.isMakeup}
    </label>
  </>
)

/** The next of several: what is usual stays, and the day after is proposed. */
const draftAfter = (draft: Draft, sessions: readonly Session[]): Draft => ({
  ...draft,
  title: firstDraft(sessions).title,
  day: addDays(draft.day, 1),
})

/** What was created on this screen, each with the way to its check-in rules. */
const Made = ({ sessions }: { sessions: readonly Session[] }) => {
  const last = sessions.at(-1)
  if (!last) return null
  return (
    <Banner kind="good">
      <p className="strong">{appRoll.created(sessionName(last))}</p>
      <p>{appRoll.rulesLater}</p>
      <ul className="list">
        {sessions.map((one) => (
          <li key={one.id}>
            <RowLink to={`/sessions/${one.id}`} title={sessionName(one)}>
              <span className="soft">{sessionHours(one)}</span>
            </RowLink>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

const NewSession = ({ sessions }: { sessions: readonly Session[] }) => {
  const [draft, setDraft] = useState(() => firstDraft(sessions))
  const [made, setMade] = useState<readonly Session[]>([])
  const create = useCreateSession()
  const navigate = useNavigate()
  const isReady = isComplete(draft) && draft.from < draft.to
  const submit = (onCreated: (session: Session) => void): void => {
    const { title, mode, day, from, to, venue, isMakeup } = draft
    create.mutate(
      { title, mode, venue, isMakeup, startsAt: at(day, from), endsAt: at(day, to) },
      { onSuccess: onCreated },
    )
  }
  const addAnother = (session: Session): void => {
    setMade([...made, session])
    setDraft(draftAfter(draft, [...sessions, ...made, session]))
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) submit(({ id }) => navigate(`/sessions/${id}`, { replace: true }))
      }}
    >
      <Made sessions={made} />
      <Fields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
      <ProblemBanner error={create.error} />
      <Button kind="primary" type="submit" isBusy={create.isPending} isDisabled={!isReady}>
        {create.isPending ? appCommon.sending : appRoll.createSubmit}
      </Button>
      <Button isDisabled={create.isPending || !isReady} onPress={() => submit(addAnother)}>
        {appRoll.createMore}
      </Button>
    </form>
  )
}

export const NewSessionScreen = () => {
  const sessions = useSessions()
  const clock = useServerClock()
  return (
    <Screen title={appRoll.createTitle} back={{ to: '/sessions', label: appRoll.title }}>
      <LinkButton to="/office/imports/sessions">{appImports.sessionsTitle}</LinkButton>
      <QueryView query={sessions}>
        {(data) => (
          <QueryView query={clock}>{() => <NewSession sessions={data.sessions} />}</QueryView>
        )}
      </QueryView>
    </Screen>
  )
}
