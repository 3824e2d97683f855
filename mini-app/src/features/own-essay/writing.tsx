/** The ways to write an essay: typed here, from a file, photographed, or on paper. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import { appEssayPages } from '@quan-triet/shared/i18n/vi/app-essay-pages'
import type { EssayDraft, MyEssay } from '@quan-triet/shared/models/own-essay'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { Editor } from './editor.tsx'
import { EssayText } from './essay-text.tsx'
import { PageList } from './photographs/page-list.tsx'
import type { PageQueue, QueueView } from './photographs/page-queue.ts'
import { TakePages } from './photographs/take-pages.tsx'
import { type Taking, useTaking } from './photographs/use-taking.ts'
import { TakingFaults, WaitingPages } from './photographs/waiting-pages.tsx'
import { SubmitStored } from './submit.tsx'
import { EssayFile } from './upload/essay-file.tsx'

interface Photographing {
  essay: MyEssay
  queue: PageQueue
  view: QueueView
}

interface StoredProps extends Photographing {
  draft: EssayDraft
  taking: Taking
  onType: () => void
}

/** What was uploaded or photographed, to be read before it is handed in. */
const Stored = ({ draft, onType, ...photographs }: StoredProps) => (
  <section className="card" aria-labelledby="essay-stored">
    <h2 id="essay-stored">{words.draftForm(draft.form)}</h2>
    {draft.form !== 'anh' && draft.blocks ? (
      <>
        <p className="soft">{words.fileText}</p>
        <EssayText blocks={draft.blocks} headings={photographs.essay.headings} />
      </>
    ) : (
      <>
        <p>{words.pages(draft.pages.length)}</p>
        <PageList {...photographs} pages={draft.pages} />
      </>
    )}
    {(draft.form !== 'anh' || draft.pages.length > 0) && (
      <SubmitStored
        essay={photographs.essay}
        draft={draft}
        unsent={photographs.view.pages.length}
      />
    )}
    <Button onPress={onType}>{words.typeInstead}</Button>
  </section>
)

const OtherWays = ({ essay }: { essay: MyEssay }) => (
  <FoldedSection title={words.otherWays}>
    <div className="essay-folded">
      <EssayFile essay={essay} />
      <p>{words.onPaper}</p>
    </div>
  </FoldedSection>
)

export const Writing = ({ essay, queue, view }: Photographing) => {
  const taking = useTaking(essay, queue)
  const [isTyping, setTyping] = useState(false)
  const { draft } = essay
  const stored = draft !== null && draft.form !== 'dien_tu' && !isTyping ? draft : null
  return (
    <>
      {stored ? (
        <Stored
          essay={essay}
          draft={stored}
          queue={queue}
          view={view}
          taking={taking}
          onType={() => setTyping(true)}
        />
      ) : (
        <Editor key={essay.campaignId} essay={essay} />
      )}
      <TakingFaults taking={taking} />
      <WaitingPages isWriting queue={queue} view={view} pages={draft?.pages ?? []} />
      {essay.takesPhotographs && (
        <FoldedSection title={appEssayPages.photographs}>
          <div className="essay-folded">
            <TakePages taking={taking} />
          </div>
        </FoldedSection>
      )}
      <OtherWays essay={essay} />
    </>
  )
}
