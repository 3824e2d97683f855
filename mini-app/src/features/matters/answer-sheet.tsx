/** Writes the answer to a question or recommendation; what was typed stays when the sheet is closed. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { Matter } from '@quan-triet/shared/models/matter'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import { useAnswerMatter } from './api.ts'

interface Props {
  matter: Matter
  text: string
  onText: (text: string) => void
  onClose: () => void
}

const LONGEST = 1000
const categories = choicesOf(recommendationCategoryLabels)

export const AnswerSheet = ({ matter, text, onText, onClose }: Props) => {
  const chosen = matter.kind === 'recommendation' ? matter.category : null
  const [category, setCategory] = useState(chosen)
  const reply = useAnswerMatter(matter)
  const answer = text.trim()
  return (
    <Sheet title={words.replyOf(matter.kind, matter.number)} onClose={onClose}>
      <p className="notice-text">{matter.content}</p>
      {category !== null && (
        <SelectField
          label={words.category}
          choices={categories}
          value={category}
          onChange={setCategory}
        />
      )}
      <LongTextField
        label={words.reply}
        hint={words.replyHint}
        value={text}
        onChange={onText}
        maxLength={LONGEST}
      />
      <ProblemBanner error={reply.error} />
      <Button
        kind="primary"
        isWide
        isBusy={reply.isPending}
        isDisabled={answer === ''}
        onPress={() =>
          reply.mutate({ answer, ...(category !== null && { category }) }, { onSuccess: onClose })
        }
      >
        {words.replySend}
      </Button>
    </Sheet>
  )
}
