/** Finds a person by name and lets one be chosen. */
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import type { Candidate } from '@quan-triet/shared/models/duty'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useCandidates } from './api.ts'

interface Props {
  unitId: string
  label: string
  chosen: Candidate | null
  onChoose: (candidate: Candidate | null) => void
}

const SHORTEST = 2

export const CandidateField = ({ unitId, label, chosen, onChoose }: Props) => {
  const [name, setName] = useState('')
  const find = useCandidates()
  const people = find.data?.people
  const search = () => {
    onChoose(null)
    if (name.trim().length >= SHORTEST) find.mutate({ unitId, name: name.trim() })
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        search()
      }}
    >
      <TextField
        label={label}
        hint={appDuties.whoHint}
        type="search"
        value={name}
        onChange={setName}
        input={{ autoComplete: 'off', maxLength: 80 }}
      />
      <Button type="submit" isBusy={find.isPending} isDisabled={name.trim().length < SHORTEST}>
        {appDuties.search}
      </Button>
      <ProblemBanner error={find.error} />
      {people?.length === 0 && <p className="empty">{appDuties.noneFound}</p>}
      {people !== undefined && people.length > 0 && (
        <ChoiceList
          legend={appDuties.found}
          choices={people.map((one) => ({
            value: one.personId,
            label: appDuties.person(one.fullName, one.birthYear, one.homeUnit),
          }))}
          value={chosen?.personId ?? null}
          onChange={(id) => onChoose(people.find((one) => one.personId === id) ?? null)}
        />
      )}
    </form>
  )
}
