/** Takes a note of what a pilot unit has learnt; it stays as it is written. */
import { appReviews } from '@quan-triet/shared/i18n/vi/app-reviews'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useWriteNote } from './api.ts'

interface Props {
  nodeId: string
  nameOrg: string
  onClose: () => void
}

const words = appReviews.pilots
const LONGEST_NOTE = 4000

export const NoteSheet = ({ nodeId, nameOrg, onClose }: Props) => {
  const [text, setText] = useState('')
  const write = useWriteNote(nodeId)
  return (
    <Sheet title={words.writeOf(nameOrg)} onClose={onClose}>
      <LongTextField
        label={words.text}
        hint={words.textHint}
        value={text}
        onChange={setText}
        maxLength={LONGEST_NOTE}
      />
      <ProblemBanner error={write.error} />
      <Button
        kind="primary"
        isBusy={write.isPending}
        isDisabled={text.trim() === ''}
        onPress={() => write.mutate(text, { onSuccess: onClose })}
      >
        {words.save}
      </Button>
    </Sheet>
  )
}
