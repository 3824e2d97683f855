/** Lists to whoever runs the branch what waits there, each with its way on; the first of them is the next step already. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Home } from '@quan-triet/shared/models/home'
import { RowLink } from '../../components/row-link.tsx'
import { SERVED_AT } from './next-card.tsx'

const KINDS = ['leave', 'check_in', 'question'] as const

export const WaitingList = ({ home: { next, waiting } }: { home: Home }) => {
  const rest = KINDS.flatMap((what) => {
    const count = waiting?.[what] ?? 0
    return count === 0 || (next.kind === 'serve' && next.what === what) ? [] : [{ what, count }]
  })
  if (rest.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="waiting">
      <h2 id="waiting">{appHome.waitingTitle}</h2>
      <ul className="list">
        {rest.map(({ what, count }) => (
          <li key={what}>
            <RowLink to={SERVED_AT[what]} title={appHome.serve[what](formatCount(count))} />
          </li>
        ))}
      </ul>
    </section>
  )
}
