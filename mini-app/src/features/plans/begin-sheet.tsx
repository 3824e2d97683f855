/** Asks what a programme begins with: the campaign's template, or the text of one that was issued before. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { UnitPlans } from '@quan-triet/shared/models/plan'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'

type TemplateId = UnitPlans['templates'][number]['planId']

interface Props {
  templates: UnitPlans['templates']
  isBusy: boolean
  error: Error | null
  onBegin: (fromPlanId: TemplateId | null) => void
  onClose: () => void
}

export const BeginSheet = ({ templates, isBusy, error, onBegin, onClose }: Props) => {
  const [from, setFrom] = useState('')
  const chosen = templates.find(({ planId }) => planId === from)
  return (
    <Sheet title={words.beginTitle} onClose={onClose}>
      <ChoiceList
        legend={words.beginTitle}
        choices={[
          { value: '', label: words.fromTemplate },
          ...templates.map(({ planId, title }) => ({
            value: String(planId),
            label: words.fromLast(title),
          })),
        ]}
        value={from}
        onChange={setFrom}
      />
      <ProblemBanner error={error} />
      <Button kind="primary" isBusy={isBusy} onPress={() => onBegin(chosen?.planId ?? null)}>
        {words.begin}
      </Button>
    </Sheet>
  )
}
