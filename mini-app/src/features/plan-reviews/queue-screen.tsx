/** Lists the plans that wait for the reader's comment, and those of units below that wait for others (U-06). */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appPlanReviews as words } from '@quan-triet/shared/i18n/vi/app-plan-reviews'
import type { ReviewQueue, ReviewRow } from '@quan-triet/shared/models/plan-review'
import { Banner } from '../../components/banner.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { RowLink } from '../../components/row-link.tsx'
import { Screen } from '../../components/screen.tsx'
import { useQueue } from './api.ts'
import { RowFacts } from './row-facts.tsx'

const Rows = ({ rows }: { rows: readonly ReviewRow[] }) => (
  <ul className="list">
    {rows.map((row) => (
      <li key={row.planId}>
        <RowLink
          to={`/office/plan-reviews/${encodeURIComponent(row.planId)}`}
          title={row.unit.nameOrg}
        >
          <RowFacts row={row} />
        </RowLink>
      </li>
    ))}
  </ul>
)

const View = ({ mine, below }: ReviewQueue) => {
  const without = [...mine, ...below].filter(({ overseers }) => overseers.length === 0).length
  return (
    <>
      {without > 0 && (
        <Banner kind="warn">
          <p>{words.without(without)}</p>
          <div>
            <LinkButton to="/office/overseers">{words.assign}</LinkButton>
          </div>
        </Banner>
      )}
      <section className="stack-s" aria-labelledby="reviews-mine">
        <h2 id="reviews-mine">{words.mine(mine.length)}</h2>
        {mine.length === 0 ? <p className="empty">{words.noneMine}</p> : <Rows rows={mine} />}
      </section>
      {below.length > 0 && (
        <section className="stack-s" aria-labelledby="reviews-below">
          <h2 id="reviews-below">{words.below(below.length)}</h2>
          <Rows rows={below} />
        </section>
      )}
      <div className="office-actions">
        <LinkButton to="/office/overseers">{words.overseers}</LinkButton>
      </div>
    </>
  )
}

export const QueueScreen = () => {
  const queue = useQueue()
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <p>{words.intro}</p>
      <QueryView query={queue}>{(data) => <View {...data} />}</QueryView>
    </Screen>
  )
}
