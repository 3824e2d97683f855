/** Queries of the audit log as auditors read it: lines chosen by unit, person, action and time. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { AuditLine } from '../../domain/audit/chain.ts'
import type { Scope } from '../../domain/rights.ts'
import type { Db } from '../schema/database.ts'
import { lineOf } from './audit.ts'
import { isInScope } from './unit-lines.ts'

export interface LineChoice {
  /** Where the reader may read, and which units were chosen: a line has to lie in all of them. */
  scopes: readonly Scope[]
  personId?: PersonId | undefined
  action?: string | undefined
  from?: Instant | undefined
  /** Exclusive. */
  to?: Instant | undefined
}

const oneOf = (column: string, ids: readonly OrgUnitId[]) =>
  ids.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`${sql.ref(column)} in (${sql.join(ids)})`

/**
 * Whether a line's unit lay in a scope on the line's own day: an auditor reads what happened in a unit while it stood
 * below, also when it has been merged since. (By the day in UTC: within seven hours of a change both sides read.)
 */
const layIn = (scope: Scope): RawBuilder<SqlBool> => {
  if (scope === 'everywhere') return sql<SqlBool>`1 = 1`
  if (scope.below.length === 0) return oneOf('audit_log.org_unit_id', scope.at)
  const day = sql`substr(audit_log.at, 1, 10)`
  return sql<SqlBool>`(${oneOf('audit_log.org_unit_id', scope.at)} or exists (
    select 1 from org_path as reach where reach.descendant_id = audit_log.org_unit_id
      and ${oneOf('reach.ancestor_id', scope.below)} and reach.depth > 0
      and reach.valid_from <= ${day} and (reach.valid_to is null or reach.valid_to >= ${day})))`
}

const chosen = (db: Db, choice: LineChoice) => {
  let query = db.selectFrom('audit_log')
  for (const scope of choice.scopes) query = query.where(layIn(scope))
  if (choice.personId) query = query.where('audit_log.actor', '=', `person:${choice.personId}`)
  if (choice.action) query = query.where('audit_log.action', '=', choice.action)
  if (choice.from) query = query.where('audit_log.at', '>=', choice.from)
  if (choice.to) query = query.where('audit_log.at', '<', choice.to)
  return query
}

/** The newest lines first. @param page.before only lines before this one */
export const listChosenLines = async (
  db: Db,
  choice: LineChoice,
  page: { before?: number | undefined; limit: number },
): Promise<AuditLine[]> => {
  let query = chosen(db, choice)
  if (page.before !== undefined) query = query.where('audit_log.seq', '<', page.before)
  const rows = await query
    .selectAll('audit_log')
    .orderBy('audit_log.seq', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(lineOf)
}

/** How many lines are chosen, counted up to a limit. */
export const countChosenLines = async (
  db: Db,
  choice: LineChoice,
  limit: number,
): Promise<number> => {
  const { n } = await db
    .selectFrom(chosen(db, choice).select('audit_log.seq').limit(limit).as('some'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** The chosen lines after one, in the order of the chain. */
export const listChosenAfter = async (
  db: Db,
  choice: LineChoice,
  page: { after: number; limit: number },
): Promise<AuditLine[]> => {
  const rows = await chosen(db, choice)
    .selectAll('audit_log')
    .where('audit_log.seq', '>', page.after)
    .orderBy('audit_log.seq')
    .limit(page.limit)
    .execute()
  return rows.map(lineOf)
}

/** The names of these people. */
export const listNamesOf = async (
  db: Db,
  personIds: readonly PersonId[],
): Promise<Map<string, string>> => {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'full_name'])
    .where('id', 'in', personIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row.full_name]))
}

/** The names of these units, as they are called now. */
export const listUnitNames = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
): Promise<Map<string, string>> => {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('org_unit')
    .select(['id', 'name_org'])
    .where('id', 'in', unitIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name_org]))
}

/** Units of a scope whose name or code, on any day, holds the words; by name. @param search.words folded */
export const listUnitsOfScope = (
  db: Db,
  scope: Scope,
  search: { words: string; day: Day; limit: number },
): Promise<{ id: OrgUnitId; nameOrg: string }[]> =>
  db
    .selectFrom('org_unit')
    .select(['org_unit.id', 'org_unit.name_org as nameOrg'])
    .where(isInScope(scope, 'org_unit.id', search.day))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('org_unit_name')
          .select('org_unit_name.id')
          .whereRef('org_unit_name.org_unit_id', '=', 'org_unit.id')
          .where('org_unit_name.search_key', 'like', `%${search.words.replaceAll(/[%_\\]/g, '')}%`),
      ),
    )
    .orderBy('org_unit.name_org')
    .orderBy('org_unit.id')
    .limit(search.limit)
    .execute()

/** Who holds one of these roles at an instant, anywhere. */
export const listHoldersOf = async (
  db: Db,
  roles: readonly ('kiem_tra' | 'quan_tri')[],
  at: Instant,
): Promise<PersonId[]> => {
  const rows = await db
    .selectFrom('role_assignment')
    .select('person_id')
    .distinct()
    .where('role', 'in', roles)
    .where('starts_at', '<=', at)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}
