/** Lists the check-ins of a session that the secretary looks at again, each with what can be done (feature 34). */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCheckInRules } from '@quan-triet/shared/i18n/vi/app-check-in-rules'
import type { CheckInTrouble } from '@quan-triet/shared/models/check-in-rules'
import { attendanceStateLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useSettleTrouble, useTroubles } from './check-in-rules-api.ts'

const nameOf = ({ fullName, birthYear }: CheckInTrouble['people'][number]): string =>
  birthYear === null ? fullName : `${fullName} (${birthYear})`

const Facts = ({ trouble }: { trouble: CheckInTrouble }) => (
  <>
    <ul className="stack-xs">
      {trouble.people.map((person) => (
        <li key={person.personId} className="strong">
          {appCheckInRules.person(nameOf(person), attendanceStateLabels[person.state])}
        </li>
      ))}
    </ul>
    <p>{appCheckInRules.kinds[trouble.kind].why}</p>
    {trouble.deviceAt !== null && (
      <p className="soft">{appCheckInRules.clockOnDevice(formatDayTime(trouble.deviceAt))}</p>
    )}
    {trouble.receivedAt !== null && (
      <p className="soft">{appCheckInRules.received(formatDayTime(trouble.receivedAt))}</p>
    )}
  </>
)

const TroubleRow = ({ sessionId, trouble }: { sessionId: string; trouble: CheckInTrouble }) => {
  const settle = useSettleTrouble(sessionId)
  const { title } = appCheckInRules.kinds[trouble.kind]
  const names = trouble.people.map(nameOf).join(', ')
  const dismissWords = trouble.mayBePresent ? appCheckInRules.dismiss : appCheckInRules.seen
  const press = (action: 'present' | 'dismiss'): void =>
    settle.mutate({ troubleId: trouble.id, action })
  return (
    <li className="card stack-s">
      <h3>{title}</h3>
      <Facts trouble={trouble} />
      <ProblemBanner error={settle.error} />
      <div className="pair">
        {trouble.mayBePresent && (
          <Button
            isBusy={settle.isPending}
            label={appCheckInRules.markPresentOf(names)}
            onPress={() => press('present')}
          >
            {appCheckInRules.markPresent}
          </Button>
        )}
        <Button
          isBusy={settle.isPending}
          label={appCheckInRules.dismissOf(dismissWords, title, names)}
          onPress={() => press('dismiss')}
        >
          {dismissWords}
        </Button>
      </div>
    </li>
  )
}

/** Shows nothing while there is nothing to look at: most classes have none. */
export const TroubleCard = ({ sessionId }: { sessionId: string }) => {
  const { data } = useTroubles(sessionId)
  if (data === undefined || data.troubles.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="troubles">
      <h2 id="troubles">{appCheckInRules.troublesTitle(formatCount(data.troubles.length))}</h2>
      <ul className="stack-s">
        {data.troubles.map((trouble) => (
          <TroubleRow key={trouble.id} sessionId={sessionId} trouble={trouble} />
        ))}
      </ul>
    </section>
  )
}
