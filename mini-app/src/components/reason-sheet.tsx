/** Asks for a reason before something that is kept with it. */
import { useState } from 'react'
import { Button } from './button.tsx'
import { LongTextField } from './long-text-field.tsx'
import { ProblemBanner } from './problem-banner.tsx'
import { Sheet } from './sheet.tsx'

interface Props {
  title: string
  text?: string
  label: string
  confirmWords: string
  isBusy: boolean
  error: Error | null
  onConfirm: (reason: string) => void
  onClose: () => void
}

const SHORTEST = 3

export const ReasonSheet = (props: Props) => {
  const [reason, setReason] = useState('')
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      {props.text !== undefined && <p>{props.text}</p>}
      <LongTextField label={props.label} value={reason} onChange={setReason} maxLength={500} />
      <ProblemBanner error={props.error} />
      <Button
        kind="primary"
        isBusy={props.isBusy}
        isDisabled={reason.trim().length < SHORTEST}
        onPress={() => props.onConfirm(reason)}
      >
        {props.confirmWords}
      </Button>
    </Sheet>
  )
}
