/** Lets another unit of the tree, as it stands on a day, be found and taken. */
import type { Day } from '@quan-triet/shared/models/moments'
import type { UnitHit, UnitRef } from '@quan-triet/shared/models/org-unit'
import { useState } from 'react'
import { UnitField } from '../../components/unit-field.tsx'
import { useSettledSearch } from '../../lib/settled-search.ts'
import { useUnitSearch } from './api.ts'

interface Props {
  label: string
  day: Day
  chosen: UnitRef | undefined
  onChoose: (unit: UnitRef | undefined) => void
}

/** The units above, as one line under a hit. */
export const pathWords = (hit: UnitHit): string => hit.path.map((step) => step.nameOrg).join(' › ')

export const UnitPicker = ({ label, day, chosen, onChoose }: Props) => {
  const [text, setText] = useState('')
  const asked = useSettledSearch(text)
  const found = useUnitSearch(day, asked)
  return (
    <UnitField
      label={label}
      chosen={chosen ?? null}
      text={text}
      onType={setText}
      found={asked === '' ? null : found}
      aboveOf={pathWords}
      onChoose={(unit) => onChoose(unit ? { id: unit.id, nameOrg: unit.nameOrg } : undefined)}
    />
  )
}
