/** Lets the cells of one row be written anew. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import type { ImportField, ImportRow } from '@quan-triet/shared/models/import'
import { allImportFields } from '@quan-triet/shared/vocabulary/import-fields'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { useMend } from './api.ts'
import { fieldNames } from './field-names.ts'

interface Props {
  row: ImportRow
  fields: readonly ImportField[]
  mend: ReturnType<typeof useMend>
  onClose: () => void
}

type Values = Partial<Record<ImportField, string>>

/** The fields of the file first, then those that a doubt asks for. */
const fieldsToEdit = ({ row, fields }: Pick<Props, 'row' | 'fields'>): ImportField[] => {
  const asked = row.reasons.flatMap(({ field }) => field ?? [])
  const wanted = new Set<ImportField>([...fields, ...asked])
  if (wanted.has('exemption')) for (const field of periodFields) wanted.add(field)
  return allImportFields.filter((field) => wanted.has(field))
}

const periodFields = ['exemption_from', 'exemption_to'] as const

export const EditRowSheet = ({ row, fields, mend, onClose }: Props) => {
  const [values, setValues] = useState<Values>(row.values)
  const changed = Object.fromEntries(
    Object.entries(values).filter(([field, value]) => value !== valueBefore(row, field)),
  )
  return (
    <Sheet title={appImports.editOf(row.row)} onClose={onClose}>
      {fieldsToEdit({ row, fields }).map((field) => (
        <TextField
          key={field}
          label={fieldNames[field]}
          hint={field === 'phone' ? appImports.phoneHint : undefined}
          value={values[field] ?? ''}
          onChange={(value) => setValues({ ...values, [field]: value })}
          input={{ maxLength: 200, autoComplete: 'off' }}
        />
      ))}
      <ProblemBanner error={mend.error} />
      <Button
        kind="primary"
        isBusy={mend.isPending}
        onPress={() => mend.mutate({ rows: [row.row], values: changed }, { onSuccess: onClose })}
      >
        {appImports.save}
      </Button>
    </Sheet>
  )
}

const valueBefore = ({ values }: ImportRow, field: string): string => {
  const before: Readonly<Record<string, string | undefined>> = values
  return before[field] ?? ''
}
