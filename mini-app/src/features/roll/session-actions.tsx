/** Everything the secretary does in a running session beside its codes: call the roll, decide, close, print. */
import { appRoll } from '@quan-triet/shared/i18n/vi/app-roll'
import { appRollCall } from '@quan-triet/shared/i18n/vi/app-roll-call'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { lazy, Suspense } from 'react'
import { LinkButton } from '../../components/link-button.tsx'
import '../../styles/fields.css'
import { CheckInRulesCard } from './check-in-rules-card.tsx'
import { CloseSession } from './close-session.tsx'
import { hasBegun } from './has-begun.ts'
import { MarksNotices } from './marks-notices.tsx'
import { SessionPeople } from './session-people.tsx'
import { SessionTools } from './session-tools.tsx'
import { TroubleCard } from './trouble-card.tsx'
import { useMarks } from './use-marks.ts'

const SessionRatingCounts = lazy(async () => ({
  default: (await import('../../components/session-rating-counts.tsx')).SessionRatingCounts,
}))

export const SessionActions = ({ roll: known }: { roll: Roll }) => {
  const { roll, kept } = useMarks(known)
  const { session } = roll
  const mayClose = session.closedAt === null && hasBegun(session)
  return (
    <>
      <TroubleCard sessionId={session.id} />
      <MarksNotices roll={roll} kept={kept} />
      <LinkButton
        kind={session.closedAt === null ? 'primary' : 'secondary'}
        to={`/sessions/${session.id}/call`}
      >
        {appRollCall.open}
      </LinkButton>
      <div className="pair">
        <LinkButton to={`/sessions/${session.id}/roll`}>{appRoll.wholeRoll}</LinkButton>
        {mayClose && <CloseSession roll={roll} />}
      </div>
      <SessionPeople roll={roll} />
      <SessionTools roll={roll} />
      <CheckInRulesCard sessionId={session.id} isClosed={session.closedAt !== null} />
      {session.closedAt !== null && (
        <Suspense fallback={null}>
          <SessionRatingCounts sessionId={session.id} />
        </Suspense>
      )}
    </>
  )
}
