/** Compiles the report in one tap more: the day and base are already those of the campaign, and may be others. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ReportingBase } from '@quan-triet/shared/models/campaign'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useCompile } from './api.ts'
import { newestPath } from './report-path.ts'

interface Props {
  nodeId: string
  cutOffOn: string
  base: ReportingBase
  onClose: () => void
}

export const CompileSheet = ({ nodeId, onClose, ...first }: Props) => {
  const [cutOffOn, setCutOff] = useState(first.cutOffOn)
  const [base, setBase] = useState(first.base)
  const compile = useCompile(nodeId)
  const navigate = useNavigate()
  return (
    <Sheet title={words.compileTitle} onClose={onClose}>
      <p>{words.compileText}</p>
      <DayField label={words.cutOffDay} value={cutOffOn} onChange={setCutOff} />
      <SelectField
        label={words.base}
        choices={choicesOf(words.bases)}
        value={base}
        onChange={setBase}
      />
      <ProblemBanner error={compile.error} />
      <Button
        kind="primary"
        isBusy={compile.isPending}
        onPress={() =>
          compile.mutate(
            { cutOffOn, base },
            {
              onSuccess: ({ status }) => {
                onClose()
                navigate(newestPath(status) ?? '/office/reports')
              },
            },
          )
        }
      >
        {words.compile}
      </Button>
    </Sheet>
  )
}
