/** Writes an opinion on a draft, or the one that a mass organisation gave; what was typed stays when it is closed. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanLine } from '@quan-triet/shared/models/plan'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { keptValue } from '../../lib/kept-value.ts'
import { useGiveOpinion, useRecordOpinion } from './api.ts'

interface Props {
  planId: string
  lines: readonly PlanLine[]
  onClose: () => void
}

const LONGEST = 2000
const LONGEST_NAME = 100
const SHOWN = 60

const shorten = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text

interface AboutProps extends Pick<Props, 'lines'> {
  lineId: PlanLine['id'] | null
  onChange: (lineId: PlanLine['id'] | null) => void
}

const About = ({ lines, lineId, onChange }: AboutProps) => (
  <SelectField
    label={words.aboutLabel}
    choices={[
      { value: '', label: words.about },
      ...lines.map(({ id, text }) => ({ value: String(id), label: shorten(text) })),
    ]}
    value={lineId ?? ''}
    onChange={(chosen) => onChange(lines.find(({ id }) => id === chosen)?.id ?? null)}
  />
)

const NOTHING = { planId: '', text: '' }
/** A member's words outlive a closed app until they are sent. */
const typed = keptValue('plan-opinion', NOTHING)

export const OpinionSheet = ({ planId, lines, onClose }: Props) => {
  const kept = typed.use()
  const text = kept.planId === planId ? kept.text : ''
  const [lineId, setLineId] = useState<PlanLine['id'] | null>(null)
  const give = useGiveOpinion(planId)
  const send = (): void =>
    give.mutate(
      { lineId, text: text.trim() },
      {
        onSuccess: () => {
          typed.set(NOTHING)
          onClose()
        },
      },
    )
  return (
    <Sheet title={words.giveOpinion} onClose={onClose}>
      <About lines={lines} lineId={lineId} onChange={setLineId} />
      <LongTextField
        label={words.opinionLabel}
        hint={words.opinionHint}
        value={text}
        onChange={(value) => typed.set({ planId, text: value })}
        maxLength={LONGEST}
      />
      <ProblemBanner error={give.error} />
      <Button kind="primary" isBusy={give.isPending} isDisabled={text.trim() === ''} onPress={send}>
        {words.sendOpinion}
      </Button>
    </Sheet>
  )
}

export const RecordOpinionSheet = ({ planId, lines, onClose }: Props) => {
  const [lineId, setLineId] = useState<PlanLine['id'] | null>(null)
  const [bodyName, setBodyName] = useState('')
  const [text, setText] = useState('')
  const record = useRecordOpinion(planId)
  const isWhole = bodyName.trim() !== '' && text.trim() !== ''
  return (
    <Sheet title={words.recordOpinion} onClose={onClose}>
      <TextField
        label={words.body}
        hint={words.bodyHint}
        value={bodyName}
        onChange={setBodyName}
        input={{ maxLength: LONGEST_NAME }}
      />
      <About lines={lines} lineId={lineId} onChange={setLineId} />
      <LongTextField
        label={words.bodyOpinion}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
      />
      <ProblemBanner error={record.error} />
      <Button
        kind="primary"
        isBusy={record.isPending}
        isDisabled={!isWhole}
        onPress={() =>
          record.mutate(
            { lineId, bodyName: bodyName.trim(), text: text.trim() },
            { onSuccess: onClose },
          )
        }
      >
        {words.saveOpinion}
      </Button>
    </Sheet>
  )
}
