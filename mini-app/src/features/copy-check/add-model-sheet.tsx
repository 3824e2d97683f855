/** Takes in a public text that members are known to copy from. */
import { appCopyCheck as words } from '@quan-triet/shared/i18n/vi/app-copy-check'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useAddModelText } from './api.ts'

const LONGEST = 200_000
const EMPTY = { title: '', origin: '', text: '' }

export const AddModelSheet = ({
  campaignId,
  onClose,
}: {
  campaignId: string
  onClose: () => void
}) => {
  const [draft, setDraft] = useState(EMPTY)
  const add = useAddModelText(campaignId)
  const change = (part: Partial<typeof EMPTY>) => setDraft((now) => ({ ...now, ...part }))
  const isEmpty = draft.title.trim() === '' || draft.text.trim() === ''
  return (
    <Sheet title={words.addTitle} onClose={onClose}>
      <p className="soft">{words.modelsHint}</p>
      <TextField
        label={words.name}
        value={draft.title}
        onChange={(title) => change({ title })}
        input={{ maxLength: 200 }}
      />
      <TextField
        label={words.originLabel}
        hint={words.originHint}
        value={draft.origin}
        onChange={(origin) => change({ origin })}
        input={{ maxLength: 500 }}
      />
      <LongTextField
        label={words.text}
        hint={words.textHint}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={LONGEST}
      />
      <p className="soft">{words.recheck}</p>
      <ProblemBanner error={add.error} />
      <Button
        kind="primary"
        isBusy={add.isPending}
        isDisabled={isEmpty}
        onPress={() => add.mutate(draft, { onSuccess: onClose })}
      >
        {words.save}
      </Button>
    </Sheet>
  )
}
