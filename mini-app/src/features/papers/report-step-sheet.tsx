/** Asks for what belongs to a step of the report: the day, or why it was returned. */
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import type { ReportStepInput } from '@quan-triet/shared/models/paper'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useRecordReportStep } from './api.ts'
import { ReasonSheet } from '../../components/reason-sheet.tsx'

interface Props {
  nodeId: string
  to: ReportStepInput['to']
  today: string
  /** The day of the step before. */
  from: string | null
  onClose: () => void
}

export const ReportStepSheet = ({ nodeId, to, today, from, onClose }: Props) => {
  const [on, setOn] = useState(today)
  const record = useRecordReportStep(nodeId)
  const save = (step: ReportStepInput) => record.mutate(step, { onSuccess: onClose })
  if (to === 'tra_lai')
    return (
      <ReasonSheet
        title={appPapers.reportSteps.tra_lai}
        label={appPapers.returnReason}
        confirmWords={appPapers.save}
        isBusy={record.isPending}
        error={record.error}
        onConfirm={(reason) => save({ to, reason })}
        onClose={onClose}
      />
    )
  return (
    <Sheet title={appPapers.reportSteps[to]} onClose={onClose}>
      <p>{appPapers.reportHints[to]}</p>
      <DayField
        label={appPapers.day}
        value={on}
        {...(from !== null && { from })}
        onChange={setOn}
      />
      <ProblemBanner error={record.error} />
      <Button kind="primary" isBusy={record.isPending} onPress={() => save({ to, on })}>
        {appPapers.save}
      </Button>
    </Sheet>
  )
}
