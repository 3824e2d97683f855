/** Takes the masses by count: the base, and for each session how many came; never a name. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type { Masses, MassesOfSession } from '@quan-triet/shared/models/figures'
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServerClock } from '../../lib/home.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useDeclareMasses, useMasses } from './api.ts'
import { CountSheet } from './count-sheet.tsx'
import { wholeNumber } from './whole-number.ts'

const BaseForm = ({ masses }: { masses: Masses }) => {
  const [text, setText] = useState(masses.base ? String(masses.base.people) : '')
  const declare = useDeclareMasses(masses.unit.id)
  const people = text.trim() === '' ? null : wholeNumber(text)
  const isRight = people !== undefined
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) declare.mutate({ campaignId: masses.campaign.id, people })
      }}
    >
      <TextField
        label={appStanding.base}
        hint={masses.base ? appStanding.baseDeclared(masses.base.declaredOn) : appStanding.baseHint}
        value={text}
        onChange={setText}
        error={isRight ? undefined : appStanding.numberWrong}
        input={{ inputMode: 'numeric', maxLength: 8, autoComplete: 'off' }}
      />
      <ProblemBanner error={declare.error} />
      <Button type="submit" isBusy={declare.isPending} isDisabled={!isRight}>
        {appStanding.saveBase}
      </Button>
    </form>
  )
}

interface SessionProps {
  session: MassesOfSession
  onCount: () => void
}

const SessionRow = ({ session, onCount }: SessionProps) => {
  const hasBegun = session.startsAt <= serverNow()
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span className="strong">{session.title}</span>
        <span className="soft">{formatDayTime(session.startsAt)}</span>
        <span>
          {session.count
            ? appStanding.counted(session.count.visits, session.count.firstVisits)
            : hasBegun
              ? appStanding.notCounted
              : appStanding.notBegun}
        </span>
      </span>
      {hasBegun && (
        <Button label={appStanding.countOf(session.title)} onPress={onCount}>
          {appStanding.countSession}
        </Button>
      )}
    </li>
  )
}

const Content = ({ masses }: { masses: Masses }) => {
  const [counting, setCounting] = useState<MassesOfSession | null>(null)
  return (
    <>
      <section className="stack-xs">
        <h2>{masses.unit.nameOrg}</h2>
        <p>{masses.campaign.title}</p>
        <p className="soft">{appStanding.massesIntro}</p>
      </section>
      <BaseForm masses={masses} />
      {masses.sessions.length === 0 && <p className="empty">{appStanding.noSession}</p>}
      <ul className="list">
        {masses.sessions.map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            onCount={() => setCounting(session)}
          />
        ))}
      </ul>
      <p>
        {appStanding.total}:{' '}
        <span className="strong">{appStanding.massesFigure(masses.total)}</span>
      </p>
      {counting && (
        <CountSheet unitId={masses.unit.id} session={counting} onClose={() => setCounting(null)} />
      )}
    </>
  )
}

export const MassesScreen = () => {
  useServerClock()
  const [params] = useSearchParams()
  const unitId = params.get('unit') ?? ''
  const masses = useMasses(unitId)
  return (
    <Screen
      title={appStanding.masses}
      back={{
        to: `/office/standing?unit=${encodeURIComponent(unitId)}`,
        label: appStanding.title,
      }}
    >
      <QueryView query={masses}>{(data) => <Content masses={data} />}</QueryView>
    </Screen>
  )
}
