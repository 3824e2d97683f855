/** Says where a plan stands, until when, who is waited for and what comes next, and offers the step. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import type { PlanView } from '@quan-triet/shared/models/plan'
import { Steps } from './steps.tsx'
import { Way } from './way.tsx'

export const Standing = ({ plan }: { plan: PlanView }) => {
  const { standing, due, unit, kind, personName } = plan
  return (
    <section className="card" aria-label={words.standing}>
      <p className="soft">
        {personName === null ? unit.nameOrg : `${personName}, ${unit.nameOrg}`}
      </p>
      <Way state={standing.state} />
      <p>{words.next(kind, standing.state)}</p>
      {due !== null && standing.issuedOn === null && (
        <p className="soft">{words.due(due.at, due.isTentative)}</p>
      )}
      {standing.issuedOn !== null && (
        <p className="strong">{words.issuedAs(standing.number, standing.issuedOn)}</p>
      )}
      {standing.signer !== null && <p>{words.signedBy(standing.signer)}</p>}
      <Steps plan={plan} />
    </section>
  )
}
