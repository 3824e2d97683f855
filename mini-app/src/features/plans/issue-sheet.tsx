/** Records that a plan was issued: number within the term, symbol, day and who signed (INV-22); of a personal plan the day alone. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { TakePlanStepInput } from '@quan-triet/shared/models/plan-input'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { type PlanDocumentType, planDocumentTypes } from '@quan-triet/shared/vocabulary/plans'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useTakeStep } from './api.ts'

interface Props {
  plan: PlanView
  onClose: () => void
}

const LONGEST_SYMBOL = 30
const LONGEST_NAME = 100
const MOST = 9999

const types = [
  { value: 'chuong_trinh_hanh_dong', label: planDocumentTypes.chuong_trinh_hanh_dong.label },
  { value: 'ke_hoach', label: planDocumentTypes.ke_hoach.label },
] satisfies { value: PlanDocumentType; label: string }[]

const readNumber = (text: string): number | null => {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
  return number >= 1 && number <= MOST ? number : null
}

const proposedOf = ({ choices }: PlanView, documentType: PlanDocumentType) => {
  const found = choices?.numbers.find((one) => one.documentType === documentType)
  return { proposed: found?.numberInTerm ?? null, symbol: found?.symbol ?? '' }
}

const twoDigits = (number: number | null): string =>
  number === null ? '' : String(number).padStart(2, '0')

/** The office's paper says the number; the next free one of the type is proposed. */
const usePaper = (plan: PlanView) => {
  const first = plan.documentType ?? 'chuong_trinh_hanh_dong'
  const [on, setOn] = useState(() => dayOf(serverNow()))
  const [documentType, setType] = useState<PlanDocumentType>(first)
  const [number, setNumber] = useState(() => twoDigits(proposedOf(plan, first).proposed))
  const [symbol, setSymbol] = useState(() => proposedOf(plan, first).symbol)
  const [signer, setSigner] = useState(plan.standing.signer ?? '')
  const take = (type: PlanDocumentType): void => {
    const next = proposedOf(plan, type)
    setType(type)
    setNumber(twoDigits(next.proposed))
    setSymbol(next.symbol)
  }
  const numberInTerm = readNumber(number)
  const isWhole = numberInTerm !== null && symbol.trim() !== '' && signer.trim() !== ''
  const isPersonal = plan.kind === 'ca_nhan'
  const paper = isWhole
    ? { documentType, numberInTerm, symbol: symbol.trim(), signer: signer.trim() }
    : null
  const input: TakePlanStepInput | null =
    isPersonal || paper !== null
      ? { to: 'ban_hanh', from: plan.standing.state, on, paper: isPersonal ? null : paper }
      : null
  return {
    on,
    setOn,
    documentType,
    take,
    number,
    setNumber,
    symbol,
    setSymbol,
    signer,
    setSigner,
    input,
  }
}

const PaperFields = ({ typed, plan }: { typed: ReturnType<typeof usePaper>; plan: PlanView }) => {
  const { proposed } = proposedOf(plan, typed.documentType)
  const isWrong = typed.number !== '' && readNumber(typed.number) === null
  return (
    <>
      <SelectField
        label={words.documentType}
        choices={types}
        value={typed.documentType}
        onChange={typed.take}
      />
      <TextField
        label={words.number}
        hint={proposed === null ? undefined : words.numberHint(proposed)}
        value={typed.number}
        onChange={typed.setNumber}
        error={isWrong ? words.wrongNumber : undefined}
        input={{ inputMode: 'numeric', maxLength: 4, autoComplete: 'off' }}
      />
      <TextField
        label={words.symbol}
        hint={words.symbolHint}
        value={typed.symbol}
        onChange={typed.setSymbol}
        input={{ maxLength: LONGEST_SYMBOL, autoComplete: 'off' }}
      />
      <TextField
        label={words.signer}
        hint={words.signerHint}
        value={typed.signer}
        onChange={typed.setSigner}
        input={{ maxLength: LONGEST_NAME, autoComplete: 'off' }}
      />
    </>
  )
}

export const IssueSheet = ({ plan, onClose }: Props) => {
  const typed = usePaper(plan)
  const step = useTakeStep(plan.id)
  const isPersonal = plan.kind === 'ca_nhan'
  return (
    <Sheet title={words.issueTitle[plan.kind]} onClose={onClose}>
      <p>{words.issueText[plan.kind]}</p>
      {!isPersonal && <PaperFields typed={typed} plan={plan} />}
      <DayField
        label={words.issuedOn}
        value={typed.on}
        {...(plan.standing.reviewedOn !== null && { from: plan.standing.reviewedOn })}
        onChange={typed.setOn}
      />
      <ProblemBanner error={step.error} />
      <Button
        kind="primary"
        isBusy={step.isPending}
        isDisabled={typed.input === null}
        onPress={() => typed.input && step.mutate(typed.input, { onSuccess: onClose })}
      >
        {words.issue}
      </Button>
    </Sheet>
  )
}
