/** Makes the database itself mark whose figures a change of facts concerns, so that no way of writing a fact can forget it. */
import { sql } from 'kysely'
import { isPostgres } from '../dialect.ts'
import type { AnyDb } from './columns.ts'

/** What a changed row concerns: a select of campaign, unit and kind from `{r}`, the changed rows, called `r`. */
interface Marking {
  table: string
  on: readonly ('insert' | 'update' | 'delete')[]
  selects: readonly string[]
  /** Which changes count; all if omitted. Makes it a matter of each row instead of each statement (PostgreSQL). */
  when?: string
}

/** Tables to read from, and how they hang together; `{r}` comes first. */
type Source = readonly [tables: string, on: string]

const join = ([tables, on]: Source, more: string, moreOn: string): Source => [
  `${tables} cross join ${more}`,
  `${on} and ${moreOn}`,
]
/** `cross join` keeps SQLite from beginning anywhere else than with the changed row; PostgreSQL chooses by itself. */
const marks = (what: string, [tables, on]: Source): string =>
  `select ${what} from ${tables} where ${on}`

const NODE_OF_ROW: Source = ['{r} cross join campaign_node as node', 'node.id = r.campaign_node_id']
const NODE_OF_CLASS: Source = [
  '{r} cross join class cross join campaign_node as node',
  'class.id = r.class_id and node.id = class.campaign_node_id',
]
const NODE_OF_SESSION: Source = [
  '{r} cross join session cross join class cross join campaign_node as node',
  'session.id = r.session_id and class.id = session.class_id and node.id = class.campaign_node_id',
]
const NODE_OF_REPORT: Source = [
  '{r} cross join report cross join campaign_node as node',
  'report.id = r.report_id and node.id = report.campaign_node_id',
]
const NODE_OF_PUSH: Source = [
  '{r} cross join part_push cross join campaign_node as node',
  'part_push.id = r.push_id and node.id = part_push.campaign_node_id',
]

const HOLDER = `node.campaign_id, node.org_unit_id, 'unit'`
const HOME = `node.campaign_id, home.org_unit_id, 'unit'`
const GUESTS = `node.campaign_id, cast(null as text), 'guests'`
const anywhere = (unit: string, kind: 'unit' | 'line') => `cast(null as text), ${unit}, '${kind}'`
const everywhere = (kind: 'tree' | 'guests') => `cast(null as text), cast(null as text), '${kind}'`

/**
 * What a unit holds, or ceases to hold, can complete or fail all who ever belonged to it and all who came to it from
 * elsewhere: each is counted at home.
 */
const taught = (nodes: Source): string[] => [
  marks(HOLDER, nodes),
  marks(
    HOME,
    join(
      nodes,
      'membership as was cross join membership as home',
      'was.org_unit_id = node.org_unit_id and home.person_id = was.person_id',
    ),
  ),
  marks(
    HOME,
    join(
      nodes,
      `campaign_node as same cross join class as held cross join session as part
      cross join attendance as came cross join membership as home`,
      `same.campaign_id = node.campaign_id and same.org_unit_id = node.org_unit_id
      and held.campaign_node_id = same.id and part.class_id = held.id
      and came.session_id = part.id and home.person_id = came.person_id`,
    ),
  ),
  marks(
    GUESTS,
    join(
      nodes,
      'membership as visit',
      `visit.org_unit_id = node.org_unit_id and visit.attach = 'tam_thoi'`,
    ),
  ),
]

/** A person is counted at home in every campaign; a key cadre also where classes are held from above. */
const ofPerson = (person: string): string[] => [
  marks(anywhere('home.org_unit_id', 'unit'), [
    '{r} cross join membership as home',
    `home.person_id = ${person}`,
  ]),
  marks(anywhere('role.org_unit_id', 'line'), [
    '{r} cross join role_assignment as role',
    `role.person_id = ${person}`,
  ]),
]

const ROW: Source = ['{r}', '1 = 1']
const always = ['insert', 'update', 'delete'] as const
const ARRIVED = (row: string) =>
  `${row}.push_id is not null and ${row}.state in ('delivered', 'shared')`
