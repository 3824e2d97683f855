/** Gives those who run the branch the class that is open or about to begin, one touch away. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Session } from '@quan-triet/shared/models/attendance'
import type { Home } from '@quan-triet/shared/models/home'
import { Icon } from '../../components/icon.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useMay } from '../../lib/me.ts'
import { serverNowMs } from '../../lib/server-clock.ts'
import { sessionName } from '../../lib/session-name.ts'
import '../../styles/home.css'

const SOON_MS = 2 * 3_600_000

const isSoon = ({ closedAt, isCheckInOpen, startsAt }: Session): boolean => {
  const waitMs = Date.parse(startsAt) - serverNowMs()
  return closedAt === null && (isCheckInOpen || (waitMs > 0 && waitMs < SOON_MS))
}

/** The class to run now, for those who run the branch. */
export const useClassToRun = (home: Home): Session | undefined => {
  const mayRun = useMay('run_branch')
  return mayRun ? home.attendance.map((record) => record.session).find(isSoon) : undefined
}

export const ClassCard = ({ home }: { home: Home }) => {
  const session = useClassToRun(home)
  if (session === undefined) return null
  const name = sessionName(session)
  return (
    <section className="card card-now" aria-labelledby="class-now">
      <p className="kicker">{appHome.classTitle}</p>
      <h2 id="class-now" className="next-title">
        {session.isCheckInOpen ? appHome.classNow(name) : appHome.classSoon(name)}
      </h2>
      <p className="soft">{appHome.attendWhen(formatDayTime(session.startsAt), session.venue)}</p>
      <LinkButton kind="primary" to={`/sessions/${session.id}`}>
        <Icon name="qr" size={26} />
        {appHome.classOpen}
      </LinkButton>
    </section>
  )
}
