/** Lists what the person has marked, leads to each place, and takes marks away. */
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import { appReadingTools as words } from '@quan-triet/shared/i18n/vi/app-reading-tools'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { Button } from '../../components/button.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import {
  type Bookmark,
  bookmarks,
  findMarked,
  inReadingOrder,
  toggleBookmark,
} from '../../lib/bookmarks.ts'
import { partQuery } from '../../lib/part-query.ts'
import { queryClient } from '../../lib/query.ts'

/** The text as the device has it; undefined where it has none, and the mark's own number must do. */
const textOf = (partId: string): ReadablePart | undefined => {
  const query = partQuery(partId)
  return queryClient.getQueryData<ReadablePart>(query.queryKey) ?? query.initialData()
}

const placeOf = (mark: Bookmark): number | null | undefined => {
  const part = textOf(mark.partId)
  return part ? findMarked(mark, part.paragraphs) : mark.paragraph
}

const Marked = ({ mark }: { mark: Bookmark }) => {
  const { partId, position, heading, opening } = mark
  const place = placeOf(mark)
  return (
    <li>
      <RowLink
        to={typeof place === 'number' ? `/parts/${partId}?at=${place}` : `/parts/${partId}`}
        title={`${appReading.part(position)}. ${heading}`}
      >
        <span>{opening === '' ? words.wholePart : opening}</span>
        {place === undefined && <span className="soft">{words.markLost}</span>}
      </RowLink>
      <div className="row-action">
        <Button
          kind="quiet"
          label={words.removeMarkOf(position, opening)}
          onPress={() => toggleBookmark(mark)}
        >
          {words.removeMark}
        </Button>
      </div>
    </li>
  )
}

export const BookmarksScreen = () => {
  const marks = inReadingOrder(bookmarks.use())
  return (
    <Screen title={appReading.bookmarks} back={{ to: '/parts', label: appReading.title }}>
      {marks.length === 0 ? (
        <p className="empty">{words.bookmarksEmpty}</p>
      ) : (
        <>
          <p className="soft">{words.bookmarksNote}</p>
          <ul className="list">
            {marks.map((mark) => (
              <Marked key={`${mark.partId}:${mark.paragraph}`} mark={mark} />
            ))}
          </ul>
        </>
      )}
    </Screen>
  )
}