const reached = [
  marks(`node.campaign_id, r.org_unit_id, 'unit'`, [
    NODE_OF_PUSH[0],
    `${NODE_OF_PUSH[1]} and r.org_unit_id is not null and r.person_id is null`,
  ]),
  marks(HOME, join(NODE_OF_PUSH, 'membership as home', 'home.person_id = r.person_id')),
]

/** Every table that holds facts of figures (2.7, 2.11). */
export const markings: readonly Marking[] = [
  {
    table: 'attendance',
    on: always,
    selects: [
      marks(HOLDER, NODE_OF_SESSION),
      marks(HOME, join(NODE_OF_SESSION, 'membership as home', 'home.person_id = r.person_id')),
      marks(
        GUESTS,
        join(
          NODE_OF_SESSION,
          'membership as visit',
          `visit.person_id = r.person_id and visit.org_unit_id = node.org_unit_id
          and visit.attach = 'tam_thoi'`,
        ),
      ),
    ],
  },
  { table: 'session', on: always, selects: taught(NODE_OF_CLASS) },
  { table: 'class', on: always, selects: taught(NODE_OF_ROW) },
  { table: 'class_audience', on: always, selects: taught(NODE_OF_CLASS) },
  {
    table: 'campaign_node',
    on: ['insert', 'update'],
    selects: taught(['{r} cross join campaign_node as node', 'node.id = r.id']),
  },
  {
    table: 'campaign',
    on: ['update'],
    when: `old.closed_at is distinct from new.closed_at
      or old.owner_org_id is distinct from new.owner_org_id
      or old.probationary_writes is distinct from new.probationary_writes`,
    selects: [marks(`r.id, cast(null as text), 'unit'`, ROW)],
  },
  ...['plan', 'report', 'recommendation', 'deadline'].map((table): Marking => ({
    table,
    on: always,
    selects: [marks(HOLDER, NODE_OF_ROW)],
  })),
  { table: 'report_step', on: always, selects: [marks(HOLDER, NODE_OF_REPORT)] },
  { table: 'session_venue', on: always, selects: [marks(HOLDER, NODE_OF_SESSION)] },
  { table: 'masses_count', on: always, selects: [marks(HOLDER, NODE_OF_SESSION)] },
  {
    table: 'masses_base',
    on: always,
    selects: [marks(`r.campaign_id, r.org_unit_id, 'unit'`, ROW)],
  },
  {
    table: 'essay',
    on: always,
    selects: [
      marks(`r.campaign_id, home.org_unit_id, 'unit'`, [
        '{r} cross join membership as home',
        'home.person_id = r.person_id',
      ]),
    ],
  },
  { table: 'outbox', on: ['insert', 'update'], when: ARRIVED('new'), selects: reached },
  { table: 'outbox', on: ['update', 'delete'], when: ARRIVED('old'), selects: reached },
  {
    table: 'membership',
    on: always,
    selects: [
      marks(anywhere('r.org_unit_id', 'unit'), ROW),
      ...ofPerson('r.person_id'),
      marks(everywhere('guests'), [
        '{r}',
        `r.attach = 'tam_thoi' or exists (select 1 from membership as visit
          where visit.person_id = r.person_id and visit.attach = 'tam_thoi')`,
      ]),
    ],
  },
  { table: 'exemption', on: always, selects: ofPerson('r.person_id') },
  {
    table: 'person',
    on: ['update'],
    when: 'old.person_kind is distinct from new.person_kind',
    selects: ofPerson('r.id'),
  },
  {
    table: 'role_assignment',
    on: always,
    selects: [marks(anywhere('r.org_unit_id', 'line'), ROW)],
  },
  {
    table: 'org_edge',
    on: always,
    selects: [
      marks(anywhere('r.child_id', 'line'), ROW),
      marks(anywhere('r.parent_id', 'line'), ROW),
      marks(everywhere('tree'), ROW),
    ],
  },
  {
    table: 'org_unit',
    on: ['update'],
    when: `old.level is distinct from new.level or old.valid_from is distinct from new.valid_from
      or old.valid_to is distinct from new.valid_to`,
    selects: [marks(anywhere('r.id', 'line'), ROW), marks(everywhere('tree'), ROW)],
  },
  { table: 'plan_excuse', on: always, selects: [marks(HOLDER, NODE_OF_ROW)] },
  {
    table: 'essay_extension',
    on: always,
    selects: [
      marks(`r.campaign_id, home.org_unit_id, 'unit'`, [
        '{r} cross join membership as home',
        'home.person_id = r.person_id',
      ]),
    ],
  },
]

