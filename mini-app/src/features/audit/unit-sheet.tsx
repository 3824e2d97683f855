/** Lets the auditor find a unit by a part of its name. */
import { appAudit } from '@quan-triet/shared/i18n/vi/app-audit'
import { appUnits } from '@quan-triet/shared/i18n/vi/app-units'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { UnitHits, UnitRow } from '../../components/unit-hits.tsx'
import { useSettledSearch } from '../../lib/settled-search.ts'
import { useAuditedUnits } from './api.ts'

export interface ChosenUnit {
  id: string
  nameOrg: string
}

interface Props {
  onChoose: (unit: ChosenUnit | null) => void
  onClose: () => void
}

export const UnitSheet = ({ onChoose, onClose }: Props) => {
  const [search, setSearch] = useState('')
  const units = useAuditedUnits(useSettledSearch(search))
  return (
    <Sheet title={appAudit.unitChoose} onClose={onClose}>
      <SearchField
        label={appAudit.unitSearch}
        hint={appUnits.searchHint}
        value={search}
        onChange={setSearch}
      />
      <Button isWide onPress={() => onChoose(null)}>
        {appAudit.unitAll}
      </Button>
      <UnitHits query={units}>
        {(unit) => <UnitRow name={unit.nameOrg} onChoose={() => onChoose(unit)} />}
      </UnitHits>
    </Sheet>
  )
}
