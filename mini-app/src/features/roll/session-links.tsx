/** Leads from a session to what belongs to it elsewhere: its make-up, its invitations, attendance from a file. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import { appMakeup } from '@quan-triet/shared/i18n/vi/app-makeup'
import type { Session } from '@quan-triet/shared/models/attendance'
import { RowLink } from '../../components/row-link.tsx'
import { serverNowMs } from '../../lib/server-clock.ts'

export const SessionLinks = ({ session }: { session: Session }) => (
  <>
    {session.isMakeup && (
      <li>
        <RowLink to={`/sessions/${session.id}/invitees`} title={appMakeup.invitees} />
      </li>
    )}
    {!session.isMakeup && session.closedAt !== null && (
      <li>
        <RowLink to={`/sessions/makeup?missed=${session.id}`} title={appMakeup.open} />
      </li>
    )}
    {Date.parse(session.startsAt) <= serverNowMs() && (
      <li>
        <RowLink
          to={`/office/imports/attendance/${session.id}`}
          title={appImports.attendanceTitle}
        />
      </li>
    )}
  </>
)
