/** Saves the rows of a roster that nothing speaks against: people, memberships, moves, duties, exemptions. */
import type { ImportId, PersonId } from '@quan-triet/shared/models/ids'
import type { ImportResult } from '@quan-triet/shared/models/import'
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays, dayOf } from '@quan-triet/shared/time/calendar'
import { fold } from '@quan-triet/shared/text/fold'
import {
  endMemberships,
  endRolesIn,
  insertRoster,
  markBirthYear,
  renamePerson,
  replacePhones,
  type RosterRows,
} from '../../db/queries/import-writes.ts'
import { mayGive } from '../../domain/duties/may-give.ts'
import type { JudgedRow, RosterChange } from '../../domain/imports/judge-roster.ts'
import type { KnownMembership } from '../../domain/imports/known-people.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { placeOfUnit } from '../duties/unit-place.ts'
import { ServiceError } from '../errors.ts'
import { importerOf } from './import-rights.ts'
import { nextTurn } from './in-turns.ts'

interface Saving {
  change: RosterChange
  verdict: JudgedRow['verdict']
  personId: PersonId
  isNew: boolean
}

/**
 * A move, or another stage, ends one membership and begins the next on the day of the import; nobody is removed.
 * @param tx the transaction in which the rows were judged
 * @throws ServiceError `role_not_givable` when the file gives duties that the importer may not give
 */
export const saveRoster = async (
  tx: ServiceContext,
  { id, rows }: { id: ImportId; rows: readonly JudgedRow[] },
): Promise<ImportResult> => {
  const savings = prepare(tx, rows)
  await requireGivable(tx, savings)
  const day = dayOf(tx.clock.now())
  await nextTurn()
  await endFormer(tx, savings, day)
  await insertRoster(tx.db, newRows(tx, savings, day))
  await nextTurn()
  await updatePeople(tx, savings)
  await recordByUnit(tx, id, savings)
  const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length
  return {
    added: count('moi'),
    updated: count('cap_nhat'),
    moved: count('chuyen_den'),
    same: count('khong_doi'),
    notSaved: count('nghi_van') + count('tu_choi') + count('bo_qua'),
  }
}

/** A list gives no duty that its importer could not give one by one. @throws ServiceError `role_not_givable` */
const requireGivable = async (tx: ServiceContext, savings: readonly Saving[]): Promise<void> => {
  const given = savings.filter(({ change }) => change.roles.length > 0)
  for (const [unitId, own] of Map.groupBy(given, ({ change }) => change.unitId)) {
    const place = await placeOfUnit(tx, unitId)
    const roles = own.flatMap(({ change }) => change.roles)
    if (roles.some((role) => !mayGive(tx.actor, role, place)))
      throw new ServiceError('role_not_givable')
  }
}

/** A guest whose home is another row of the same file is the person of that row. */
const prepare = (tx: ServiceContext, rows: readonly JudgedRow[]): Saving[] => {
  const official = new Map<string, PersonId>()
  const savings: Saving[] = []
  const byAttachment = rows.toSorted((a, b) => orderOf(a) - orderOf(b))
  for (const { change, verdict } of byAttachment) {
    if (change === null || verdict === 'khong_doi') continue
    const key = `${fold(change.facts.fullName)}|${change.facts.birthYear}`
    const linked = change.facts.attach === 'tam_thoi' ? official.get(key) : undefined
    const known = change.person?.personId ?? linked
    const personId = known ?? tx.newId<PersonId>()
    if (change.facts.attach === 'chinh_thuc') official.set(key, personId)
    savings.push({ change, verdict, personId, isNew: known === undefined })
  }
  return savings
}

const orderOf = ({ placed }: JudgedRow): number => (placed.facts.attach === 'tam_thoi' ? 1 : 0)

/** Whether the official membership begins anew: for somebody new, on a move, or at another stage. */
const beginsHome = ({ change, isNew }: Saving): boolean =>
  change.facts.attach === 'chinh_thuc' && (isNew || change.isMove || change.stage !== null)

const idsOf = (memberships: readonly KnownMembership[]) => memberships.map((one) => one.id)

