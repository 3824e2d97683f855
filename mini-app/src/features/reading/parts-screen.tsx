/** Lists the parts: those sent can be opened, later ones show when they come; beside them search, marks and keeping. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appCorrection } from '@quan-triet/shared/i18n/vi/app-correction'
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { PartList, PartListItem } from '@quan-triet/shared/models/reading'
import { lazy, Suspense } from 'react'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Ring } from '../../components/ring.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { NumberTile, SignTile } from '../../components/tile.tsx'
import { keptPartKey } from '../../lib/part-query.ts'
import { useReadParts } from '../../lib/read-parts.ts'
import { useReadingPlace } from '../../lib/reading-place.ts'
import { useIsChangedSince } from '../../lib/seen-versions.ts'
import { listKept } from '../../lib/storage.ts'
import { usePartList } from './api.ts'
import { groupByDocument } from './part-groups.ts'
import '../../styles/reading.css'

const KeepCard = lazy(async () => ({ default: (await import('./keep-card.tsx')).KeepCard }))
const KeptMark = lazy(async () => ({ default: (await import('./kept-mark.tsx')).KeptMark }))

interface SentProps {
  part: PartListItem
  isRead: boolean
  isChanged: boolean
}

const SentPart = ({ part, isRead, isChanged }: SentProps) => (
  <RowLink
    to={`/parts/${part.id}`}
    title={part.heading}
    before={isRead ? <SignTile name="check" kind="good" /> : <NumberTile number={part.position} />}
  >
    <span className="soft">
      <span className="hidden-visually">{appReading.part(part.position)}, </span>
      {appReading.minutes(part.readingMinutes)}
      {isRead && `, ${appReading.read}`}
      {isRead && isChanged && `, ${appCorrection.changed}`}
      <Suspense fallback={null}>
        <KeptMark partId={part.id} />
      </Suspense>
    </span>
  </RowLink>
)

const LaterPart = ({ part }: { part: PartListItem }) => (
  <div className="row">
    <NumberTile number={part.position} kind="plain" />
    <span className="grow stack-xs soft">
      <span className="strong">{appReading.part(part.position)}</span>
      <span>
        {part.dueAt === null
          ? appReading.comesLater
          : appReading.comesAt(formatDayTime(part.dueAt))}
      </span>
    </span>
  </div>
)

const Progress = ({ sent }: { sent: readonly PartListItem[] }) => {
  const read = useReadParts()
  const place = useReadingPlace()
  const readCount = sent.filter(({ id }) => read.includes(id)).length
  const open = sent.find(({ id }) => id === place?.partId)
  return (
    <section className="card">
      <div className="parts-progress">
        <Ring done={readCount} of={sent.length} />
        <div className="stack-xs grow">
          <p className="strong">
            {appReading.progress(formatCount(readCount), formatCount(sent.length))}
          </p>
          <p className="soft">{appReading.progressNote}</p>
        </div>
      </div>
      {open && place && (
        <LinkButton kind="primary" to={`/parts/${open.id}?at=${place.paragraph}`}>
          {appReading.goOn(open.position)}
        </LinkButton>
      )}
    </section>
  )
}

const DocumentParts = ({ parts }: { parts: readonly PartListItem[] }) => {
  const read = useReadParts()
  const isChanged = useIsChangedSince()
  return (
    <ol className="list">
      {parts.map((part) => (
        <li key={part.id}>
          {part.sentAt === null ? (
            <LaterPart part={part} />
          ) : (
            <SentPart
              part={part}
              isRead={read.includes(part.id)}
              isChanged={isChanged({ id: part.id, version: part.version ?? 1 })}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

const Parts = ({ list }: { list: PartList }) => {
  const sent = list.parts.filter(({ sentAt }) => sentAt !== null)
  const documents = groupByDocument(list.parts)
  return (
    <>
      <p className="soft">{list.campaign.title}</p>
      {sent.length === 0 ? <p className="empty">{appReading.empty}</p> : <Progress sent={sent} />}
      {documents.map(({ id, title, parts }) => (
        <section className="stack-xs" key={id}>
          {documents.length > 1 && <h2>{title}</h2>}
          <DocumentParts parts={parts} />
        </section>
      ))}
      {sent.length > 0 && (
        <nav className="pair" aria-label={appReading.tools}>
          <LinkButton to="/parts/search">{appReading.search}</LinkButton>
          <LinkButton to="/parts/bookmarks">{appReading.bookmarks}</LinkButton>
        </nav>
      )}
      <Suspense fallback={null}>
        {(sent.length > 0 || listKept(keptPartKey('')).length > 0) && (
          <KeepCard campaignId={list.campaign.id} />
        )}
      </Suspense>
    </>
  )
}

export const PartsScreen = () => {
  const parts = usePartList()
  return (
    <Screen title={appReading.title} back={{ to: '/', label: appCommon.home }}>
      <QueryView query={parts}>{(list) => <Parts list={list} />}</QueryView>
    </Screen>
  )
}
