/** Lets the operator choose who is told of alarms: people who operate the house, and mailboxes. */
import { appHouse as words } from '@quan-triet/shared/i18n/vi/app-house'
import type { AlarmSettings } from '@quan-triet/shared/models/house-condition'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckChoice, toggled } from '../../components/check-choice.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { AlarmMailboxes } from './alarm-mailboxes.tsx'
import { useNameAlarmPeople } from './api.ts'

const namedOf = ({ people }: Pick<AlarmSettings, 'people'>) =>
  people.filter((one) => one.isNamed).map((one) => one.personId)

const sameAs = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

const People = ({ people }: Pick<AlarmSettings, 'people'>) => {
  const save = useNameAlarmPeople()
  /** Null: as it is saved. */
  const [changed, setChanged] = useState<ReturnType<typeof namedOf> | null>(null)
  const saved = namedOf({ people })
  const chosen = changed ?? saved
  const hasChanged = !sameAs(chosen, saved)
  return (
    <fieldset className="choices">
      <legend className="field-label">{words.people}</legend>
      {people.map(({ personId, name }) => (
        <CheckChoice
          key={personId}
          isChosen={chosen.includes(personId)}
          onChange={(isChosen) => setChanged(toggled(chosen, personId, isChosen))}
        >
          {name}
        </CheckChoice>
      ))}
      <ProblemBanner error={save.error} />
      <div className="office-actions">
        <Button
          kind={hasChanged ? 'primary' : 'secondary'}
          isBusy={save.isPending}
          isDisabled={!hasChanged}
          onPress={() => save.mutate(chosen, { onSuccess: () => setChanged(null) })}
        >
          {words.savePeople}
        </Button>
        <p role="status">{save.isSuccess && !hasChanged && words.saved}</p>
      </div>
    </fieldset>
  )
}

export const AlarmsCard = ({ alarms }: { alarms: AlarmSettings }) => (
  <section className="card" aria-labelledby="house-alarms">
    <h2 id="house-alarms">{words.alarmsTitle}</h2>
    <p>{words.alarmsIntro}</p>
    <People people={alarms.people} />
    <AlarmMailboxes {...alarms} />
  </section>
)
