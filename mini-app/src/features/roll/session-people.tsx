/** The people of a running session whom the secretary has to deal with: who waits for an answer, and who is missing. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { PeopleList } from './people-list.tsx'
import { filterRoll, isWaiting } from './roll-entries.ts'
import { SearchedPeople } from './searched-people.tsx'

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

export const SessionPeople = ({ roll }: { roll: Roll }) => (
  <>
    <Waiting roll={roll} />
    <Missing roll={roll} />
  </>
)
