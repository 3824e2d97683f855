/** Says for which unit the person publishes now, and lets whoever publishes for several choose. */
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router-dom'
import { SelectField } from './select-field.tsx'
import { useDutiesWith, useMe } from '../lib/me.ts'

/** The unit last looked at, so that the way back from a document leads to its own list. */
let lastUnit: string | null = null

interface PublishingUnit {
  /** What the server is asked for; undefined for the person's own branch. */
  unitId: string | undefined
  units: OrgUnitName[]
  choose: (unitId: string) => void
}

/** The unit is named by `?unit=`, else it is the one last looked at, else the own branch. */
export const usePublishingUnit = (): PublishingUnit => {
  const units = useDutiesWith('publish').map((duty) => duty.orgUnit)
  const home = useMe().orgUnit.id
  const [params, setParams] = useSearchParams()
  const wanted = [params.get('unit'), lastUnit, home]
  const unit = wanted.flatMap((id) => units.find((one) => one.id === id) ?? []).at(0) ?? units.at(0)
  const id = unit?.id
  useEffect(() => {
    lastUnit = id ?? null
  }, [id])
  return {
    unitId: id === home ? undefined : id,
    units,
    choose: (next) => setParams({ unit: next }, { replace: true }),
  }
}

/** A choice for whoever publishes for several units; for another unit than the own branch, at least its name. */
export const PublishingUnitField = ({ unitId, units, choose }: PublishingUnit) => {
  const home = useMe().orgUnit.id
  if (units.length < 2)
    return unitId === undefined ? null : <p className="strong">{units[0]?.nameOrg}</p>
  return (
    <SelectField
      label={appPublishing.forUnit}
      value={unitId ?? home}
      choices={units.map(({ id, nameOrg }) => ({ value: id, label: nameOrg }))}
      onChange={choose}
    />
  )
}
