/** Lists at the successor what people have to decide after a unit was closed: groups, duties, codes, guests. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { RebindingKind } from '@quan-triet/shared/vocabulary/rebinding-kinds'
import { countWaitingCodes, insertRebindings, listBoundGroups } from '../../db/queries/rebinding.ts'
import { countSameDocuments } from '../../db/queries/succession-documents.ts'
import { countSameNumbers } from '../../db/queries/succession-nodes.ts'
import { type HeldRole, listLedFrom } from '../../db/queries/tree-members.ts'
import { findLastParent } from '../../db/queries/tree-view.ts'
import type { ServiceContext } from '../context.ts'
import type { HandedNode, Handover } from './hand-over-campaigns.ts'

interface Closed extends Handover {
  nodes: readonly HandedNode[]
  roles: readonly HeldRole[]
}

interface Item {
  kind: RebindingKind
  at: OrgUnitId
  subject?: string
  count: number
}

/** A unit dissolved without a successor leaves its list to the unit above it. */
export const listWhatToRebind = async (tx: ServiceContext, closed: Closed): Promise<void> => {
  const heir = closed.successors[0] ?? (await findLastParent(tx.db, closed.from)) ?? closed.from
  const items = [
    ...(await groupsOf(tx, closed, heir)),
    ...rolesOf(closed, heir),
    ...(await peopleOf(tx, closed)),
    ...(await studyOf(tx, closed, heir)),
  ]
  await insertRebindings(
    tx.db,
    items
      .filter((item) => item.count > 0)
      .map((item) => ({
        id: tx.newId<string>(),
        org_unit_id: item.at,
        from_unit_id: closed.from,
        kind: item.kind,
        subject: item.subject ?? '',
        count: item.count,
        created_at: tx.clock.now(),
        done_at: null,
        done_by: null,
        note: null,
      })),
  )
}

const groupsOf = async (tx: ServiceContext, { from }: Closed, heir: OrgUnitId): Promise<Item[]> => {
  const groups = await listBoundGroups(tx.db, [from])
  return groups.map((group) => ({ kind: 'nhom', at: heir, subject: group.id, count: 1 }))
}

/** One line a role, so that nobody's name travels: who is to hold it is decided where roles are given. */
const rolesOf = ({ roles }: Closed, heir: OrgUnitId): Item[] =>
  [...Map.groupBy(roles, (one) => one.role)].map(([role, held]) => ({
    kind: 'vai_tro',
    at: heir,
    subject: role,
    count: held.length,
  }))

const peopleOf = async (tx: ServiceContext, closed: Closed): Promise<Item[]> => {
  const items: Item[] = []
  for (const at of closed.successors) {
    const led = { from: closed.from, to: at, day: closed.day }
    const members = await listLedFrom(tx.db, { ...led, attach: 'chinh_thuc' })
    const guests = await listLedFrom(tx.db, { ...led, attach: 'tam_thoi' })
    const codes = await countWaitingCodes(tx.db, members, tx.clock.now())
    items.push({ kind: 'ma_vao', at, count: codes }, { kind: 'tam_thoi', at, count: guests.length })
  }
  return items
}

/** What only people can sort out: sessions planned, and documents brought, by several former units. */
const studyOf = async (tx: ServiceContext, closed: Closed, heir: OrgUnitId): Promise<Item[]> => {
  const items: Item[] = []
  for (const { nodeId, campaignId } of closed.nodes) {
    const sessions = await countSameNumbers(tx.db, nodeId)
    const documents = await countSameDocuments(tx.db, { campaignId, unitId: heir })
    items.push(
      { kind: 'buoi_trung', at: heir, count: sessions },
      { kind: 'tai_lieu', at: heir, count: documents },
    )
  }
  return items
}
