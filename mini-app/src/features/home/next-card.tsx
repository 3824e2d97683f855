/** Says in one sentence what to do next, and gives it the one large button. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Home, NextStep } from '@quan-triet/shared/models/home'
import type { ComponentProps } from 'react'
import { Icon } from '../../components/icon.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useReadParts } from '../../lib/read-parts.ts'
import { useClassToRun } from './class-card.tsx'

interface Wording {
  title: string
  more: string | null
  to: string
  button: string
  icon: ComponentProps<typeof Icon>['name']
}

const wordingOf = (next: NextStep): Wording => {
  switch (next.kind) {
    case 'check_in':
      return {
        title: appHome.checkInNow(next.title),
        more: appHome.startsAt(formatDayTime(next.startsAt)),
        to: '/check-in',
        button: appHome.checkInButton,
        icon: 'qr',
      }
    case 'attend':
      return {
        title: appHome.attendSoon(next.title),
        more: appHome.attendWhen(formatDayTime(next.startsAt), next.venue),
        to: '/attendance',
        button: appHome.attendButton,
        icon: 'calendar',
      }
    case 'read':
      return {
        title: next.heading,
        more: appHome.readNow(next.position),
        to: `/parts/${next.partId}`,
        button: appHome.readButton(next.position),
        icon: 'book',
      }
    case 'nothing':
      return {
        title: appHome.nothing,
        more: null,
        to: '/parts',
        button: appHome.nothingButton,
        icon: 'book',
      }
  }
}

/** Only this device knows what has been read here (feature 13), so only it can drop that step. */
const useStep = (next: NextStep): NextStep => {
  const read = useReadParts()
  return next.kind === 'read' && read.includes(next.partId) ? { kind: 'nothing' } : next
}

export const NextCard = ({ home }: { home: Home }) => {
  const step = useStep(home.next)
  const { title, more, to, button, icon } = wordingOf(step)
  const isDone = step.kind === 'nothing'
  /** One large red button a screen: running the class comes before one's own next step. */
  const isSecond = useClassToRun(home) !== undefined
  return (
    <section className="card" aria-labelledby="next-step">
      <h2 id="next-step" className="kicker">
        {appHome.nextTitle}
      </h2>
      <div className="stack-xs">
        <p className="next-title">{title}</p>
        {more && <p className="soft">{more}</p>}
      </div>
      {!(isDone && home.partsSent === 0) && (
        <LinkButton kind={isDone || isSecond ? 'secondary' : 'primary'} isWide to={to}>
          <Icon name={icon} size={26} />
          {button}
        </LinkButton>
      )}
    </section>
  )
}
