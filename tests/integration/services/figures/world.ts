/** Builds small worlds of units, people and sessions in rows, for figures to be counted on. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type {
  CampaignId,
  CampaignNodeId,
  ClassId,
  OrgUnitId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addMs, at } from '@quan-triet/shared/time/calendar'
import type { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import type { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { Role } from '@quan-triet/shared/vocabulary/roles'

export const SINCE: Day = '2026-01-01'
export const campaignId = asId<CampaignId>('campaign')
export const unitId = (name: string): OrgUnitId => asId<OrgUnitId>(`unit-${name}`)
export const personId = (name: string): PersonId => asId<PersonId>(`person-${name}`)
export const sessionId = (name: string): SessionId => asId<SessionId>(`session-${name}`)

/** Puts units below one another, parents first: `[name, parent]`. */
export const addUnits = (
  db: Db,
  units: readonly (readonly [name: string, parent: string | null, level?: Level])[],
  validFrom: Day = SINCE,
): Promise<void> =>
  insertUnits(
    db,
    units.map(([name, parent, level]) => ({
      id: unitId(name),
      parent_id: parent === null ? null : unitId(parent),
      code: name,
      name_org: `Chi bộ ${name}`,
      name_committee: `Chi ủy ${name}`,
      short_name: name,
      level: level ?? (parent === null ? 'cap_tren_truc_tiep' : 'chi_bo_truc_thuoc'),
      org_type: 'khu_dan_cu',
      symbol: 'CB',
      valid_from: validFrom,
      valid_to: null,
      is_pilot: 0,
    })),
  )

export interface Stay {
  person: string
  unit: string
  from?: Day
  to?: Day | null
  attach?: 'chinh_thuc' | 'tam_thoi'
  stage?: 'du_bi' | 'chinh_thuc'
}

export const addPeople = async (db: Db, names: readonly string[]): Promise<void> => {
  if (names.length === 0) return
  const people = names.map((name) => ({
    id: personId(name),
    full_name: name,
    search_key: name,
    birth_year: null,
    person_kind: 'dang_vien' as const,
  }))
  await db.insertInto('person').values(people).execute()
}

export const addStays = async (db: Db, stays: readonly Stay[]): Promise<void> => {
  if (stays.length === 0) return
  const rows = stays.map((stay, index) => ({
    id: `stay-${index}-${stay.person}-${stay.unit}`,
    person_id: personId(stay.person),
    org_unit_id: unitId(stay.unit),
    stage: stay.stage ?? ('chinh_thuc' as const),
    attach: stay.attach ?? ('chinh_thuc' as const),
    valid_from: stay.from ?? SINCE,
    valid_to: stay.to ?? null,
  }))
  await db.insertInto('membership').values(rows).execute()
}

export interface Freed {
  person: string
  kind: ExemptionKind
  from: Day
  to: Day | null
}

export const addExemptions = async (db: Db, all: readonly Freed[]): Promise<void> => {
  if (all.length === 0) return
  const rows = all.map((one, index) => ({
    id: `exemption-${index}`,
    person_id: personId(one.person),
    kind: one.kind,
    valid_from: one.from,
    valid_to: one.to,
  }))
  await db.insertInto('exemption').values(rows).execute()
}

export interface HeldRole {
  person: string
  unit: string
  role: Role
  until?: Instant
}

export const addRoles = async (db: Db, roles: readonly HeldRole[]): Promise<void> => {
  const rows = roles.map((held, index) => ({
    id: `role-${index}-${held.person}`,
    person_id: personId(held.person),
    org_unit_id: unitId(held.unit),
    role: held.role,
    starts_at: at(SINCE, '00:00'),
    ends_at: held.until ?? null,
  }))
  await db.insertInto('role_assignment').values(rows).execute()
}

/** A campaign of the first unit, with a node in each. */
export const addCampaign = async (db: Db, units: readonly string[]): Promise<void> => {
  await db
    .insertInto('campaign')
    .values({
      id: campaignId,
      owner_org_id: unitId(units[0] ?? ''),
      title: 'Đợt học tập',
      reporting_base: 'phai_hoc',
      target_percent: 98,
      snapshot_on: '2026-03-31',
      essay_opens: 'sau_hoan_thanh',
      starts_on: SINCE,
    })
    .execute()
  await addNodes(db, units)
}

export const addNodes = async (db: Db, units: readonly string[]): Promise<void> => {
  const nodes = units.map((unit) => ({
    id: asId<CampaignNodeId>(`node-${unit}`),
    campaign_id: campaignId,
    org_unit_id: unitId(unit),
    state: 'dang_hoc' as const,
  }))
  await db.insertInto('campaign_node').values(nodes).execute()
}

export interface HeldAt {
  name: string
  unit: string
  startsAt: Instant
  closedAt?: Instant | null
  isMakeup?: boolean
  /** One of several classes by turns. */
  isSplit?: boolean
  audience?: 'dang_vien' | 'quan_chung' | 'can_bo_chu_chot'
  mode?: ClassMode
  isUncounted?: boolean
}

export const addSession = async (db: Db, held: HeldAt): Promise<void> => {
  const classId = asId<ClassId>(`class-${held.name}`)
  await db
    .insertInto('class')
    .values({
      id: classId,
      campaign_node_id: asId<CampaignNodeId>(`node-${held.unit}`),
      title: held.name,
      mode: held.mode ?? 'truc_tiep',
      is_makeup: held.isMakeup ? 1 : 0,
      counts_as_class: held.isUncounted ? 0 : 1,
      split_id: held.isSplit ? 'split' : null,
    })
    .execute()
  if (held.audience)
    await db
      .insertInto('class_audience')
      .values({ class_id: classId, audience_group: held.audience })
      .execute()
  const endsAt = addMs(held.startsAt, 3 * 3_600_000)
  await db
    .insertInto('session')
    .values({
      id: sessionId(held.name),
      class_id: classId,
      number: null,
      title: held.name,
      starts_at: held.startsAt,
      ends_at: endsAt,
      is_mandatory: held.isMakeup ? 0 : 1,
      check_in_from: held.startsAt,
      check_in_until: endsAt,
      late_after: held.startsAt,
      check_in_key: 'key',
      closed_at: held.closedAt === undefined ? endsAt : held.closedAt,
      speaker: null,
    })
    .execute()
}

export interface Mark {
  person: string
  session: string
  state?: AttendanceState
}

export const addMarks = async (db: Db, marks: readonly Mark[]): Promise<void> => {
  if (marks.length === 0) return
  const rows = marks.map((mark) => ({
    person_id: personId(mark.person),
    session_id: sessionId(mark.session),
    state: mark.state ?? ('co_mat' as const),
    method: 'qr' as const,
    recorded_by: null,
    recorded_at: at(SINCE, '00:00'),
    device_at: null,
    confirmed_by: null,
    confirmed_at: null,
    awaits_confirmation: 0,
    leave: 'none' as const,
    absence_code: null,
  }))
  await db.insertInto('attendance').values(rows).execute()
}

/** Names by number: `people('a', 3)` is a1, a2, a3. */
export const people = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)
