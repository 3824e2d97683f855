/** Lists who may be asked to grade the essays of a branch: its members, and for its secretary the committee above. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listNamesOf } from '../../db/queries/plan-content.ts'
import { listHoldersOf } from '../../db/queries/people.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { tellPeopleApart } from '../../domain/tell-people-apart.ts'
import type { ServiceContext } from '../context.ts'

const COMMITTEE = ['bi_thu', 'pho_bi_thu', 'chi_uy_vien', 'cap_uy_vien'] as const

export interface Grader {
  personId: PersonId
  name: string
}

/** Carries names: for who runs the branch (INV-14: the secretary's own essay goes to the level above). */
export const listGraders = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<Grader[]> => {
  const now = ctx.clock.now()
  const roster = await listRoster(ctx.db, unitId, dayOf(now))
  const own = tellPeopleApart(roster.filter((one) => one.standing !== 'tam_thoi_den'))
  const [parent] = await listUnitsAbove(ctx.db, unitId, dayOf(now))
  const above = parent ? await listHoldersOf(ctx.db, { unitId: parent, roles: COMMITTEE, now }) : []
  const known = new Set(roster.map((one) => one.personId))
  const others = await listNamesOf(
    ctx.db,
    above.filter((id) => !known.has(id)),
  )
  return [
    ...own.map(({ personId, label }) => ({ personId, name: label })),
    ...[...others].map(([personId, name]) => ({ personId, name })),
  ]
}
