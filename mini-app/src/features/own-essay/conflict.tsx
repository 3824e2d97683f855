/** Shows the text of another phone beside one's own, and lets the author choose or keep both. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import type { Choice, Theirs } from './draft-rules.ts'
import { EssayText } from './essay-text.tsx'

interface Props {
  theirs: Theirs
  headings: readonly string[]
  onChoose: (choice: Choice) => void
}

export const Conflict = ({ theirs, headings, onChoose }: Props) => {
  const [asked, setAsked] = useState<'own' | 'theirs' | null>(null)
  return (
    <section className="card" aria-labelledby="essay-changed">
      <Banner kind="warn">
        <h2 id="essay-changed">{words.changedTitle}</h2>
        <p>{words.changed(theirs.savedAt)}</p>
      </Banner>
      <h3>{words.theirs}</h3>
      <EssayText blocks={theirs.blocks} headings={headings} />
      <Button kind="primary" onPress={() => onChoose('both')}>
        {words.keepBoth}
      </Button>
      <Button onPress={() => setAsked('own')}>{words.keepOwn}</Button>
      <Button onPress={() => setAsked('theirs')}>{words.keepTheirs}</Button>
      {asked !== null && (
        <ConfirmSheet
          title={asked === 'own' ? words.surelyOwn : words.surelyTheirs}
          text={words.surelyText}
          confirmWords={words.leave}
          isBusy={false}
          error={null}
          onConfirm={() => {
            onChoose(asked)
            setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}
