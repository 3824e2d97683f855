/** Creates what the whole Mini App needs: corrected parts, their questions, rules of check-in, ratings, make-up, progress. */
import { type AnyDb, columns, key, mayReference, references, required } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  await extendParts(db)
  await extendSessions(db)
  await createCheckInTroubles(db)
  await createRatings(db)
  await createInvitees(db)
  await createDisplay(db)
  await createProgress(db)
}

/** @param defaults new columns by kind; null stands for a column that may be empty */
const addTo = async (
  db: AnyDb,
  table: string,
  defaults: Partial<Record<'text' | 'integer', Record<string, string | number | null>>>,
): Promise<void> => {
  const added = (['text', 'integer'] as const).flatMap((type) =>
    Object.entries(defaults[type] ?? {}).map(([name, value]) => ({ type, name, value })),
  )
  for (const { type, name, value } of added)
    await db.schema
      .alterTable(table)
      .addColumn(name, type, (column) =>
        value === null ? column : column.notNull().defaultTo(value),
      )
      .execute()
}

const extendParts = async (db: AnyDb) => {
  await addTo(db, 'document_part', {
    integer: { version: 1 },
    text: { corrected_at: null, correction_reason: null, questions: '[]' },
  })
  const version = columns(db.schema.createTable('document_part_version'), 'text', {
    part_id: references('document_part.id'),
    heading: required,
    paragraphs: required,
    note: required,
    replaced_at: required,
    replaced_by: mayReference('person.id'),
    reason: required,
  })
  await columns(version, 'integer', { version: required })
    .addPrimaryKeyConstraint('document_part_version_key', ['part_id', 'version'])
    .execute()
}

const extendSessions = async (db: AnyDb) => {
  await addTo(db, 'session', { integer: { checks_place: 0 }, text: { code_pace: 'nhanh' } })
  await addTo(db, 'session_venue', {
    integer: { latitude_e6: null, longitude_e6: null, radius_m: null },
  })
  await addTo(db, 'attendance', { text: { device_key: null, place: null } })
}

const createCheckInTroubles = async (db: AnyDb) => {
  await columns(db.schema.createTable('check_in_trouble'), 'text', {
    id: key,
    org_unit_id: references('org_unit.id'),
    session_id: mayReference('session.id'),
    person_id: mayReference('person.id'),
    kind: required,
    device_at: null,
    received_at: required,
    settled_at: null,
    settled_by: mayReference('person.id'),
  }).execute()
  await db.schema
    .createIndex('check_in_trouble_session')
    .on('check_in_trouble')
    .columns(['session_id'])
    .execute()
  await db.schema
    .createIndex('check_in_trouble_unit')
    .on('check_in_trouble')
    .columns(['org_unit_id', 'received_at'])
    .execute()
  await db.schema
    .createIndex('check_in_trouble_person')
    .on('check_in_trouble')
    .columns(['person_id'])
    .execute()
}

/** Who has rated and what was rated are apart: no row tells who rated how. */
const createRatings = async (db: AnyDb) => {
  const rating = columns(db.schema.createTable('session_rating'), 'text', {
    session_id: references('session.id'),
    question: required,
    answer: required,
  })
  await columns(rating, 'integer', { count: required })
    .addPrimaryKeyConstraint('session_rating_key', ['session_id', 'question', 'answer'])
    .execute()
  await columns(db.schema.createTable('session_rated'), 'text', {
    session_id: references('session.id'),
    person_id: references('person.id'),
    question: required,
  })
    .addPrimaryKeyConstraint('session_rated_key', ['session_id', 'person_id', 'question'])
    .execute()
}

const createInvitees = async (db: AnyDb) => {
  await columns(db.schema.createTable('session_invitee'), 'text', {
    session_id: references('session.id'),
    person_id: references('person.id'),
    invited_by: references('person.id'),
    invited_at: required,
  })
    .addPrimaryKeyConstraint('session_invitee_key', ['session_id', 'person_id'])
    .execute()
  await db.schema
    .createIndex('session_invitee_person')
    .on('session_invitee')
    .columns(['person_id'])
    .execute()
}

const createDisplay = async (db: AnyDb) => {
  const display = columns(db.schema.createTable('display_setting'), 'text', {
    person_id: (column) => key(column).references('person.id'),
    theme: required,
    changed_at: required,
  })
  await columns(display, 'integer', { text_percent: required }).execute()
}

const createProgress = async (db: AnyDb) => {
  const progress = columns(db.schema.createTable('progress_day'), 'text', {
    campaign_id: references('campaign.id'),
    org_unit_id: references('org_unit.id'),
    day: required,
    taken_at: required,
  })
  await columns(progress, 'integer', {
    members: required,
    required,
    completed: required,
    completed_required: required,
  })
    .addPrimaryKeyConstraint('progress_day_key', ['campaign_id', 'org_unit_id', 'day'])
    .execute()
}
