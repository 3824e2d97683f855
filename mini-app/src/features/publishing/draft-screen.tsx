/** Shows a document cut into parts, to be corrected, then confirmed as not secret, then scheduled. */
import { formatCount, formatDay, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appPushCalendar } from '@quan-triet/shared/i18n/vi/app-push-calendar'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DocumentDraft, DraftPart } from '@quan-triet/shared/models/document'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { documentTypeLabels } from '@quan-triet/shared/vocabulary/document-types'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ClockFirst } from '../../components/clock-first.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { serverNow } from '../../lib/server-clock.ts'
import { useDraft, useReshape } from './api.ts'
import { isShapeLocked, isWordingLocked } from './part-locks.ts'
import { PartLedgerLink, PartStanding } from './part-standing.tsx'
import { PushCalendar } from './push-calendar.tsx'
import { PushLine } from './push-line.tsx'
import { partsToSchedule } from './schedule.ts'
import { Steps } from './steps.tsx'
import '../../styles/screens.css'

const sourceLine = ({ type, number, issuedOn }: DocumentDraft): string =>
  [
    number === null
      ? documentTypeLabels[type]
      : appPublishing.documentLine(documentTypeLabels[type], number),
    issuedOn !== null && appPublishing.issued(formatDay(issuedOn)),
  ]
    .filter(Boolean)
    .join(', ')

const stepOf = (draft: DocumentDraft): number => {
  if (draft.notSecret === null) return 2
  return partsToSchedule(draft.parts).length > 0 ? 3 : 4
}

interface PartCardProps {
  draftId: string
  part: DraftPart
  onMerge: (() => void) | null
}

const PartCard = ({ draftId, part, onMerge }: PartCardProps) => {
  const isSent = isWordingLocked(part)
  return (
    <li className="card part-card">
      <p className="soft">
        {appPublishing.part(part.position)}, {appPublishing.length(formatCount(part.syllables))}
      </p>
      <h2>{part.heading}</h2>
      {part.note !== '' && (
        <p className="note">
          <span className="strong">{appPublishing.note}:</span> {part.note}
        </p>
      )}
      {part.push && <PushLine push={part.push} />}
      {part.push && isSent && <PartStanding documentId={draftId} pushId={part.push.id} />}
      <div className="line">
        <LinkButton
          to={`/publishing/${draftId}/parts/${part.id}`}
          label={isSent ? appPublishing.viewOf(part.position) : appPublishing.editOf(part.position)}
        >
          {isSent ? appPublishing.view : appPublishing.edit}
        </LinkButton>
        {part.push && isSent && <PartLedgerLink part={part} />}
        {onMerge && (
          <Button kind="quiet" label={appPublishing.mergeOf(part.position)} onPress={onMerge}>
            {appPublishing.merge}
          </Button>
        )}
      </div>
    </li>
  )
}

const Parts = ({ draft }: { draft: DocumentDraft }) => {
  const [merging, setMerging] = useState<DraftPart | null>(null)
  const reshape = useReshape(draft.id)
  const stop = (): void => {
    setMerging(null)
    reshape.reset()
  }
  const canMerge = (index: number): boolean =>
    [draft.parts[index], draft.parts[index + 1]].every((part) => part && !isShapeLocked(part))
  return (
    <>
      <ol className="stack">
        {draft.parts.map((part, index) => (
          <PartCard
            key={part.id}
            draftId={draft.id}
            part={part}
            onMerge={canMerge(index) ? () => setMerging(part) : null}
          />
        ))}
      </ol>
      {merging && (
        <ConfirmSheet
          title={appPublishing.mergeTitle(merging.position)}
          text={appPublishing.mergeText}
          confirmWords={appPublishing.mergeConfirm}
          isBusy={reshape.isPending}
          error={reshape.error}
          onConfirm={() =>
            reshape.mutate({ action: 'merge_with_next', partId: merging.id }, { onSuccess: stop })
          }
          onClose={stop}
        />
      )}
    </>
  )
}

const NextStep = ({ draft }: { draft: DocumentDraft }) => {
  const step = stepOf(draft)
  if (step === 4) return null
  return (
    <LinkButton
      kind="primary"
      to={`/publishing/${draft.id}/${step === 2 ? 'not-secret' : 'schedule'}`}
    >
      {step === 2 ? appPublishing.toConfirm : appPublishing.toSchedule}
    </LinkButton>
  )
}

const MonthOfPushes = ({ draft }: { draft: DocumentDraft }) => (
  <PushCalendar draftId={draft.id} parts={draft.parts} today={dayOf(serverNow())} />
)

const Draft = ({ draft }: { draft: DocumentDraft }) => (
  <>
    <p className="soft">{sourceLine(draft)}</p>
    <Steps now={stepOf(draft)} />
    {draft.notSecret && (
      <p className="soft">
        {appPublishing.notSecretBy(
          draft.notSecret.confirmedBy,
          formatDayTime(draft.notSecret.confirmedAt),
        )}
      </p>
    )}
    {stepOf(draft) === 4 && <p className="strong">{appPublishing.allScheduled}</p>}
    {draft.notSecret && (
      <LinkButton isWide to={`/publishing/${draft.id}/reach`}>
        {appPublishing.reach}
      </LinkButton>
    )}
    {draft.parts.some(({ push }) => push !== null) && (
      <FoldedSection title={appPushCalendar.title}>
        <ClockFirst>
          <MonthOfPushes draft={draft} />
        </ClockFirst>
      </FoldedSection>
    )}
    <Parts draft={draft} />
  </>
)

export const DraftScreen = () => {
  const { id = '' } = useParams()
  const draft = useDraft(id)
  const footer = draft.data && stepOf(draft.data) < 4 && <NextStep draft={draft.data} />
  return (
    <Screen
      title={draft.data?.title ?? appPublishing.partsTitle}
      back={{ to: '/publishing', label: appPublishing.title }}
      footer={footer}
    >
      <QueryView query={draft}>{(data) => <Draft draft={data} />}</QueryView>
    </Screen>
  )
}
