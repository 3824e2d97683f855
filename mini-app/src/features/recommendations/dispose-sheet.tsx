/** Decides on a reported group: taken in or explained with an answer that goes down, or left to the level above. */
import { appRecommendations as words } from '@quan-triet/shared/i18n/vi/app-recommendations'
import type { RecommendationGroup } from '@quan-triet/shared/models/recommendation'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useDispose } from './api.ts'

interface Props {
  group: RecommendationGroup
  onClose: () => void
}

const LONGEST = 2000
type Disposition = keyof typeof words.dispositions

export const DisposeSheet = ({ group, onClose }: Props) => {
  const choices = choicesOf(words.dispositions).filter(({ value }) => group.steps.includes(value))
  const [disposition, setDisposition] = useState<Disposition>(choices[0]?.value ?? 'tiep_thu')
  const [text, setText] = useState('')
  const dispose = useDispose(group.id)
  const passesOn = disposition === 'chuyen_cap_tren'
  const answer = text.trim()
  const submit = () =>
    dispose.mutate(disposition === 'chuyen_cap_tren' ? { disposition } : { disposition, answer }, {
      onSuccess: onClose,
    })
  return (
    <Sheet title={words.disposeOf(group.number)} onClose={onClose}>
      <p className="notice-text">{group.text}</p>
      <ChoiceList
        legend={words.disposition}
        choices={choices}
        value={disposition}
        onChange={setDisposition}
      />
      {passesOn ? (
        <p>{words.passOnHint}</p>
      ) : (
        <LongTextField
          label={words.answerField}
          hint={words.answerHint}
          value={text}
          onChange={setText}
          maxLength={LONGEST}
        />
      )}
      <ProblemBanner error={dispose.error} />
      <Button
        kind="primary"
        isWide
        isBusy={dispose.isPending}
        isDisabled={!passesOn && answer === ''}
        onPress={submit}
      >
        {words.disposeNow}
      </Button>
    </Sheet>
  )
}
