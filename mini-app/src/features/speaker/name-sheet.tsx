/** Chooses who speaks at a session, among those who hold that role here or above. */
import { appSpeaker as words } from '@quan-triet/shared/i18n/vi/app-speaker'
import type { SpeakerChoices } from '@quan-triet/shared/models/speaker-question'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useNameSpeaker, useSpeakerChoices } from './api.ts'

interface Props {
  sessionId: string
  title: string
  onClose: () => void
}

const Form = ({ people, sessionId, onClose }: SpeakerChoices & Omit<Props, 'title'>) => {
  const [chosen, setChosen] = useState('')
  const name = useNameSpeaker(sessionId)
  const person = people.find(({ personId }) => personId === chosen)
  return (
    <>
      <p>{words.nameHint}</p>
      {people.length === 0 && <p className="empty">{words.noChoices}</p>}
      <SelectField
        label={words.name}
        choices={[
          { value: '', label: words.nobody },
          ...people.map(({ personId, fullName, unitName }) => ({
            value: String(personId),
            label: `${fullName} (${unitName})`,
          })),
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <ProblemBanner error={name.error} />
      <Button
        kind="primary"
        isWide
        isBusy={name.isPending}
        onPress={() => name.mutate(person?.personId ?? null, { onSuccess: onClose })}
      >
        {words.save}
      </Button>
    </>
  )
}

export const NameSheet = ({ sessionId, title, onClose }: Props) => {
  const choices = useSpeakerChoices(sessionId)
  return (
    <Sheet title={words.nameOf(title)} onClose={onClose}>
      <QueryView query={choices}>
        {({ people }) => <Form people={people} sessionId={sessionId} onClose={onClose} />}
      </QueryView>
    </Sheet>
  )
}
