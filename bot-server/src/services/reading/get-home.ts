/** Puts together the home screen: what to do next, own sessions, deadlines, parts and notices (M-04). */
import type { Home } from '@quan-triet/shared/models/home'
import { listUnreadNotices } from '../../db/queries/notices.ts'
import type { PublishedPart } from '../../db/queries/parts.ts'
import { countWaitingWork } from '../../db/queries/waiting-work.ts'
import { decideNextStep, type Situation } from '../../domain/home/next-step.ts'
import { documentUnderStudy } from '../../domain/parts/document-under-study.ts'
import { mayDo } from '../../domain/rights.ts'
import { listMyAttendance } from '../attendance/list-my-attendance.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { findStudy, listPartsOfStudy, type Study } from './find-study.ts'
import { listDues } from './list-dues.ts'

/** A branch without a campaign still has its notices. @throws ServiceError `not_signed_in`, `not_on_roster` */
export const getHome = async ({ ctx }: { ctx: ServiceContext }): Promise<Home> => {
  const { personId } = requirePerson(ctx)
  const serverNow = ctx.clock.now()
  const notices = await listUnreadNotices(ctx.db, personId)
  const study = await findStudy(ctx)
  if (!study)
    return {
      campaignTitle: null,
      next: { kind: 'nothing' },
      attendance: [],
      deadlines: [],
      waiting: null,
      partsSent: 0,
      partsTotal: 0,
      notices,
      serverNow,
    }
  const attendance = await listMyAttendance({ ctx })
  const parts = await listPartsOfStudy(ctx, study)
  const studied = documentUnderStudy(parts)
  const deadlines = await listDues(ctx, study)
  const waiting = await countWaiting(ctx, study)
  return {
    campaignTitle: study.node.title,
    next: decideNextStep({
      now: serverNow,
      attendance,
      latestPart: latestOf(parts),
      deadlines,
      waiting,
    }),
    attendance,
    deadlines,
    waiting,
    partsSent: studied.filter((part) => part.sentAt !== null).length,
    partsTotal: studied.length,
    notices,
    serverNow,
  }
}

/** Only whoever may run the branch learns how much waits there. */
const countWaiting = async (
  ctx: ServiceContext,
  { person, node }: Study,
): Promise<Home['waiting']> =>
  mayDo(person, 'run_branch', node.unitId) ? countWaitingWork(ctx.db, node.nodeId) : null

const latestOf = (parts: readonly PublishedPart[]): Situation['latestPart'] =>
  parts.reduce<Situation['latestPart']>(
    (latest, { sentAt, ...part }) =>
      sentAt !== null && (latest === null || sentAt >= latest.sentAt)
        ? { ...part, sentAt }
        : latest,
    null,
  )