const endFormer = async (tx: ServiceContext, savings: readonly Saving[], day: Day) => {
  const ended = (isMove: boolean): KnownMembership[] =>
    savings
      .filter((one) => beginsHome(one) && one.change.isMove === isMove)
      .flatMap(({ change }) => change.person?.home ?? [])
  await endMemberships(tx.db, idsOf(ended(true)), { day, endedFor: 'chuyen_sinh_hoat' })
  await endMemberships(tx.db, idsOf(ended(false)), { day, endedFor: 'chuyen_chinh_thuc' })
  const leaving = savings
    .filter(({ change }) => change.isMove)
    .flatMap(({ change, personId }) =>
      change.person?.home ? [{ personId, unitId: change.person.home.unitId }] : [],
    )
  await endRolesIn(tx.db, leaving, tx.clock.now())
}

const newRows = (tx: ServiceContext, savings: readonly Saving[], day: Day): RosterRows => ({
  people: savings
    .filter(({ isNew }) => isNew)
    .map(({ change, personId }) => ({
      id: personId,
      full_name: change.facts.fullName,
      search_key: fold(change.facts.fullName),
      birth_year: change.facts.birthYear,
      person_kind: 'dang_vien' as const,
    })),
  memberships: savings
    .filter((one) => beginsHome(one) || one.change.startsVisit)
    .map(({ change, personId }) => ({
      id: tx.newId<string>(),
      person_id: personId,
      org_unit_id: change.unitId,
      stage: change.facts.stage ?? change.person?.home?.stage ?? ('chinh_thuc' as const),
      attach: change.facts.attach,
      valid_from: day,
      valid_to: null,
    })),
  roles: savings.flatMap(({ change, personId }) =>
    change.roles.map((role) => ({
      id: tx.newId<string>(),
      person_id: personId,
      org_unit_id: change.unitId,
      role,
      starts_at: tx.clock.now(),
      ends_at: null,
    })),
  ),
  exemptions: savings.flatMap(({ change, personId }) => exemptionRow(tx, change, personId)),
})

const exemptionRow = (tx: ServiceContext, { exemption }: RosterChange, personId: PersonId) =>
  exemption === null
    ? []
    : [
        {
          id: tx.newId<string>(),
          person_id: personId,
          kind: exemption.kind,
          valid_from: exemption.from,
          valid_to: exemption.to === null ? null : addDays(exemption.to, 1),
          decision_number: null,
          decision_on: null,
          recorded_by: importerOf(tx),
          recorded_at: tx.clock.now(),
        },
      ]

const updatePeople = async (tx: ServiceContext, savings: readonly Saving[]) => {
  for (const { change, personId, isNew } of savings) {
    if (isNew) continue
    const { fullName, birthYear } = change
    if (fullName !== null && change.person !== null)
      await renamePerson(tx.db, { personId, fullName })
    if (birthYear !== null && change.person !== null)
      await markBirthYear(tx.db, { personId, birthYear })
  }
  const now = tx.clock.now()
  const phones = new Map(
    savings.flatMap(({ change, personId }) =>
      change.phone === null ? [] : [[personId, change.phone] as const],
    ),
  )
  const rows = [...phones].map(([person_id, phone_hash]) => ({
    person_id,
    phone_hash,
    set_at: now,
  }))
  await replacePhones(tx.db, rows)
}

/** One line a unit: who was added, changed, moved in, given a duty; ids and codes only. */
const recordByUnit = async (tx: ServiceContext, id: ImportId, savings: readonly Saving[]) => {
  for (const [unitId, own] of Map.groupBy(savings, ({ change }) => change.unitId)) {
    const idsWith = (verdict: JudgedRow['verdict']) =>
      own.filter((one) => one.verdict === verdict).map(({ personId }) => personId)
    await recordAudit(tx, {
      action: 'confirm-import',
      orgUnitId: unitId,
      subject: `import:${id}`,
      detail: {
        added: idsWith('moi'),
        updated: own.filter((one) => one.verdict === 'cap_nhat').map(whatChanged),
        moved: idsWith('chuyen_den'),
        roles: own
          .filter(({ change }) => change.roles.length > 0)
          .map(({ personId, change }) => `${personId}:${change.roles.join('+')}`),
      },
    })
  }
}

const whatChanged = ({ personId, change }: Saving): string => {
  const { fullName, birthYear, phone, stage, exemption, startsVisit } = change
  const changed = Object.entries({ fullName, birthYear, phone, stage, exemption, startsVisit })
  const names = changed.filter(([, value]) => value !== null && value !== false)
  return `${personId}:${names.map(([name]) => name).join('+')}`
}
