/** Turns what was generated for one branch into rows of the tables. */
import { EssayId, type PersonId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { at } from '@quan-triet/shared/time/calendar'
import { type Attendance, sessionStart } from '../../synthetic/draw-attendance.ts'
import type { Essay } from '../../synthetic/draw-essays.ts'
import type { Person } from '../../synthetic/draw-people.ts'
import { type BranchData, makeUpUnit } from '../../synthetic/generate.ts'
import type { SetPlan } from '../../synthetic/plan-set.ts'
import { campaignWords as words } from '../../synthetic/words-campaign.ts'
import { asId } from '../fixture/fixture-ids.ts'
import { classRow, closeOfSession, sessionRows } from './session-rows.ts'
import { sessionIdOf, syntheticCampaign, unitIdOf } from './synthetic-ids.ts'
import { type TypedRow, typedRow } from './typed-row.ts'

/** @returns the rows, and the person who leads the branch */
export const branchRows = (
  plan: SetPlan,
  data: BranchData,
): { rows: TypedRow[]; secretary: PersonId } => {
  const { branch, people, attendance, essays } = data
  const leader = people.find(({ duties }) =>
    duties.some(({ role, unitId }) => role === 'bi_thu' && unitId === branch.unitId),
  )
  if (!leader) throw new Error(`Branch ${branch.unitId} has no secretary`)
  const secretary = personIdOf(leader.id)
  const rows = [
    ...people.flatMap((person) => personRows(plan, data, person)),
    ...studyRows(plan, data),
    ...massesRows(plan, data, secretary),
    ...attendance.map((row) => attendanceRow(plan, data, { row, secretary })),
    ...essays.map((essay) => essayRow(essay, branch.unitId)),
  ]
  return { rows, secretary }
}

const personIdOf = (id: string): PersonId => asId<PersonId>(id)

const personRows = (plan: SetPlan, data: BranchData, person: Person): TypedRow[] => [
  typedRow('person', {
    id: personIdOf(person.id),
    full_name: person.fullName,
    search_key: fold(person.fullName),
    birth_year: person.birthYear,
    person_kind: 'dang_vien',
  }),
  ...membershipRows(plan, data, person),
  ...roleRows(plan, data, person),
  ...person.exemptions.map(({ kind, from, to }) =>
    typedRow('exemption', {
      id: `synthetic-x-${person.id}-${kind}`,
      person_id: personIdOf(person.id),
      kind,
      valid_from: from,
      valid_to: to,
      decision_number: kind === 'dinh_chi' ? words.decision(1) : null,
    }),
  ),
]

const membershipRows = (plan: SetPlan, { branch }: BranchData, person: Person): TypedRow[] => {
  const { mergesInto } = branch
  const common = { person_id: personIdOf(person.id), stage: person.stage } as const
  const home = (unitId: string, from: string, to: string | null) =>
    typedRow('membership', {
      ...common,
      id: `synthetic-m-${person.id}-${unitId}`,
      org_unit_id: unitIdOf(unitId),
      attach: 'chinh_thuc',
      valid_from: from,
      valid_to: to,
    })
  const { mergerOn, startsOn } = plan.campaign
  const homes =
    mergesInto === null
      ? [home(branch.unitId, plan.since, null)]
      : [home(branch.unitId, plan.since, mergerOn), home(mergesInto, mergerOn, null)]
  if (person.attachedTo === null) return homes
  const guest = typedRow('membership', {
    ...common,
    id: `synthetic-m-${person.id}-${person.attachedTo}`,
    org_unit_id: unitIdOf(person.attachedTo),
    attach: 'tam_thoi',
    valid_from: startsOn,
    valid_to: null,
  })
  return [...homes, guest]
}

/** In a merger the first branch's leaders go on; the other's duties end with it. */
const roleRows = (plan: SetPlan, { branch }: BranchData, person: Person): TypedRow[] => {
  const { mergesInto, unitId: own } = branch
  const since = at(plan.since, '00:00')
  const merged = at(plan.campaign.mergerOn, '00:00')
  const role = (
    name: Person['duties'][number]['role'],
    unitId: string,
    times: [string, string | null],
  ) =>
    typedRow('role_assignment', {
      id: `synthetic-r-${person.id}-${unitId}-${name}`,
      person_id: personIdOf(person.id),
      org_unit_id: unitIdOf(unitId),
      role: name,
      starts_at: times[0],
      ends_at: times[1],
    })
  return person.duties.flatMap(({ role: name, unitId }) => {
    if (mergesInto === null || unitId !== own) return [role(name, unitId, [since, null])]
    const ended = role(name, unitId, [since, merged])
    const goesOn = mergesInto.startsWith(`${own}-`)
    return goesOn ? [ended, role(name, mergesInto, [merged, null])] : [ended]
  })
}

/** Every branch has its own sessions of the joint class: attendance is kept where the people belong. */
const studyRows = (plan: SetPlan, { branch, class: held, people }: BranchData): TypedRow[] => {
  const facts = {
    key: branch.unitId,
    unitId: unitIdOf(branch.unitId),
    title: words.lesson,
    mode: held.mode,
    counts: held.branches[0]?.index === branch.index,
    venue: words.venue(String((held.index % 90) + 1)),
    invited: branch.members + (branch.masses.base ?? 0),
  }
  const lessons = [
    classRow(facts, 'buoi_1'),
    ...sessionRows(facts, 'buoi_1', sessionStart(plan, held, 'buoi_1')),
    ...sessionRows(facts, 'buoi_2', sessionStart(plan, held, 'buoi_2')),
  ]
  const later = people.filter(({ outcome }) => outcome === 'made_up').length
  if (later === 0) return lessons
  const makeUp = {
    ...facts,
    unitId: unitIdOf(makeUpUnit(branch, held)),
    title: words.makeUp,
    invited: later,
    counts: true,
  }
  const startsAt = sessionStart(plan, held, 'hoc_bu')
  return [...lessons, classRow(makeUp, 'hoc_bu'), ...sessionRows(makeUp, 'hoc_bu', startsAt)]
}

const massesRows = (
  plan: SetPlan,
  { branch, class: held }: BranchData,
  secretary: PersonId,
): TypedRow[] => {
  const { base, came } = branch.masses
  const startsAt = sessionStart(plan, held, 'buoi_1')
  // A base falls with its unit: the new branch of a merger has still to declare one.
  const declared = branch.mergesInto === null && base !== null
  return [
    ...(declared
      ? [
          typedRow('masses_base', {
            id: `synthetic-b-${branch.unitId}`,
            campaign_id: syntheticCampaign,
            org_unit_id: unitIdOf(branch.unitId),
            people: base,
            declared_by: secretary,
            declared_on: plan.campaign.startsOn,
            declared_at: at(plan.campaign.startsOn, '09:00'),
          }),
        ]
      : []),
    typedRow('masses_count', {
      session_id: sessionIdOf(branch.unitId, 'buoi_1'),
      visits: came,
      first_visits: came,
      recorded_by: secretary,
      recorded_at: closeOfSession(startsAt),
    }),
  ]
}

const attendanceRow = (
  plan: SetPlan,
  { branch, class: held }: BranchData,
  { row, secretary }: { row: Attendance; secretary: PersonId },
): TypedRow => {
  const key = row.session === 'chu_chot' ? row.unitId : branch.unitId
  const personId = personIdOf(row.personId)
  return typedRow('attendance', {
    person_id: personId,
    session_id: sessionIdOf(key, row.session),
    state: row.state,
    method: row.method,
    recorded_by: row.method === 'thu_cong' ? secretary : personId,
    recorded_at: row.recordedAt,
    confirmed_by: secretary,
    confirmed_at: closeOfSession(sessionStart(plan, held, row.session)),
    awaits_confirmation: 0,
    leave: row.state === 'vang_co_ly_do' ? 'approved' : 'none',
    absence_code: row.absenceCode,
  })
}

const essayRow = (essay: Essay, unitId: string): TypedRow =>
  typedRow('essay', {
    id: EssayId.parse(`synthetic-e-${essay.personId}`),
    campaign_id: syntheticCampaign,
    person_id: personIdOf(essay.personId),
    form: 'dien_tu',
    state: essay.secondVersion === 'khong_dat' ? 'viet_lai' : 'dat',
    submitted_at: essay.submittedAt,
    org_unit_id: unitIdOf(unitId),
  })