/** Marked by the migrations that make them. */
const LATER: readonly string[] = ['plan_excuse', 'essay_extension']

export const up = (db: AnyDb): Promise<void> =>
  markTables(
    db,
    [...new Set(markings.map(({ table }) => table))].filter((table) => !LATER.includes(table)),
  )

/** Makes the triggers of these tables: anew, where a later migration had to build a table anew. */
export const markTables = async (db: AnyDb, tables: readonly string[]): Promise<void> => {
  const statements = markings.flatMap((marking, index) => {
    if (!tables.includes(marking.table)) return []
    return isPostgres(db) ? onPostgres(marking, index) : onSqlite(marking, index)
  })
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** The selects with the changed rows filled in. @param source what `r` is read from; null: the one row itself */
const filledIn = (selects: readonly string[], row: string, source: string): string =>
  selects
    .map((select) => select.replaceAll('{r}', source).replaceAll(/\br\.(?=[a-z_]+)/g, `${row}.`))
    .join('\n union ')

/** Whether the row before, the row after, or both concern somebody. */
const rowsOf = ({ when }: Marking, event: string): readonly ('old' | 'new')[] => {
  if (event === 'insert') return ['new']
  if (event === 'delete') return ['old']
  if (when === ARRIVED('new')) return ['new']
  return when === ARRIVED('old') ? ['old'] : ['old', 'new']
}

/** SQLite has one writer: a mark that is there already is as good as another. */
const onSqlite = (marking: Marking, index: number): string[] =>
  marking.on.map((event) => {
    const selects = rowsOf(marking, event)
      .map((row) => filledIn(marking.selects, row, '(select 1) as one'))
      .join('\n union ')
    return `create trigger figure_mark_${index}_${event} after ${event} on ${marking.table}
      for each row ${marking.when ? `when ${marking.when}` : ''} begin
      insert into figure_mark (campaign_id, org_unit_id, kind)
      select column1, column2, column3 from (select null as column1, null as column2, null as column3
        where 0 union ${selects}) as mark
      where not exists (select 1 from figure_mark as open where open.org_unit_id is column2
        and open.campaign_id is column1 and open.kind = column3);
    end`
  })

/**
 * PostgreSQL never looks for an open mark: one that another transaction is just counting away would be lost. One look a
 * statement costs bulk writing next to nothing.
 */
const onPostgres = (marking: Marking, index: number): string[] => {
  const name = `figure_mark_${index}`
  const makeFunction = (suffix: string, selects: string) =>
    `create function ${name}${suffix}() returns trigger language plpgsql as
      $$ begin insert into figure_mark (campaign_id, org_unit_id, kind) ${selects};
      return null; end $$`
  const triggers = marking.on.flatMap((event) =>
    rowsOf(marking, event).map((row) => {
      const begin = `create trigger ${name}_${event}_${row} after ${event} on ${marking.table}`
      return marking.when
        ? `${begin} for each row when (${marking.when}) execute function ${name}_${row}()`
        : `${begin} referencing ${row} table as changed
            for each statement execute function ${name}()`
    }),
  )
  if (!marking.when)
    return [makeFunction('', filledIn(marking.selects, 'r', 'changed as r')), ...triggers]
  const rows = new Set(marking.on.flatMap((event) => rowsOf(marking, event)))
  return [
    ...[...rows].map((row) =>
      makeFunction(`_${row}`, filledIn(marking.selects, row, '(select 1) as one')),
    ),
    ...triggers,
  ]
}
