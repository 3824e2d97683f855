/** Chooses who is invited: everybody at first, one tap a person to leave somebody out. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appMakeup } from '@quan-triet/shared/i18n/vi/app-makeup'
import type { Unstudied } from '@quan-triet/shared/models/makeup'
import { Button } from '../../components/button.tsx'

interface Props {
  people: readonly Unstudied[]
  chosen: readonly Unstudied['personId'][]
  onChoose: (chosen: Unstudied['personId'][]) => void
}

export const PeopleChoice = ({ people, chosen, onChoose }: Props) => {
  const isAll = chosen.length === people.length
  return (
    <fieldset className="stack-s">
      <legend>
        <h2>{appMakeup.notStudiedCount(formatCount(people.length))}</h2>
      </legend>
      <Button
        kind="quiet"
        onPress={() => onChoose(isAll ? [] : people.map(({ personId }) => personId))}
      >
        {isAll ? appMakeup.none : appMakeup.all}
      </Button>
      {people.map(({ personId, fullName, birthYear, isOnPaper }) => (
        <label key={personId} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(personId)}
            onChange={(event) =>
              onChoose(
                event.target.checked
                  ? [...chosen, personId]
                  : chosen.filter((one) => one !== personId),
              )
            }
          />
          <span>
            {birthYear === null ? fullName : appCommon.nameBorn(fullName, birthYear)}
            {isOnPaper && <span className="soft"> ({appMakeup.onPaper})</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
