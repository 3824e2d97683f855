/** What author and grader have written to each other, and the grader's answer (feature 51). */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useReply } from './api.ts'

/** Letters; what the server takes. */
const LONGEST = 2000

const nameOf = ({ kind, isFromAuthor, writtenAt }: Said): string => {
  if (!isFromAuthor) return words.wordGrader(writtenAt)
  return kind === 'khieu_nai' ? words.wordAppeal(writtenAt) : words.wordAuthor(writtenAt)
}

type Said = EssayToGrade['words'][number]

interface SheetProps {
  essayId: string
  text: string
  onText: (text: string) => void
  onClose: () => void
}

const ReplySheet = ({ essayId, text, onText, onClose }: SheetProps) => {
  const reply = useReply(essayId)
  return (
    <Sheet title={words.reply} onClose={onClose}>
      <LongTextField label={words.replyField} value={text} onChange={onText} maxLength={LONGEST} />
      <ProblemBanner error={reply.error} />
      <Button
        kind="primary"
        isWide
        isBusy={reply.isPending}
        isDisabled={text.trim() === ''}
        onPress={() =>
          reply.mutate(text.trim(), {
            onSuccess: () => {
              onText('')
              onClose()
            },
          })
        }
      >
        {words.replySend}
      </Button>
    </Sheet>
  )
}

export const Talk = ({ essay }: { essay: EssayToGrade }) => {
  const [isOpen, setOpen] = useState(false)
  /** Closing the sheet loses nothing. */
  const [text, setText] = useState('')
  if (essay.words.length === 0) return null
  return (
    <section className="card" aria-labelledby="grading-words">
      <h2 id="grading-words">{words.words}</h2>
      <ul className="grading-said">
        {essay.words.map((word) => (
          <li key={`${word.writtenAt}${word.kind}`} className="stack-xs">
            <p className="soft">{nameOf(word)}</p>
            <p className="grading-text">{word.text}</p>
          </li>
        ))}
      </ul>
      {essay.may.reply && <Button onPress={() => setOpen(true)}>{words.reply}</Button>}
      {isOpen && (
        <ReplySheet
          essayId={essay.essayId}
          text={text}
          onText={setText}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}
