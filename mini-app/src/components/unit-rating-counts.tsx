/** Shows an officer what members thought of the sessions of a unit and all below it, as sums. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appRating as words } from '@quan-triet/shared/i18n/vi/app-rating'
import { useQuery } from '@tanstack/react-query'
import { api, call } from '../lib/api.ts'
import { QueryView } from './query-view.tsx'
import { RatingCounts } from './rating-counts.tsx'

export const UnitRatingCounts = ({ unitId }: { unitId: string }) => {
  const ratings = useQuery({
    queryKey: ['unit-ratings', unitId],
    queryFn: () => call(api.ratings.$get({ query: { unitId } })),
  })
  return (
    <section className="card stack-s" aria-labelledby="unit-ratings">
      <h2 id="unit-ratings">{words.countsTitle}</h2>
      <QueryView query={ratings}>
        {({ sessions, counts }) => (
          <>
            <p className="soft">{words.sessions(formatCount(sessions))}</p>
            <RatingCounts counts={counts} />
          </>
        )}
      </QueryView>
    </section>
  )
}
