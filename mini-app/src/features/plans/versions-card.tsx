/** Lists the versions that were frozen, the newest first, each leading to its text and comparison. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanView } from '@quan-triet/shared/models/plan'
import { RowLink } from '../../components/row-link.tsx'
import { versionPath } from './plan-path.ts'

export const VersionsCard = ({ plan }: { plan: PlanView }) =>
  plan.versions.length > 0 && (
    <section className="stack-s" aria-labelledby="plan-versions">
      <h2 id="plan-versions">{words.versions}</h2>
      <ul className="list">
        {plan.versions.map(({ version, madeFor, madeAt }) => (
          <li key={version}>
            <RowLink
              to={versionPath(plan.id, version)}
              title={words.version(version, words.versionOf[madeFor])}
            >
              <span className="soft">{words.madeAt(madeAt)}</span>
            </RowLink>
          </li>
        ))}
      </ul>
    </section>
  )
