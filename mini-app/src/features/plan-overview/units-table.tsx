/** Lists where the programme of each unit stands and whom it waits for: a table at a desk, a card each on a phone. */
import { appPlanOverview as words } from '@quan-triet/shared/i18n/vi/app-plan-overview'
import type { PlanOverviewRow } from '@quan-triet/shared/models/plan-overview'
import { planStateLabels, type PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { Link } from 'react-router-dom'
import { Chip } from '../../components/chip.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { TableHead } from '../../components/table-head.tsx'
import { Excuse } from './excuse.tsx'

const { columns } = words
const HEADS = [columns.unit, columns.state, columns.waits, columns.due, columns.actions]

const ISSUED: ReadonlySet<PlanState> = new Set([
  'ban_hanh',
  'thuc_hien',
  'so_ket',
  'tong_ket',
  'dong',
])

const isIssued = ({ state }: PlanOverviewRow): boolean => state !== null && ISSUED.has(state)

const chipOf = (row: PlanOverviewRow) => {
  if (isIssued(row)) return 'good'
  return row.state === 'yeu_cau_sua' ? 'warn' : 'info'
}

const State = ({ row }: { row: PlanOverviewRow }) => {
  const { state, since, excuse } = row
  if (excuse !== null)
    return (
      <>
        <Chip>{words.excused}</Chip>
        <p className="soft">{words.excuse(excuse)}</p>
      </>
    )
  if (state === null) return <Chip kind="warn">{words.notBegun}</Chip>
  return (
    <>
      <Chip kind={chipOf(row)}>{planStateLabels[state]}</Chip>
      {since !== null && <p className="soft">{words.since(since)}</p>}
    </>
  )
}

const Waits = ({ row: { waitsFor, isWithoutOverseer } }: { row: PlanOverviewRow }) => (
  <>
    {waitsFor !== null && <p>{words.waits(waitsFor.who, waitsFor.unit.shortName)}</p>}
    {isWithoutOverseer && (
      <p>
        <Link to="/office/overseers">{words.without}</Link>
      </p>
    )}
  </>
)

const Due = ({ row: { due, lateDays, excuse } }: { row: PlanOverviewRow }) => {
  if (excuse !== null) return null
  return (
    <>
      <p>
        <span className="overview-label">{columns.due}: </span>
        {due === null ? words.noDue : words.due(due.at, due.isTentative)}
      </p>
      {lateDays > 0 && <Chip kind="bad">{words.late(lateDays)}</Chip>}
    </>
  )
}

/** A plan that waits is read where it is reviewed; before, it is the unit's own. */
const Open = ({ row }: { row: PlanOverviewRow }) => {
  const { planId, state, unit } = row
  if (planId === null) return null
  const id = encodeURIComponent(planId)
  if (state === 'gui_xem_xet')
    return (
      <LinkButton to={`/office/plan-reviews/${id}`} label={words.reviewOf(unit.nameOrg)}>
        {words.review}
      </LinkButton>
    )
  if (!isIssued(row)) return null
  return (
    <LinkButton to={`/plans/${id}`} label={words.openOf(unit.nameOrg)}>
      {words.open}
    </LinkButton>
  )
}

interface Props {
  rows: readonly PlanOverviewRow[]
  /** Where the units below one are listed. */
  pathOf: (unitId: string) => string
  mayReview: boolean
}

const Row = ({ row, pathOf, mayReview }: Omit<Props, 'rows'> & { row: PlanOverviewRow }) => {
  const { unit, below, mayExcuse, state } = row
  return (
    <tr>
      <th scope="row">
        <p>{unit.nameOrg}</p>
        {below > 0 && (
          <Link to={pathOf(unit.id)} aria-label={words.belowOf(below, unit.nameOrg)}>
            {words.below(below)}
          </Link>
        )}
      </th>
      <td>
        <State row={row} />
      </td>
      <td>
        <Waits row={row} />
      </td>
      <td>
        <Due row={row} />
      </td>
      <td>
        <div className="office-actions">
          {(mayReview || state !== 'gui_xem_xet') && <Open row={row} />}
          {mayExcuse && !isIssued(row) && <Excuse row={row} />}
        </div>
      </td>
    </tr>
  )
}

export const UnitsTable = ({ rows, ...about }: Props) => (
  <table className="office-table office-stack overview-table">
    <TableHead heads={HEADS} />
    <tbody>
      {rows.map((row) => (
        <Row key={row.nodeId} row={row} {...about} />
      ))}
    </tbody>
  </table>
)
