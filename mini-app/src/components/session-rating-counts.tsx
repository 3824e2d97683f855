/** Shows the secretary what members thought of a session, once the counts stand still. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appRating as words } from '@quan-triet/shared/i18n/vi/app-rating'
import { useQuery } from '@tanstack/react-query'
import { api, call } from '../lib/api.ts'
import { QueryView } from './query-view.tsx'
import { RatingCounts } from './rating-counts.tsx'

export const SessionRatingCounts = ({ sessionId }: { sessionId: string }) => {
  const rating = useQuery({
    queryKey: ['sessions', 'rating', sessionId],
    queryFn: () => call(api.sessions[':id'].rating.$get({ param: { id: sessionId } })),
  })
  return (
    <section className="card stack-s" aria-labelledby="rating-counts">
      <h2 id="rating-counts">{words.countsTitle}</h2>
      <QueryView query={rating}>
        {({ counts, shownFrom }) =>
          counts === null ? (
            <p className="soft">{words.later(formatDayTime(shownFrom))}</p>
          ) : (
            <RatingCounts counts={counts} />
          )
        }
      </QueryView>
    </section>
  )
}
