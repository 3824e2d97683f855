/** Shows the reviews of a unit with their dates, overdue ones named first, and plans new ones (U-08). */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appReviews as words } from '@quan-triet/shared/i18n/vi/app-reviews'
import type { Reviews } from '@quan-triet/shared/models/review'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useDutiesWith } from '../../lib/me.ts'
import { useReviews } from './api.ts'
import { PlanSheet } from './plan-sheet.tsx'
import { ReviewCard } from './review-card.tsx'
import { UnitChoice } from './unit-choice.tsx'

const ToPilots = ({ unitId }: { unitId: string }) => (
  <ul className="list">
    <li>
      <RowLink
        to={`/office/pilots?unit=${encodeURIComponent(unitId)}`}
        title={words.pilots.title}
        before={<SignTile name="people" />}
      >
        <span className="soft">{words.pilots.hint}</span>
      </RowLink>
    </li>
  </ul>
)

const View = ({ data }: { data: Reviews }) => {
  const { reviews, today, mayChange } = data
  const [isPlanning, setPlanning] = useState(false)
  const overdue = reviews.flatMap(({ dates }) => dates).filter((one) => one.isOverdue).length
  return (
    <>
      {overdue > 0 && (
        <Banner kind="warn">
          <p>{words.overdueCount(overdue)}</p>
        </Banner>
      )}
      {mayChange && (
        <div className="office-actions">
          <Button kind="primary" onPress={() => setPlanning(true)}>
            {words.plan}
          </Button>
        </div>
      )}
      <section className="stack" aria-labelledby="reviews">
        <h2 id="reviews">{words.of(data.unit.nameOrg)}</h2>
        {reviews.length === 0 && <p className="empty">{words.none}</p>}
        {reviews.map((review) => (
          <ReviewCard key={review.id} review={review} today={today} mayChange={mayChange} />
        ))}
      </section>
      <ToPilots unitId={data.unit.id} />
      {isPlanning && <PlanSheet data={data} onClose={() => setPlanning(false)} />}
    </>
  )
}

export const ReviewsScreen = () => {
  const [params, setParams] = useSearchParams()
  const [first] = useDutiesWith('see_figures')
  const unitId = params.get('unit') ?? first?.orgUnit.id ?? ''
  const reviews = useReviews(unitId)
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <p>{words.intro}</p>
      <UnitChoice unitId={unitId} onChange={(unit) => setParams({ unit })} />
      <QueryView query={reviews}>{(data) => <View key={data.unit.id} data={data} />}</QueryView>
    </Screen>
  )
}
