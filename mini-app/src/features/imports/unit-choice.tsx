/** Chooses the unit into which a file is brought: one of the person's own, or one below found by its name. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import type { UnitRef } from '@quan-triet/shared/models/org-unit'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { UnitField } from '../../components/unit-field.tsx'
import { useServerClock } from '../../lib/home.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useSettledSearch } from '../../lib/settled-search.ts'
import { useUnitSearch } from './api.ts'

interface Props {
  units: readonly UnitRef[]
  chosen: UnitRef
  onChoose: (unit: UnitRef) => void
}

export const UnitChoice = ({ units, chosen, onChoose }: Props) => {
  const [isSearching, setIsSearching] = useState(false)
  const shown = units.some(({ id }) => id === chosen.id) ? units : [chosen, ...units]
  const choose = (unit: UnitRef): void => {
    setIsSearching(false)
    onChoose(unit)
  }
  return (
    <div className="stack-s">
      <SelectField
        label={appImports.unit}
        value={chosen.id}
        choices={shown.map(({ id, nameOrg }) => ({ value: id, label: nameOrg }))}
        onChange={(id) => {
          const unit = shown.find((one) => one.id === id)
          if (unit) choose(unit)
        }}
      />
      {isSearching ? (
        <OtherUnit onChoose={choose} />
      ) : (
        <Button kind="quiet" onPress={() => setIsSearching(true)}>
          {appImports.otherUnit}
        </Button>
      )}
    </div>
  )
}

const OtherUnit = ({ onChoose }: Pick<Props, 'onChoose'>) => {
  useServerClock()
  const [text, setText] = useState('')
  const asked = useSettledSearch(text)
  const found = useUnitSearch(dayOf(serverNow()), asked)
  return (
    <UnitField
      label={appImports.otherUnit}
      chosen={null}
      text={text}
      onType={setText}
      found={asked === '' ? null : found}
      aboveOf={({ path }) => path.map(({ nameOrg }) => nameOrg).join(' › ')}
      onChoose={(unit) => unit && onChoose(unit)}
    />
  )
}
