/** Lists the people of the secretary's branch, by name, with who has a phone bound. */
import type { RosterEntry } from '@quan-triet/shared/models/person'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listPaperPeople } from '../../db/queries/consents.ts'
import { listPersonActors } from '../../db/queries/people.ts'
import { listRoster as listRosterOn } from '../../db/queries/roster.ts'
import { listBoundPeople } from '../../db/queries/sign-ins.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

const byName = new Intl.Collator('vi')

/** @throws ServiceError `not_allowed` for anyone but the branch's secretaries */
export const listRoster = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ people: RosterEntry[] }> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  await recordLook(ctx, {
    action: 'look-roster',
    orgUnitId: secretary.homeUnitId,
    subject: `unit:${secretary.homeUnitId}`,
  })
  const now = ctx.clock.now()
  const roster = await listRosterOn(ctx.db, secretary.homeUnitId, dayOf(now))
  const ids = roster.map((one) => one.personId)
  const bound = await listBoundPeople(ctx.db, ids)
  const onPaper = await listPaperPeople(ctx.db, ids)
  const actors = await listPersonActors(ctx.db, ids, now)
  const people = roster.map((one) => ({
    personId: one.personId,
    fullName: one.fullName,
    birthYear: one.birthYear,
    standing: one.standing,
    roles: (actors.get(one.personId)?.roles ?? [])
      .filter((held) => held.orgUnitId === secretary.homeUnitId)
      .map((held) => held.role),
    isBound: bound.has(one.personId),
    isOnPaper: onPaper.has(one.personId),
  }))
  return { people: people.toSorted((a, b) => byName.compare(a.fullName, b.fullName)) }
}
