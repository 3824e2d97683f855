/** Shows each column of a file with what it seems to be, for the sender to change. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import type {
  ColumnGuess,
  ImportField,
  ImportKind,
  ImportLook,
} from '@quan-triet/shared/models/import'
import { importFields, neededField } from '@quan-triet/shared/vocabulary/import-fields'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { fieldNames } from './field-names.ts'

interface Props {
  kind: ImportKind
  look: ImportLook
  isBusy: boolean
  error: Error | null
  onSheet: (sheet: number) => void
  /** @param columns as the endpoint takes it: `3.full_name-4.birth` */
  onSubmit: (columns: string) => void
}

const NONE = 'none'
type Choice = ImportField | typeof NONE

export const ColumnsForm = ({ kind, look, isBusy, error, onSheet, onSubmit }: Props) => {
  const open = look.columns.filter((column) => !column.isSensitive)
  const sensitive = look.columns.filter((column) => column.isSensitive)
  const [chosen, setChosen] = useState<ReadonlyMap<number, Choice>>(
    () => new Map(open.map(({ index, field }) => [index, field ?? NONE])),
  )
  const hasName = [...chosen.values()].includes(neededField[kind])
  const columns = [...chosen].flatMap(([index, field]) =>
    field === NONE ? [] : [`${index}.${field}`],
  )
  return (
    <section className="stack" aria-labelledby="import-columns">
      <h2 id="import-columns">{appImports.columnsTitle}</h2>
      <p>{appImports.columnsIntro(formatCount(look.rows), look.headerRow)}</p>
      {look.sheets.length > 1 && (
        <SelectField
          label={appImports.sheet}
          value={String(look.sheet)}
          choices={look.sheets.map(({ index, name, rows }) => ({
            value: String(index),
            label: appImports.sheetLine(name, formatCount(rows)),
          }))}
          onChange={(sheet) => onSheet(Number(sheet))}
        />
      )}
      {sensitive.length > 0 && (
        <Banner kind="info">
          <p>{appImports.sensitive(sensitive.map(({ title }) => title).join(', '))}</p>
        </Banner>
      )}
      <ul className="import-columns">
        {open.map((column) => (
          <li key={column.index} className="card stack-s">
            <ColumnField
              kind={kind}
              column={column}
              value={chosen.get(column.index) ?? NONE}
              onChange={(field) => setChosen(new Map(chosen).set(column.index, field))}
            />
          </li>
        ))}
      </ul>
      {!hasName && (
        <Banner kind="warn">
          <p>{appImports.nameMissing[kind]}</p>
        </Banner>
      )}
      <ProblemBanner error={error} />
      <Button
        kind="primary"
        isBusy={isBusy}
        isDisabled={!hasName}
        onPress={() => onSubmit(columns.join('-'))}
      >
        {isBusy ? appImports.reading : appImports.read}
      </Button>
    </section>
  )
}

interface ColumnProps {
  kind: ImportKind
  column: ColumnGuess
  value: Choice
  onChange: (field: Choice) => void
}

const ColumnField = ({ kind, column, value, onChange }: ColumnProps) => {
  const title = column.title === '' ? appImports.untitled(column.index + 1) : column.title
  const choices: { value: Choice; label: string }[] = [
    { value: NONE, label: appImports.notTaken },
    ...importFields[kind].map((field) => ({ value: field, label: fieldNames[field] })),
  ]
  return (
    <>
      <SelectField
        label={appImports.column(title)}
        choices={choices}
        value={value}
        onChange={onChange}
      />
      {column.samples.length > 0 && (
        <p className="soft">{appImports.samples(column.samples.join('; '))}</p>
      )}
    </>
  )
}
