/** Shows the targets of the term of a unit, parts below their whole, and beside them those of the units below (1.7, U-07). */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appTargets as words } from '@quan-triet/shared/i18n/vi/app-targets'
import type { TermTarget, TermTargets } from '@quan-triet/shared/models/target'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useTargets } from './api.ts'
import { BelowTable } from './below-table.tsx'
import { SetTargetSheet } from './set-target-sheet.tsx'
import { TargetFacts } from './target-facts.tsx'

const Target = ({ target, all }: { target: TermTarget; all: readonly TermTarget[] }) => {
  const parts = all.filter((one) => one.partOf === target.id)
  return (
    <li className="stack-s">
      <h3>
        {target.partOf !== null && <span className="soft">{words.inWhole}: </span>}
        <Link to={`/office/targets/${target.id}`}>{target.name}</Link>
      </h3>
      <TargetFacts target={target} />
      {parts.length > 0 && (
        <ul className="targets-parts">
          {parts.map((one) => (
            <Target key={one.id} target={one} all={all} />
          ))}
        </ul>
      )}
    </li>
  )
}

const Own = ({ data }: { data: TermTargets }) => {
  const { targets, unit } = data
  const ids = new Set(targets.map((one) => one.id))
  const wholes = targets.filter((one) => one.partOf === null || !ids.has(one.partOf))
  const [isSetting, setSetting] = useState(false)
  return (
    <section className="card" aria-labelledby="own-targets">
      <h2 id="own-targets">{words.ownOf(unit.nameOrg)}</h2>
      {wholes.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="targets-list">
          {wholes.map((one) => (
            <Target key={one.id} target={one} all={targets} />
          ))}
        </ul>
      )}
      {data.mayChange && (
        <div className="office-actions">
          <Button kind="primary" onPress={() => setSetting(true)}>
            {words.set}
          </Button>
        </div>
      )}
      {isSetting && <SetTargetSheet data={data} onClose={() => setSetting(false)} />}
    </section>
  )
}

/** Only for whoever holds duties in several units. */
const UnitChoice = ({ unitId, onChange }: { unitId: string; onChange: (id: string) => void }) => {
  const duties = useDutiesWith('see_figures')
  const units = new Map(duties.map(({ orgUnit }) => [String(orgUnit.id), orgUnit.nameOrg]))
  if (units.size < 2 || !units.has(unitId)) return null
  return (
    <SelectField
      label={words.unit}
      choices={[...units].map(([value, label]) => ({ value, label }))}
      value={unitId}
      onChange={onChange}
    />
  )
}

export const TargetsScreen = () => {
  const [params, setParams] = useSearchParams()
  const [first] = useDutiesWith('see_figures')
  const unitId = params.get('unit') ?? first?.orgUnit.id ?? ''
  const targets = useTargets(unitId)
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <p>{words.intro}</p>
      <UnitChoice unitId={unitId} onChange={(unit) => setParams({ unit })} />
      <QueryView query={targets}>
        {(data) => (
          <>
            <Own key={data.unit.id} data={data} />
            <BelowTable below={data.below} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}
