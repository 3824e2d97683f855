/** Takes the chosen lines of a period along as a file. */
import { appAudit } from '@quan-triet/shared/i18n/vi/app-audit'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { AuditChoice, ExportAuditInput } from '@quan-triet/shared/models/audit'
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useExportAudit } from './api.ts'

interface Props {
  /** What is shown: the file holds the same. */
  choice: AuditChoice
  today: Day
  onClose: () => void
}

const USUAL_DAYS = 30

export const ExportSheet = ({ choice, today, onClose }: Props) => {
  const [from, setFrom] = useState(choice.from ?? addDays(today, 1 - USUAL_DAYS))
  const [to, setTo] = useState(choice.to ?? today)
  const [format, setFormat] = useState<ExportAuditInput['format']>('xlsx')
  const exporting = useExportAudit()
  return (
    <Sheet title={appAudit.exportTitle} onClose={onClose} closeWords={appCommon.close}>
      <p>{appAudit.exportText}</p>
      <DayField label={appAudit.from} value={from} onChange={setFrom} />
      <DayField label={appAudit.to} value={to} from={from} onChange={setTo} />
      <ChoiceList
        legend={appAudit.exportForm}
        choices={choicesOf(appAudit.exportForms)}
        value={format}
        onChange={setFormat}
      />
      <ProblemBanner error={exporting.error} />
      <Button
        kind="primary"
        isBusy={exporting.isPending}
        onPress={() => exporting.mutate({ ...choice, from, to, format }, { onSuccess: onClose })}
      >
        {appAudit.exportNow}
      </Button>
    </Sheet>
  )
}
