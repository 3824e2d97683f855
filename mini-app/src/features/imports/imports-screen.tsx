/** Begins an import: what, into which unit, from which file, and which column is what. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import type { ImportKind, OpenImport } from '@quan-triet/shared/models/import'
import type { UnitRef } from '@quan-triet/shared/models/org-unit'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Loading } from '../../components/loading.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { download } from '../../lib/download.ts'
import { useDutiesWith } from '../../lib/me.ts'
import { useLook, useStage, useWaitingImports } from './api.ts'
import { ColumnsForm } from './columns-form.tsx'
import { FilePicker } from './file-picker.tsx'
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
      {unit && <Upload key={`${kind} ${unit.id}`} kind={kind} unit={unit} />}
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

const Upload = ({ kind, unit }: { kind: ImportKind; unit: UnitRef }) => {
  const [file, setFile] = useState<File | null>(null)
  const look = useLook()
  const stage = useStage()
  const navigate = useNavigate()
  const lookAt = (picked: File, sheet?: number): void => {
    setFile(picked)
    stage.reset()
    look.mutate({ kind, orgUnitId: unit.id, file: picked, ...(sheet !== undefined && { sheet }) })
  }
  return (
    <section className="stack" aria-labelledby="import-file">
      <h2 id="import-file">{file ? appImports.picked(file.name) : appImports.pick}</h2>
      <p className="soft">{appImports.pickHint}</p>
      <div className="office-actions">
        <FilePicker hasFile={file !== null} onPick={(picked) => lookAt(picked)} />
        <Template kind={kind} />
      </div>
      {look.isPending && <Loading words={appImports.looking} />}
      <ProblemBanner error={look.error} />
      {file && look.data && (
        <ColumnsForm
          key={`${look.submittedAt} ${look.data.sheet}`}
          kind={kind}
          look={look.data}
          isBusy={stage.isPending}
          error={stage.error}
          onSheet={(sheet) => lookAt(file, sheet)}
          onSubmit={(columns) =>
            stage.mutate(
              { kind, orgUnitId: unit.id, file, sheet: look.data.sheet, columns },
              { onSuccess: ({ id }) => navigate(`/office/imports/${id}`) },
            )
          }
        />
      )}
    </section>
  )
}

const Template = ({ kind }: { kind: ImportKind }) => {
  const [hasFailed, setHasFailed] = useState(false)
  return (
    <>
      <Button
        label={appImports.templateOf(appImports.kinds[kind])}
        onPress={() => {
          setHasFailed(false)
          download(`/api/import-templates/${kind}`).catch(() => setHasFailed(true))
        }}
      >
        {appImports.templates}
      </Button>
      {hasFailed && (
        <Banner kind="bad">
          <p>{appImports.templateFailed}</p>
        </Banner>
      )}
    </>
  )
}
