/** Writes down an interim or final review of a plan: when it was held, and what came out of it. */
import { appPlanWork as words } from '@quan-triet/shared/i18n/vi/app-plan-work'
import type { Day } from '@quan-triet/shared/models/moments'
import type { PlanView } from '@quan-triet/shared/models/plan'
import type { SummaryKind } from '@quan-triet/shared/vocabulary/task-states'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DayField } from '../../components/day-field.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useSummarise } from './work-api.ts'

interface Props {
  plan: PlanView
  kind: SummaryKind
  today: Day
  onClose: () => void
}

const LONGEST = 10_000

export const SummarySheet = ({ plan, kind, today, onClose }: Props) => {
  const [heldOn, setHeldOn] = useState(today)
  const [text, setText] = useState('')
  const summarise = useSummarise(plan.id)
  const save = (): void =>
    summarise.mutate(
      { kind, from: plan.standing.state, heldOn, text: text.trim() },
      { onSuccess: onClose },
    )
  return (
    <Sheet title={words.summaryTitle[kind]} onClose={onClose}>
      <DayField label={words.summaryOn} value={heldOn} onChange={setHeldOn} />
      <LongTextField
        label={words.summaryText}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
      />
      <ProblemBanner error={summarise.error} />
      <Button
        kind="primary"
        isBusy={summarise.isPending}
        isDisabled={text.trim() === ''}
        onPress={save}
      >
        {words.saveSummary}
      </Button>
    </Sheet>
  )
}
