/** Saves the rows of a list of units that nothing speaks against: new units under their parents. */
import { imports as words } from '@quan-triet/shared/i18n/vi/imports'
import type { ImportId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ImportResult } from '@quan-triet/shared/models/import'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { lockTree } from '../../db/queries/tree-changes.ts'
import { insertUnits, type NewUnit } from '../../db/queries/units.ts'
import type { JudgedUnit } from '../../domain/imports/judge-tree.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/**
 * Units begin on the day of the import. A unit whose parent is not saved is not saved either.
 * @param tx the transaction in which the rows were judged
 */
export const saveTree = async (
  tx: ServiceContext,
  { id, unitId, rows }: { id: ImportId; unitId: OrgUnitId; rows: readonly JudgedUnit[] },
): Promise<ImportResult> => {
  await lockTree(tx.db, tx.clock.now())
  const units = inOrder(tx, rows)
  await insertUnits(tx.db, units)
  await recordAudit(tx, {
    action: 'confirm-import',
    orgUnitId: unitId,
    subject: `import:${id}`,
    detail: { units: units.map((unit) => unit.id) },
  })
  const same = rows.filter((row) => row.verdict === 'khong_doi').length
  const added = units.length
  return { added, updated: 0, moved: 0, same, notSaved: rows.length - added - same }
}

/** Parents before children, whatever their order in the file. */
const inOrder = (tx: ServiceContext, rows: readonly JudgedUnit[]): NewUnit[] => {
  const fresh = rows.filter((row) => row.verdict === 'moi')
  const ids = new Map(fresh.map(({ row }) => [row, tx.newId<OrgUnitId>()]))
  const below = Map.groupBy(fresh, ({ facts }) =>
    facts.parent !== null && 'row' in facts.parent ? facts.parent.row : null,
  )
  const units: NewUnit[] = []
  let level = below.get(null) ?? []
  while (level.length > 0) {
    for (const one of level) {
      const id = ids.get(one.row)
      const parentId = parentOf(one, ids)
      if (id !== undefined && parentId !== null) units.push(unitFrom(tx, one, { id, parentId }))
    }
    level = level.flatMap(({ row }) => below.get(row) ?? [])
  }
  return units
}

const parentOf = (
  { facts: { parent } }: JudgedUnit,
  ids: ReadonlyMap<number, OrgUnitId>,
): OrgUnitId | null => {
  if (parent === null) return null
  return 'unit' in parent ? parent.unit.id : (ids.get(parent.row) ?? null)
}

const unitFrom = (
  tx: ServiceContext,
  { facts }: JudgedUnit,
  { id, parentId }: { id: OrgUnitId; parentId: OrgUnitId },
): NewUnit => {
  const names = namesOf(facts.name)
  return {
    id,
    parent_id: parentId,
    code: facts.code,
    name_org: names.org,
    name_committee: names.committee,
    short_name: names.short,
    level: facts.level ?? 'chi_bo_truc_thuoc',
    org_type: facts.type,
    symbol: names.isBranch ? words.symbol.branch : words.symbol.committee,
    valid_from: dayOf(tx.clock.now()),
    valid_to: null,
    is_pilot: 0,
  }
}

const short = (rest: string) => rest.slice(0, 1).toUpperCase() + rest.slice(1)

/** "Đảng bộ phường A" is led by "Đảng ủy phường A", "Chi bộ B" by "Chi ủy B"; any other name stands for all three. */
const namesOf = (name: string) => {
  const { party, committee, branch, branchCommittee } = words.orgPrefix
  const after = (prefix: string) => name.slice(prefix.length).trim()
  const isBranch = name.startsWith(branch)
  if (isBranch)
    return {
      isBranch,
      org: name,
      committee: `${branchCommittee} ${after(branch)}`,
      short: short(after(branch)),
    }
  for (const prefix of [party, committee])
    if (name.startsWith(prefix)) {
      const rest = after(prefix)
      return {
        isBranch,
        org: `${party} ${rest}`,
        committee: `${committee} ${rest}`,
        short: short(rest),
      }
    }
  return { isBranch, org: name, committee: name, short: name }
}
