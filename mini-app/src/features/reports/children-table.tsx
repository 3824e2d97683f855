/** Lists the reports of the units directly below: a table at a desk, a card each on a phone. */
import { appReports as words } from '@quan-triet/shared/i18n/vi/app-reports'
import type { ChildReport, ReportsOfUnit } from '@quan-triet/shared/models/report-view'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { TableHead } from '../../components/table-head.tsx'
import { ReturnSheet, TakeInSheet } from './decide-sheets.tsx'
import { childPath, typedPath } from './report-path.ts'
import { StateChip } from './report-status.tsx'

type Deciding = 'take_in' | 'return' | null

const Decide = ({ child }: { child: ChildReport }) => {
  const [deciding, setDeciding] = useState<Deciding>(null)
  const { reportId, version, unit, actions } = child
  if (reportId === null) return null
  const about = { reportId, version, unit: unit.nameOrg, onClose: () => setDeciding(null) }
  return (
    <>
      {actions.includes('take_in') && (
        <Button
          kind="primary"
          label={`${words.takeIn}: ${unit.nameOrg}`}
          onPress={() => setDeciding('take_in')}
        >
          {words.takeIn}
        </Button>
      )}
      {actions.includes('return') && (
        <Button label={`${words.return}: ${unit.nameOrg}`} onPress={() => setDeciding('return')}>
          {words.return}
        </Button>
      )}
      {deciding === 'take_in' && <TakeInSheet {...about} />}
      {deciding === 'return' && <ReturnSheet {...about} />}
    </>
  )
}

const Name = ({ child }: { child: ChildReport }) => {
  const path = childPath(child)
  const { nameOrg } = child.unit
  return path === null ? (
    <span className="strong">{nameOrg}</span>
  ) : (
    <Link className="strong" to={path}>
      {nameOrg}
    </Link>
  )
}

const Figures = ({ child: { accepted, live, differences } }: { child: ChildReport }) => (
  <>
    <td>{accepted !== null && words.taken(accepted.text)}</td>
    <td>
      {words.now(live.text)}
      {differences.length > 0 && <p className="soft">{words.differs(differences.length)}</p>}
    </td>
  </>
)

interface RowProps {
  child: ChildReport
  reports: ReportsOfUnit
}

const Row = ({ child, reports: { campaign, unit } }: RowProps) => (
  <tr>
    <th scope="row">
      <Name child={child} />
    </th>
    <td>
      <StateChip status={child} />
      {child.reason !== null && <p className="soft">{words.reason(child.reason)}</p>}
    </td>
    <Figures child={child} />
    <td>
      <div className="office-actions">
        <Decide child={child} />
        {child.actions.includes('type') && (
          <LinkButton
            kind="quiet"
            to={typedPath(child.nodeId, campaign.id, unit.id)}
            label={words.typeOf(child.unit.nameOrg)}
          >
            {words.type}
          </LinkButton>
        )}
      </div>
    </td>
  </tr>
)

const sumOf = (children: readonly ChildReport[]) => {
  const accepted = children.filter(
    ({ state }) => state === 'da_nhan' || state === 'da_tong_hop_len_tren',
  ).length
  const waiting = children.filter(({ state }) => state === 'da_gui').length
  const returned = children.filter(({ state }) => state === 'tra_lai').length
  return { accepted, waiting, returned, missing: children.length - accepted - waiting - returned }
}

const HEADS = [words.unit, words.state, words.acceptedFigure, words.liveFigure, words.actions]

export const ChildrenTable = ({ reports }: { reports: ReportsOfUnit }) => {
  const { children } = reports
  return (
    children.length > 0 && (
      <section className="card" aria-labelledby="children-reports">
        <h2 id="children-reports">{words.children}</h2>
        <p className="strong">{words.childrenSum(sumOf(children))}</p>
        <table className="office-table office-stack reports-table">
          <TableHead heads={HEADS} />
          <tbody>
            {children.map((child) => (
              <Row key={child.nodeId} child={child} reports={reports} />
            ))}
          </tbody>
        </table>
      </section>
    )
  )
}
