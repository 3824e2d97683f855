/** Records an exemption: of which kind, how long, by which decision. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import {
  type ExemptionKind,
  exemptionKindLabels,
} from '@quan-triet/shared/vocabulary/exemption-kinds'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { DayField } from '../../components/day-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { serverNow } from '../../lib/server-clock.ts'
import { useGrantExemption } from './api.ts'
import { UntilField } from './until-field.tsx'
import '../../styles/fields.css'

const HALF_A_YEAR = 180

export const ExemptionSheet = ({
  personId,
  onClose,
}: {
  personId: string
  onClose: () => void
}) => {
  const today = dayOf(serverNow())
  const grant = useGrantExemption(personId)
  const [kind, setKind] = useState<ExemptionKind>('tam_mien')
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState<string | null>(addDays(today, HALF_A_YEAR))
  const [decisionOn, setDecisionOn] = useState(today)
  const [number, setNumber] = useState('')
  const save = () =>
    grant.mutate(
      { kind, from, until, decisionOn, decisionNumber: number.trim() || null },
      { onSuccess: onClose },
    )
  return (
    <Sheet title={appStanding.grant} onClose={onClose}>
      <p className="soft">{appStanding.grantHint}</p>
      <ChoiceList
        legend={appStanding.kind}
        choices={choicesOf(exemptionKindLabels)}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen)
          setUntil(chosen === 'tam_mien' ? addDays(from, HALF_A_YEAR) : null)
        }}
      />
      <DayField label={appStanding.from} value={from} onChange={setFrom} />
      {kind === 'tam_mien' ? (
        <>
          <DayField
            label={appStanding.lastDay}
            value={until ?? addDays(from, HALF_A_YEAR)}
            from={from}
            onChange={setUntil}
          />
          <p className="field-hint">{appStanding.temporaryLimit}</p>
        </>
      ) : (
        <UntilField from={from} until={until} onChange={setUntil} />
      )}
      <DayField label={appStanding.decisionOn} value={decisionOn} onChange={setDecisionOn} />
      <TextField
        label={appStanding.decisionNumber}
        hint={appStanding.decisionNumberHint}
        value={number}
        onChange={setNumber}
        input={{ maxLength: 60 }}
      />
      <ProblemBanner error={grant.error} />
      <Button kind="primary" isBusy={grant.isPending} onPress={save}>
        {appStanding.save}
      </Button>
    </Sheet>
  )
}
