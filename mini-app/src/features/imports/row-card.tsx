/** Shows one row of an import: what it says, what speaks against it, and how to mend it. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import type { ImportField, ImportRow, RowVerdict } from '@quan-triet/shared/models/import'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import type { useMend } from './api.ts'
import { EditRowSheet } from './edit-row-sheet.tsx'
import { fieldNames, verdictNames } from './field-names.ts'

interface Props {
  row: ImportRow
  fields: readonly ImportField[]
  mend: ReturnType<typeof useMend>
}

const chipKinds: Record<RowVerdict, 'plain' | 'good' | 'warn' | 'bad' | 'info'> = {
  moi: 'good',
  cap_nhat: 'info',
  chuyen_den: 'info',
  khong_doi: 'plain',
  nghi_van: 'warn',
  tu_choi: 'bad',
  bo_qua: 'plain',
}

export const RowCard = ({ row, fields, mend }: Props) => {
  const [isEditing, setIsEditing] = useState(false)
  const rows = [row.row]
  const isSkipped = row.verdict === 'bo_qua'
  return (
    <>
      <div className="line import-row-head">
        <span className="strong">{appImports.rowTitle(row.row)}</span>
        <Chip kind={chipKinds[row.verdict]}>{verdictNames[row.verdict]}</Chip>
      </div>
      <Facts row={row} />
      {row.reasons.map(({ code, text, answers }) => (
        <div key={code} className="stack-s import-doubt">
          <p>{text}</p>
          {answers.length > 0 && (
            <div className="office-actions">
              {answers.map(({ value, label }) => (
                <Button
                  key={value}
                  isDisabled={mend.isPending}
                  onPress={() => mend.mutate({ rows, answer: { code, value } })}
                >
                  {label}
                </Button>
              ))}
            </div>
          )}
        </div>
      ))}
      <div className="office-actions">
        {!isSkipped && (
          <Button
            kind="quiet"
            label={appImports.editOf(row.row)}
            isDisabled={mend.isPending}
            onPress={() => setIsEditing(true)}
          >
            {appImports.edit}
          </Button>
        )}
        <Button
          kind="quiet"
          label={isSkipped ? appImports.unskipOf(row.row) : appImports.skipOf(row.row)}
          isDisabled={mend.isPending}
          onPress={() => mend.mutate({ rows, isSkipped: !isSkipped })}
        >
          {isSkipped ? appImports.unskip : appImports.skip}
        </Button>
      </div>
      {isEditing && (
        <EditRowSheet row={row} fields={fields} mend={mend} onClose={() => setIsEditing(false)} />
      )}
    </>
  )
}

/** What would be saved; where the file says it otherwise, its own words beside. */
const Facts = ({ row }: Pick<Props, 'row'>) => {
  const shown = Object.entries(fieldNames).flatMap(([key, name]) => {
    const proposed = valueOf(row.proposed, key)
    const given = valueOf(row.values, key)
    return proposed === '' && given === '' ? [] : [{ key, name, proposed, given }]
  })
  return (
    <dl className="import-facts">
      {shown.map(({ key, name, proposed, given }) => (
        <div key={key}>
          <dt className="soft">{name}</dt>
          <dd>
            {proposed || given}
            {proposed !== '' && given !== '' && given !== proposed && (
              <span className="soft import-given">{appImports.inFile(given)}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const valueOf = (values: Readonly<Record<string, string | undefined>>, key: string): string =>
  values[key] ?? ''
