/** Lists the parts: those sent can be opened, later ones show when they come. */
import { formatCount, formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { PartList, PartListItem } from '@quan-triet/shared/models/reading'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { NumberTile, SignTile } from '../../components/tile.tsx'
import { usePartList } from './api.ts'
import { groupByDocument } from './part-groups.ts'
import { useReadParts } from '../../lib/read-parts.ts'

const SentPart = ({ part, isRead }: { part: PartListItem; isRead: boolean }) => (
  <RowLink
    to={`/parts/${part.id}`}
    title={part.heading}
    before={isRead ? <SignTile name="check" kind="good" /> : <NumberTile number={part.position} />}
  >
    <span className="soft">
      <span className="hidden-visually">{appReading.part(part.position)}, </span>
      {appReading.minutes(part.readingMinutes)}
      {isRead && `, ${appReading.read}`}
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

const Parts = ({ list }: { list: PartList }) => {
  const read = useReadParts()
  const sent = list.parts.filter(({ sentAt }) => sentAt !== null)
  const documents = groupByDocument(list.parts)
  const readCount = sent.filter(({ id }) => read.includes(id)).length
  return (
    <>
      <p className="soft">{list.campaign.title}</p>
      {sent.length === 0 && <p className="empty">{appReading.empty}</p>}
      {sent.length > 0 && (
        <section className="card">
          <p className="strong">
            {appReading.progress(formatCount(readCount), formatCount(sent.length))}
          </p>
          <div className="progress" aria-hidden="true">
            <span style={{ width: `${(100 * readCount) / sent.length}%` }} />
          </div>
          <p className="soft">{appReading.progressNote}</p>
        </section>
      )}
      {documents.map(({ id, title, parts }) => (
        <section className="stack-xs" key={id}>
          {documents.length > 1 && <h2>{title}</h2>}
          <ol className="list">
            {parts.map((part) => (
              <li key={part.id}>
                {part.sentAt === null ? (
                  <LaterPart part={part} />
                ) : (
                  <SentPart part={part} isRead={read.includes(part.id)} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
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
