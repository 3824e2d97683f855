/** Begins an import: what, into which unit, from which file, and which column is what. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { ImportKind, OpenImport } from '@quan-triet/shared/models/import'
import type { UnitRef } from '@quan-triet/shared/models/org-unit'
import { useState } from 'react'
import { ChoiceList } from '../../components/choice-list.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useWaitingImports } from './api.ts'
import { Upload } from './upload.tsx'
import { UnitChoice } from './unit-choice.tsx'

const kinds: readonly ImportKind[] = ['roster', 'tree']

export const ImportsScreen = () => {
  const rosters = useDutiesWith('manage_people').map(({ orgUnit }) => orgUnit)
  const trees = useDutiesWith('manage_tree').map(({ orgUnit }) => orgUnit)
  const [kind, setKind] = useState<ImportKind>('roster')
  const units = kind === 'roster' ? rosters : trees
  const [chosen, setChosen] = useState<UnitRef | undefined>()
  const unit = chosen ?? units[0]
  return (
    <Screen title={appImports.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <p>{appImports.intro}</p>
      <Waiting />
      {trees.length > 0 && (
        <ChoiceList
          legend={appImports.kindLegend}
          isShort
          choices={kinds.map((value) => ({ value, label: appImports.kinds[value] }))}
          value={kind}
          onChange={(value) => {
            setKind(value)
            setChosen(undefined)
          }}
        />
      )}
      {unit && <UnitChoice units={units} chosen={unit} onChoose={setChosen} />}
      {unit && <Upload key={`${kind} ${unit.id}`} kind={kind} unitId={unit.id} />}
    </Screen>
  )
}

const Waiting = () => {
  const { data } = useWaitingImports()
  if (!data || data.imports.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="imports-waiting">
      <h2 id="imports-waiting">{appImports.waiting}</h2>
      <ul className="list">
        {data.imports.map((one) => (
          <li key={one.id}>
            <WaitingRow one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const WaitingRow = ({ one }: { one: OpenImport }) => (
  <RowLink to={`/office/imports/${one.id}`} title={one.fileName}>
    <span className="soft">{appImports.previewHead(appImports.kinds[one.kind], one.unitName)}</span>
    <span className="soft">
      {appImports.waitingLine(formatCount(one.rows), formatDayTime(one.expiresAt))}
    </span>
  </RowLink>
)
