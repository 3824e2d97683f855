/** Shows one part for reading: large text, the secretary's note, the contents, the way on. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { fold } from '@quan-triet/shared/text/fold'
import { lazy, Suspense } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useMay } from '../../lib/me.ts'
import { usePart } from './api.ts'
import { Contents } from './contents.tsx'
import { markRead, useReadParts } from '../../lib/read-parts.ts'

const SharePart = lazy(async () => ({ default: (await import('./share-part.tsx')).SharePart }))

const PartPicture = lazy(async () => ({
  default: (await import('../../components/part-picture.tsx')).PartPicture,
}))

/** The first line of a part is often its own heading, which the screen says already. */
const textOf = ({ heading, paragraphs }: ReadablePart): string[] =>
  paragraphs.length > 1 && fold(paragraphs[0] ?? '') === fold(heading)
    ? paragraphs.slice(1)
    : paragraphs

const SecretaryNote = ({ note }: { note: string }) => (
  <aside className="note stack-s" aria-labelledby="note">
    <h2 id="note">{appReading.note}</h2>
    <p>{note}</p>
  </aside>
)

const nextWords = ({ nextId, nextDueAt, position, total }: ReadablePart): string | null => {
  if (nextId !== null) return null
  if (nextDueAt !== null) return appReading.nextComes(formatDayTime(nextDueAt))
  return position === total ? appReading.noNext : null
}

const Finish = ({ part }: { part: ReadablePart }) => {
  const navigate = useNavigate()
  const isRead = useReadParts().includes(part.id)
  const finish = (): void => {
    markRead(part.id)
    navigate(part.nextId === null ? '/parts' : `/parts/${part.nextId}`)
  }
  const coming = nextWords(part)
  const mayShare = useMay('publish')
  return (
    <div className="stack">
      {isRead && <p className="soft">{appReading.finished}</p>}
      {coming && <p className="soft">{coming}</p>}
      <Button kind="primary" onPress={finish}>
        <Icon name="check" size={26} />
        {part.nextId === null ? appReading.finish : appReading.finishAndNext}
      </Button>
      <nav className="spread">
        {part.previousId !== null && (
          <LinkButton to={`/parts/${part.previousId}`}>{appReading.previous}</LinkButton>
        )}
        {part.nextId !== null && (
          <LinkButton to={`/parts/${part.nextId}`}>{appReading.next}</LinkButton>
        )}
      </nav>
      {mayShare && (
        <Suspense fallback={null}>
          <SharePart partId={part.id} />
        </Suspense>
      )}
    </div>
  )
}

const Part = ({ part, isStale }: { part: ReadablePart; isStale: boolean }) => (
  <Screen
    title={part.heading}
    back={{ to: '/parts', label: appReading.title }}
    above={
      <p className="soft">
        {appReading.partOf(part.position, part.total)}, {appReading.minutes(part.readingMinutes)}
      </p>
    }
  >
    {isStale && (
      <Banner kind="warn">
        <p>{appCommon.offlineShown}</p>
      </Banner>
    )}
    <Contents currentId={part.id} />
    {part.note !== '' && <SecretaryNote note={part.note} />}
    {part.picture && (
      <Suspense fallback={null}>
        <PartPicture partId={part.id} picture={part.picture} />
      </Suspense>
    )}
    <article className="reading">
      {textOf(part).map((paragraph, index) => (
        // Paragraphs have no identity but their place, and the text of a part does not reorder.
        <p key={index}>{paragraph}</p>
      ))}
    </article>
    <p className="soft">{part.documentTitle}</p>
    <Finish part={part} />
  </Screen>
)

export const ReaderScreen = () => {
  const { id = '' } = useParams()
  const part = usePart(id)
  if (part.data) return <Part part={part.data} isStale={part.isError} />
  return (
    <Screen title={appReading.title} back={{ to: '/parts', label: appReading.title }}>
      <QueryView query={part}>{() => null}</QueryView>
    </Screen>
  )
}
