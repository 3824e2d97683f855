/** Lets several people be chosen at once, all of them by one touch. */
import { appEssays as words } from '@quan-triet/shared/i18n/vi/app-essays'
import type { EssayWriter } from '@quan-triet/shared/models/essay'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { nameOfWriter } from './writer-name.ts'

const FEW = 8

interface Props {
  people: readonly EssayWriter[]
  chosen: readonly EssayWriter['personId'][]
  onChoose: (chosen: EssayWriter['personId'][]) => void
}

export const ChoosePeople = ({ people, chosen, onChoose }: Props) => {
  const [search, setSearch] = useState('')
  const isAll = chosen.length === people.length
  return (
    <fieldset className="stack-s">
      <legend>{words.choose}</legend>
      <Button
        kind="quiet"
        onPress={() => onChoose(isAll ? [] : people.map(({ personId }) => personId))}
      >
        {isAll ? words.nobody : words.all}
      </Button>
      {people.length > FEW && (
        <SearchField label={words.search} value={search} onChange={setSearch} />
      )}
      {people
        .filter(({ fullName }) => matchesName(fullName, search))
        .map((one) => (
          <label key={one.personId} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(one.personId)}
              onChange={({ target }) =>
                onChoose(
                  target.checked
                    ? [...chosen, one.personId]
                    : chosen.filter((id) => id !== one.personId),
                )
              }
            />
            {nameOfWriter(one, people)}
          </label>
        ))}
    </fieldset>
  )
}
