/** Asks for what belongs to a step of the programme: its day, and for issuing the number and who signed. */
import { appPapers } from '@quan-triet/shared/i18n/vi/app-papers'
import type { PlanStepInput } from '@quan-triet/shared/models/paper'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useRecordPlanStep } from './api.ts'

export type PlanStep = PlanStepInput['to']

interface Props {
  nodeId: string
  to: PlanStep
  today: string
  /** The day of the step before. */
  from: string | null
  onClose: () => void
}

interface Entry {
  on: string
  number: string
  signer: string
}

const stepOf = (to: PlanStep, { on, number, signer }: Entry): PlanStepInput => {
  switch (to) {
    case 'nhap':
    case 'lay_y_kien':
    case 'thuc_hien':
      return { to }
    case 'gui_xem_xet':
    case 'yeu_cau_sua':
    case 'da_cho_y_kien':
      return { to, on }
    case 'ban_hanh':
      return { to, on, number, signer }
  }
}

const isWhole = (step: PlanStepInput): boolean =>
  step.to !== 'ban_hanh' || (step.number.trim() !== '' && step.signer.trim() !== '')

const LONGEST_NUMBER = 40
const LONGEST_NAME = 100

export const PlanStepSheet = ({ nodeId, to, today, from, onClose }: Props) => {
  const [entry, setEntry] = useState<Entry>({ on: today, number: '', signer: '' })
  const record = useRecordPlanStep(nodeId)
  const step = stepOf(to, entry)
  const change = (part: Partial<Entry>) => setEntry({ ...entry, ...part })
  return (
    <Sheet title={appPapers.planSteps[to]} onClose={onClose}>
      <p>{appPapers.planHints[to]}</p>
      {'on' in step && (
        <DayField
          label={appPapers.day}
          value={step.on}
          {...(from !== null && { from })}
          onChange={(on) => change({ on })}
        />
      )}
      {step.to === 'ban_hanh' && (
        <>
          <TextField
            label={appPapers.number}
            hint={appPapers.numberHint}
            value={step.number}
            onChange={(number) => change({ number })}
            input={{ maxLength: LONGEST_NUMBER, autoComplete: 'off' }}
          />
          <TextField
            label={appPapers.signer}
            hint={appPapers.signerHint}
            value={step.signer}
            onChange={(signer) => change({ signer })}
            input={{ maxLength: LONGEST_NAME, autoComplete: 'off' }}
          />
        </>
      )}
      <ProblemBanner error={record.error} />
      <Button
        kind="primary"
        isBusy={record.isPending}
        isDisabled={!isWhole(step)}
        onPress={() => record.mutate(step, { onSuccess: onClose })}
      >
        {appPapers.save}
      </Button>
    </Sheet>
  )
}
