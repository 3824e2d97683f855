/** Asks where a program listens and what it is told, and shows its secret once. */
import { appWebhooks as words } from '@quan-triet/shared/i18n/vi/app-webhooks'
import { type WebhookEvent, webhookEventLabels } from '@quan-triet/shared/vocabulary/webhook-events'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { CheckChoice, toggled } from '../../components/check-choice.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useAdd } from './api.ts'
import { SecretSheet } from './secret-sheet.tsx'

const LONGEST_NAME = 60
const LONGEST_URL = 500

const Form = ({ add }: { add: ReturnType<typeof useAdd> }) => {
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<WebhookEvent[]>([])
  const isComplete = name.trim() !== '' && url.trim() !== '' && events.length > 0
  return (
    <>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        input={{ maxLength: LONGEST_NAME }}
      />
      <TextField
        label={words.url}
        hint={words.urlHint}
        value={url}
        onChange={setUrl}
        input={{ inputMode: 'url', autoCapitalize: 'none', maxLength: LONGEST_URL }}
      />
      <fieldset className="stack-s">
        <legend>{words.events}</legend>
        <div className="choices">
          {choicesOf(webhookEventLabels).map(({ value, label }) => (
            <CheckChoice
              key={value}
              isChosen={events.includes(value)}
              onChange={(isIn) => setEvents(toggled(events, value, isIn))}
            >
              {label}
            </CheckChoice>
          ))}
        </div>
      </fieldset>
      <ProblemBanner error={add.error} />
      <Button
        kind="primary"
        isBusy={add.isPending}
        isDisabled={!isComplete}
        onPress={() => add.mutate({ name, url, events })}
      >
        {words.confirm}
      </Button>
    </>
  )
}

export const AddSheet = ({ unitId, onClose }: { unitId: string; onClose: () => void }) => {
  const add = useAdd(unitId)
  if (add.data) return <SecretSheet secret={add.data.secret} onClose={onClose} />
  return (
    <Sheet title={words.add} onClose={onClose}>
      <Form add={add} />
    </Sheet>
  )
}
