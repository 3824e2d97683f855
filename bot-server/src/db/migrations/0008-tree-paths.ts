/** Creates what follows the tree through time: paths, names, successions, what must be re-bound. */
import { fold } from '@quan-triet/shared/text/fold'
import { sql } from 'kysely'
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await createPaths(db)
  await createNames(db)
  await createSuccessions(db)
  await createRebinding(db)
  await fillPaths(db)
  await fillNames(db)
}

const createPaths = async (db: AnyDb) => {
  const path = columns(db.schema.createTable('org_path'), 'text', {
    ancestor_id: references('org_unit.id'),
    descendant_id: references('org_unit.id'),
  })
  await columns(columns(path, 'integer', { depth: required }), 'text', {
    valid_from: required,
    valid_to: null,
  })
    .addPrimaryKeyConstraint('org_path_key', ['descendant_id', 'ancestor_id', 'valid_from'])
    .execute()
  // Holds all that a walk downwards asks for: a province's thousands of units are read from the index alone.
  await db.schema
    .createIndex('org_path_below')
    .on('org_path')
    .columns(['ancestor_id', 'depth', 'descendant_id', 'valid_from', 'valid_to'])
    .execute()
  await db.schema
    .createIndex('membership_of_unit')
    .on('membership')
    .columns(['org_unit_id', 'attach', 'valid_from', 'valid_to', 'person_id'])
    .execute()
  await db.schema.createIndex('org_unit_code').on('org_unit').columns(['code']).execute()
  await columns(db.schema.createTable('tree_mark'), 'text', {
    id: key,
    changed_at: required,
  }).execute()
}

const createNames = async (db: AnyDb) => {
  await columns(db.schema.createTable('org_unit_name'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    name_org: required,
    name_committee: required,
    short_name: required,
    search_key: required,
    valid_from: required,
    valid_to: null,
  }).execute()
  await db.schema
    .createIndex('org_unit_name_unit')
    .on('org_unit_name')
    .columns(['org_unit_id', 'valid_from'])
    .execute()
}

const createSuccessions = async (db: AnyDb) => {
  await columns(db.schema.createTable('org_succession'), 'text', {
    id: key,
    kind: required,
    from_unit_id: references('org_unit.id'),
    to_unit_id: mayReference('org_unit.id'),
    effective_on: required,
    decision_number: required,
    decision_on: null,
    recorded_by: mayReference('person.id'),
    recorded_at: required,
    processed_at: null,
  }).execute()
  for (const column of ['from_unit_id', 'to_unit_id'])
    await db.schema
      .createIndex(`org_succession_${column}`)
      .on('org_succession')
      .columns([column])
      .execute()
  await db.schema
    .createIndex('org_succession_waiting')
    .on('org_succession')
    .columns(['effective_on'])
    .where(sql.ref('processed_at'), 'is', null)
    .execute()
  await db.schema
    .alterTable('campaign_node')
    .addColumn('succeeded_by', 'text', mayReference('campaign_node.id'))
    .execute()
}

const createRebinding = async (db: AnyDb) => {
  const item = columns(db.schema.createTable('rebinding_item'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    from_unit_id: references('org_unit.id'),
    kind: required,
    subject: required,
  })
  await columns(columns(item, 'integer', { count: required }), 'text', {
    created_at: required,
    done_at: null,
    done_by: mayReference('person.id'),
    note: null,
  }).execute()
  await db.schema
    .createIndex('rebinding_item_unit')
    .on('rebinding_item')
    .columns(['org_unit_id'])
    .execute()
}

/** The rule as it was when this ran; `db/queries/tree-paths.ts` has today's. */
const fillPaths = (db: AnyDb) =>
  sql`insert into org_path (ancestor_id, descendant_id, depth, valid_from, valid_to)
    with recursive walk(ancestor_id, descendant_id, depth, valid_from, valid_to) as (
      select id, id, 0, valid_from, valid_to from org_unit
      union all
      select org_edge.parent_id, walk.descendant_id, walk.depth + 1,
        case when org_edge.valid_from > walk.valid_from
          then org_edge.valid_from else walk.valid_from end,
        case when walk.valid_to is null or org_edge.valid_to < walk.valid_to
          then org_edge.valid_to else walk.valid_to end
      from walk join org_edge on org_edge.child_id = walk.ancestor_id
      where (walk.valid_to is null or org_edge.valid_from < walk.valid_to)
        and (org_edge.valid_to is null or org_edge.valid_to > walk.valid_from)
        and walk.depth < 32
    ) select ancestor_id, descendant_id, depth, valid_from, valid_to from walk`.execute(db)

interface NamedUnit {
  id: string
  code: string
  name_org: string
  name_committee: string
  short_name: string
  valid_from: string
}

const fillNames = async (db: AnyDb) => {
  const { rows } = await sql<NamedUnit>`select id, code, name_org, name_committee, short_name,
    valid_from from org_unit`.execute(db)
  for (const unit of rows) {
    const words = fold([unit.code, unit.name_org, unit.name_committee, unit.short_name].join(' '))
    await sql`insert into org_unit_name (id, org_unit_id, name_org, name_committee, short_name,
      search_key, valid_from, valid_to) values (${`name-${unit.id}-${unit.valid_from}`}, ${unit.id},
      ${unit.name_org}, ${unit.name_committee}, ${unit.short_name}, ${words}, ${unit.valid_from},
      null)`.execute(db)
  }
}
