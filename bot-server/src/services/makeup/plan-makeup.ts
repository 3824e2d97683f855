/** Proposes a make-up session to the branch's secretaries: who has not studied, when and where (B-06). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { MakeupPlan, MakeupPlanInput } from '@quan-triet/shared/models/makeup'
import { makeup as words } from '@quan-triet/shared/i18n/vi/makeup'
import { listAttendanceOfSession } from '../../db/queries/attendance.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import { isPresent } from '../../domain/attendance/states.ts'
import { proposeHours } from '../../domain/makeup/propose-hours.ts'
import { describeSession } from '../attendance/describe-session.ts'
import { getSessionOfUnits } from '../attendance/get-session-of-units.ts'
import { recordLook } from '../audit.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { loadUnstudied } from './load-unstudied.ts'

const byName = new Intl.Collator('vi')

/** @throws ServiceError `not_allowed`, `no_campaign`, `not_found` when the missed session is not of this branch */
export const planMakeup = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MakeupPlanInput
}): Promise<MakeupPlan> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const now = ctx.clock.now()
  const node = await getCurrentNode(ctx, secretary.homeUnitId)
  const { people, onPaper } = await loadUnstudied(ctx, node)
  const came = await whoCame(ctx, input.missed, secretary.homeUnitId)
  const sessions = await listSessionsOfNodes(ctx.db, [node.nodeId])
  const planned = sessions.find((one) => one.isMakeup && !one.closedAt && one.startsAt > now)
  await recordLook(ctx, {
    action: 'look-unstudied',
    orgUnitId: node.unitId,
    subject: `node:${node.nodeId}`,
    detail: { people: people.length },
  })
  return {
    planned: planned ? describeSession(planned, now) : null,
    proposed: proposeHours(sessions, now, { title: words.name, venue: words.venue }),
    people: people
      .filter((one) => !came.has(one.personId))
      .map(({ personId, fullName, birthYear }) => ({
        personId,
        fullName,
        birthYear,
        isOnPaper: onPaper.has(personId),
      }))
      .toSorted((a, b) => byName.compare(a.fullName, b.fullName)),
  }
}

const whoCame = async (
  ctx: ServiceContext,
  missed: MakeupPlanInput['missed'],
  unitId: OrgUnitId,
): Promise<ReadonlySet<string>> => {
  if (missed === undefined) return new Set()
  const session = await getSessionOfUnits(ctx, missed, [unitId])
  const records = await listAttendanceOfSession(ctx.db, session.id)
  return new Set(records.filter((one) => isPresent(one.state)).map((one) => one.personId))
}
