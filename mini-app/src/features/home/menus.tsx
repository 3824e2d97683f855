/** Lists where a member can go, and for those who run the branch their tools. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appHome } from '@quan-triet/shared/i18n/vi/app-home'
import type { Home } from '@quan-triet/shared/models/home'
import { Link } from 'react-router-dom'
import { RowLink } from '../../components/row-link.tsx'
import { SignTile } from '../../components/tile.tsx'
import { useMay, useMe } from '../../lib/me.ts'

const ATTENDED = ['co_mat', 'muon', 've_som']

const attendanceWords = ({ attendance }: Home): string => {
  if (attendance.length === 0) return appHome.attendanceNone
  const attended = attendance.filter(({ state, isMadeUp }) => isMadeUp || ATTENDED.includes(state))
  return appHome.attendanceCount(formatCount(attended.length), formatCount(attendance.length))
}

export const MemberMenu = ({ home }: { home: Home }) => (
  <nav className="stack-s" aria-labelledby="member-menu">
    <h2 id="member-menu">{appHome.menuTitle}</h2>
    <ul className="list">
      <li>
        <RowLink to="/ask" before={<SignTile name="info" />} title={appHome.ask}>
          <span className="soft">{appHome.askHint}</span>
        </RowLink>
      </li>
      {home.campaignTitle !== null && (
        <li>
          <RowLink to="/parts" before={<SignTile name="book" />} title={appHome.parts}>
            <span className="soft">
              {home.partsTotal === 0
                ? appHome.partsNone
                : appHome.partsSent(formatCount(home.partsSent), formatCount(home.partsTotal))}
            </span>
          </RowLink>
        </li>
      )}
      <li>
        <RowLink to="/check-in" before={<SignTile name="qr" />} title={appHome.checkIn}>
          <span className="soft">{appHome.checkInHint}</span>
        </RowLink>
      </li>
      <li>
        <RowLink to="/attendance" before={<SignTile name="calendar" />} title={appHome.attendance}>
          <span className="soft">{attendanceWords(home)}</span>
        </RowLink>
      </li>
      <li>
        <RowLink to="/leave" before={<SignTile name="leave" />} title={appHome.leave}>
          <span className="soft">{appHome.leaveHint}</span>
        </RowLink>
      </li>
      <li>
        <RowLink to="/essay" before={<SignTile name="document" />} title={appHome.essay}>
          <span className="soft">{appHome.essayHint}</span>
        </RowLink>
      </li>
      <li>
        <RowLink to="/matters" before={<SignTile name="pen" />} title={appHome.matters}>
          <span className="soft">{appHome.mattersHint}</span>
        </RowLink>
      </li>
      <li>
        <RowLink to="/plans" before={<SignTile name="document" />} title={appHome.plans}>
          <span className="soft">{appHome.plansHint}</span>
        </RowLink>
      </li>
      <li>
        <RowLink to="/display" before={<SignTile name="contrast" />} title={appHome.display}>
          <span className="soft">{appHome.displayHint}</span>
        </RowLink>
      </li>
      <li>
        <RowLink to="/my-data" before={<SignTile name="lock" />} title={appHome.myData}>
          <span className="soft">{appHome.myDataHint}</span>
        </RowLink>
      </li>
    </ul>
  </nav>
)

const runTools = [
  { to: '/sessions', icon: 'qr', title: appHome.sessions, hint: appHome.sessionsHint },
  { to: '/people', icon: 'people', title: appHome.people, hint: appHome.peopleHint },
  { to: '/group', icon: 'send', title: appHome.group, hint: appHome.groupHint },
  { to: '/essays', icon: 'pen', title: appHome.essays, hint: appHome.essaysHint },
  { to: '/papers', icon: 'document', title: appHome.papers, hint: appHome.papersHint },
] as const

const gradingTools = [
  { to: '/grading', icon: 'check', title: appHome.grading, hint: appHome.gradingHint },
] as const

const publishTools = [
  { to: '/publishing', icon: 'document', title: appHome.documents, hint: appHome.documentsHint },
  {
    to: '/deliveries',
    icon: 'send',
    title: appHome.deliveries,
    hint: appHome.deliveriesHint,
  },
] as const

const officeTools = [
  { to: '/office', icon: 'tree', title: appHome.office, hint: appHome.officeHint },
] as const

export const ToolsMenu = () => {
  const mayRun = useMay('run_branch')
  const mayGrade = useMay('grade_essays')
  const mayPublish = useMay('publish')
  const hasOffice = useMe().duties.length > 0
  const tools = [
    ...(mayRun ? runTools : []),
    ...(mayGrade ? gradingTools : []),
    ...(mayPublish ? publishTools : []),
    ...(hasOffice ? officeTools : []),
  ]
  if (tools.length === 0) return null
  return (
    <nav className="stack-s" aria-labelledby="tools-menu">
      <h2 id="tools-menu">{appHome.toolsTitle}</h2>
      <ul className="tools">
        {tools.map(({ to, icon, title, hint }) => (
          <li key={to}>
            <Link className="tool" to={to}>
              <SignTile name={icon} />
              <span className="grow">
                <span className="strong">{title}</span>
                <span className="tool-hint soft">{hint}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
