/** Hands on what has no dates of its own once the day of a change has come: open campaigns, groups, duties, names. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { handOnRebindings } from '../../db/queries/rebinding.ts'
import { markProcessed, type SuccessionRow } from '../../db/queries/successions.ts'
import { refreshNames } from '../../db/queries/tree-changes.ts'
import {
  endRolesOf,
  endVisitsAtHome,
  listPeopleBeyond,
  listRolesUntil,
  moveMemberships,
} from '../../db/queries/tree-members.ts'
import { onCommit } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { endOfRoles } from './carry-out.ts'
import { handOverCampaigns } from './hand-over-campaigns.ts'
import { listWhatToRebind } from './list-what-to-rebind.ts'

/** Does it once for each succession, whoever else may be at it; inside the transaction of the caller. */
export const takeEffect = async (
  tx: ServiceContext,
  successions: readonly SuccessionRow[],
): Promise<void> => {
  if (successions.length === 0) return
  const now = tx.clock.now()
  const ids = successions.map((one) => one.id)
  const won = await markProcessed(tx.db, ids, now)
  const due = successions.filter((one) => won.has(one.id))
  const renamed = due.filter((one) => one.kind === 'doi_ten').map((one) => one.from_unit_id)
  if (renamed.length > 0) await refreshNames(tx.db, renamed, dayOf(now))
  const closing = due.filter((one) => one.kind !== 'doi_ten' && one.kind !== 'chuyen_truc_thuoc')
  for (const own of Map.groupBy(closing, (one) => one.from_unit_id).values()) await handOn(tx, own)
  for (const unitId of new Set(
    due.flatMap((one) => [one.from_unit_id, one.to_unit_id ?? []].flat()),
  ))
    onCommit(tx, () => tx.live.publish(unitId, { topic: 'home' }))
}

/** @param own the successions of one closed unit, the first of which inherits what cannot be divided */
const handOn = async (tx: ServiceContext, own: readonly SuccessionRow[]): Promise<void> => {
  const [first] = own
  if (!first) return
  const from = first.from_unit_id
  const successors = own.flatMap((one) => one.to_unit_id ?? [])
  const roles = await endRoles(tx, first)
  await leadStragglers(tx, first)
  const nodes = await handOverCampaigns(tx, { from, day: first.effective_on, successors })
  const [heir] = successors
  if (heir !== undefined) await handOnRebindings(tx.db, from, heir)
  await recordAudit(tx, {
    action: 'hand-on-unit',
    orgUnitId: from,
    subject: `unit:${from}`,
    detail: {
      day: first.effective_on,
      to: successors,
      roles: roles.length,
      campaigns: nodes.map((node) => node.campaignId),
    },
  })
  await listWhatToRebind(tx, { from, day: first.effective_on, successors, nodes, roles })
}

const endRoles = async (tx: ServiceContext, change: SuccessionRow) => {
  const until = endOfRoles(change.effective_on, change.recorded_at)
  const roles = await listRolesUntil(tx.db, [change.from_unit_id], until)
  await endRolesOf(tx.db, [change.from_unit_id], until)
  return roles
}

/** Whoever joined a closing unit after its end had been decided goes the way of the others. */
const leadStragglers = async (
  tx: ServiceContext,
  { from_unit_id: from, to_unit_id: to, effective_on: day }: SuccessionRow,
): Promise<void> => {
  if (to === null) return
  const personIds = await listPeopleBeyond(tx.db, from, day)
  if (personIds.length === 0) return
  await moveMemberships(tx.db, { from, to, personIds, day, newId: () => tx.newId<string>() })
  await endVisitsAtHome(tx.db, to, day)
}
