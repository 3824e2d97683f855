/** Says in one sentence what to do next, and gives it the one large button. */
import { formatCount, formatDayTime, formatDue } from '@quan-triet/shared/i18n/format'
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Home, NextStep } from '@quan-triet/shared/models/home'
import {
  type DeadlineSubject,
  deadlineSubjectLabels,
} from '@quan-triet/shared/vocabulary/deadline-subjects'
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

/** Where the screens are in which each kind of waiting is answered. */
export const SERVED_AT = {
  leave: '/sessions',
  check_in: '/sessions',
  question: '/matters',
} as const

const dueWay = (subject: DeadlineSubject): Pick<Wording, 'to' | 'button'> => {
  if (subject === 'hoc_xong') return { to: '/attendance', button: appHome.dueButton.hoc_xong }
  if (subject === 'thu_hoach') return { to: '/essay', button: appHome.dueButton.thu_hoach }
  return { to: '/papers', button: appHome.dueButton.other }
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
    case 'due':
      return {
        title: deadlineSubjectLabels[next.subject],
        more: appHome.dueWords(next.sourceWording, formatDue(next.dueAt)),
        ...dueWay(next.subject),
        icon: 'clock',
      }
    case 'serve':
      return {
        title: appHome.serve[next.what](formatCount(next.count)),
        more: null,
        to: SERVED_AT[next.what],
        button: appHome.serveButton[next.what],
        icon: 'people',
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

/** What is left when the part was read: the nearest thing that is still due. */
const afterReading = (deadlines: Home['deadlines']): NextStep => {
  const due = deadlines
    .filter((one) => one.isPending)
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0]
  return due ? { kind: 'due', ...due } : { kind: 'nothing' }
}

/** Only this device knows what has been read here (feature 13), so only it can drop that step. */
const useStep = ({ next, deadlines }: Home): NextStep => {
  const read = useReadParts()
  return next.kind === 'read' && read.includes(next.partId) ? afterReading(deadlines) : next
}

export const NextCard = ({ home }: { home: Home }) => {
  const step = useStep(home)
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
