/** What author and grader write to each other, answering, and the one appeal with its deadline (feature 51). */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { EssayWord, MyEssay } from '@quan-triet/shared/models/own-essay'
import type { EssayWordKind } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useWrite } from './api.ts'

/** Letters; what the server takes. */
const LONGEST = 2000

const nameOf = ({ kind, isOwn, writtenAt }: EssayWord): string => {
  if (!isOwn) return words.graderWord(writtenAt)
  return kind === 'khieu_nai' ? words.ownAppeal(writtenAt) : words.ownWord(writtenAt)
}

const Said = ({ word }: { word: EssayWord }) => (
  <li className="stack-xs">
    <p className="soft">{nameOf(word)}</p>
    <p className="essay-block">{word.text}</p>
    {word.kind === 'khieu_nai' && (
      <p className="soft">
        {word.settledAt === null ? words.unsettled : words.settled(word.settledAt)}
      </p>
    )}
  </li>
)

const texts = {
  trao_doi: { title: words.replyTitle, field: words.replyField, text: null },
  khieu_nai: { title: words.appealTitle, field: words.appealField, text: words.appealText },
} satisfies Record<EssayWordKind, unknown>

interface SheetProps {
  essay: MyEssay
  kind: EssayWordKind
  text: string
  onText: (text: string) => void
  onClose: () => void
}

const WriteSheet = ({ essay, kind, text, onText, onClose }: SheetProps) => {
  const write = useWrite(essay, kind)
  const said = texts[kind]
  return (
    <Sheet title={said.title} onClose={onClose}>
      {said.text !== null && <p>{said.text}</p>}
      <LongTextField label={said.field} value={text} onChange={onText} maxLength={LONGEST} />
      <ProblemBanner error={write.error} />
      <Button
        kind="primary"
        isBusy={write.isPending}
        isDisabled={text.trim() === ''}
        onPress={() =>
          write.mutate(text, {
            onSuccess: () => {
              onText('')
              onClose()
            },
          })
        }
      >
        {words.send}
      </Button>
    </Sheet>
  )
}

export const Talk = ({ essay }: { essay: MyEssay }) => {
  const [kind, setKind] = useState<EssayWordKind | null>(null)
  /** Closing a sheet loses nothing. */
  const [text, setText] = useState('')
  const { may, appealUntil } = essay
  if (essay.words.length === 0 && !may.reply && !may.appeal) return null
  return (
    <section className="card" aria-labelledby="essay-talk">
      <h2 id="essay-talk">{words.words}</h2>
      {essay.words.length > 0 && (
        <ul className="essay-said">
          {essay.words.map((word) => (
            <Said key={`${word.writtenAt}${word.kind}`} word={word} />
          ))}
        </ul>
      )}
      {may.reply && <Button onPress={() => setKind('trao_doi')}>{words.reply}</Button>}
      {may.appeal && (
        <>
          {appealUntil !== null && <p className="soft">{words.appealUntil(appealUntil)}</p>}
          <Button onPress={() => setKind('khieu_nai')}>{words.appeal}</Button>
        </>
      )}
      {kind !== null && (
        <WriteSheet
          essay={essay}
          kind={kind}
          text={text}
          onText={setText}
          onClose={() => setKind(null)}
        />
      )}
    </section>
  )
}
