/** Corrects one part: its name, its note, where it is split, when it goes out, how the group will see it. */
import { appCorrection } from '@quan-triet/shared/i18n/vi/app-correction'
import { appPartQuestions } from '@quan-triet/shared/i18n/vi/app-part-questions'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DocumentDraft, DraftPart } from '@quan-triet/shared/models/document'
import { Navigate, useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useDraft } from './api.ts'
import { isWordingLocked } from './part-locks.ts'
import { PartParagraphs } from './part-paragraphs.tsx'
import { PartPreview } from './part-preview.tsx'
import { PictureForm } from './picture-form.tsx'
import { PartTextForm } from './part-text-form.tsx'
import { PushActions } from './push-actions.tsx'
import '../../styles/screens.css'

const SentPart = ({ draftId, part }: { draftId: string; part: DraftPart }) => (
  <>
    <Banner kind="info">
      <p>{appCorrection.openHint}</p>
    </Banner>
    <LinkButton isWide to={`/publishing/${draftId}/parts/${part.id}/correct`}>
      {appCorrection.open}
    </LinkButton>
    <p className="next-title">{part.heading}</p>
    {part.note !== '' && (
      <p className="note">
        <span className="strong">{appPublishing.note}:</span> {part.note}
      </p>
    )}
  </>
)

const PartEditor = ({ draft, part }: { draft: DocumentDraft; part: DraftPart }) => (
  <div className="columns stack">
    <div className="stack">
      {isWordingLocked(part) ? (
        <SentPart draftId={draft.id} part={part} />
      ) : (
        <>
          <section className="card">
            <PartTextForm draftId={draft.id} part={part} what="heading" />
          </section>
          <section className="card">
            <PartTextForm draftId={draft.id} part={part} what="note" />
          </section>
          <section className="card" aria-labelledby="picture">
            <h2 id="picture">{appPublishing.pictureTitle}</h2>
            <PictureForm part={part} />
          </section>
        </>
      )}
      <section className="card" aria-labelledby="push">
        <h2 id="push">{appPublishing.pushTitle}</h2>
        {part.push === null ? (
          <p>{appPublishing.pushNone}</p>
        ) : (
          <PushActions position={part.position} push={part.push} />
        )}
      </section>
      <LinkButton isWide to={`/publishing/${draft.id}/parts/${part.id}/questions`}>
        {appPartQuestions.link}
      </LinkButton>
      <PartPreview partId={part.id} />
    </div>
    <PartParagraphs draftId={draft.id} part={part} />
  </div>
)

const titleOf = (part: DraftPart): string =>
  isWordingLocked(part) ? appPublishing.part(part.position) : appPublishing.partTitle(part.position)

export const DraftPartScreen = () => {
  const { id = '', partId = '' } = useParams()
  const draft = useDraft(id)
  const part = draft.data?.parts.find((part) => part.id === partId)
  if (draft.data && !part) return <Navigate to={`/publishing/${id}`} replace />
  return (
    <Screen
      isWide
      title={part ? titleOf(part) : appPublishing.partsTitle}
      back={{ to: `/publishing/${id}`, label: appPublishing.partsTitle }}
    >
      <QueryView query={draft}>
        {(data) => part && <PartEditor draft={data} part={part} />}
      </QueryView>
    </Screen>
  )
}
