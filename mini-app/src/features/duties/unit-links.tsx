/** Leads from a unit to the one above it, to those below, and between those in which a person has duties. */
import { appDuties } from '@quan-triet/shared/i18n/vi/app-duties'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import { RowLink } from '../../components/row-link.tsx'
import { useDutiesWith } from '../../lib/me.ts'

interface Props {
  /** The screen's address, to which the unit is added. */
  to: string
  right: Right
  current: OrgUnitName
  parent: OrgUnitName | null
}

const addressOf = (to: string, unitId: string): string => `${to}?unit=${encodeURIComponent(unitId)}`

/** Above the content: where one can go up or across to. */
export const UnitsAround = ({ to, right, current, parent }: Props) => {
  const others = useDutiesWith(right).filter(
    ({ orgUnit }) => orgUnit.id !== current.id && orgUnit.id !== parent?.id,
  )
  if (parent === null && others.length === 0) return null
  return (
    <ul className="list">
      {parent && (
        <li>
          <RowLink to={addressOf(to, parent.id)} title={appDuties.upTo(parent.nameOrg)} />
        </li>
      )}
      {others.map(({ orgUnit }) => (
        <li key={orgUnit.id}>
          <RowLink to={addressOf(to, orgUnit.id)} title={orgUnit.nameOrg} />
        </li>
      ))}
    </ul>
  )
}

interface BelowProps {
  to: string
  units: readonly (OrgUnitName & { words: string })[]
}

/** Below the content: the units right under this one. */
export const UnitsBelow = ({ to, units }: BelowProps) =>
  units.length > 0 && (
    <section className="stack-s" aria-labelledby="units-below">
      <h2 id="units-below">{appDuties.below}</h2>
      <ul className="list">
        {units.map((unit) => (
          <li key={unit.id}>
            <RowLink to={addressOf(to, unit.id)} title={unit.nameOrg}>
              <span className="soft">{unit.words}</span>
            </RowLink>
          </li>
        ))}
      </ul>
    </section>
  )
