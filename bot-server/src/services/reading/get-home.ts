/** Puts together the home screen: what to do next, own sessions, deadlines, parts and notices (M-04). */
import type { Home } from '@quan-triet/shared/models/home'
import { listUnreadNotices } from '../../db/queries/notices.ts'
import type { PublishedPart } from '../../db/queries/parts.ts'
import { decideNextStep, type Situation } from '../../domain/home/next-step.ts'
import { documentUnderStudy } from '../../domain/parts/document-under-study.ts'
import { listMyAttendance } from '../attendance/list-my-attendance.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { findStudy, listPartsOfStudy } from './find-study.ts'
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
      partsSent: 0,
      partsTotal: 0,
      notices,
      serverNow,
    }
  const attendance = await listMyAttendance({ ctx })
  const parts = await listPartsOfStudy(ctx, study)
  const studied = documentUnderStudy(parts)
  return {
    campaignTitle: study.node.title,
    next: decideNextStep({ now: serverNow, attendance, latestPart: latestOf(parts) }),
    attendance,
    deadlines: await listDues(ctx, study),
    partsSent: studied.filter((part) => part.sentAt !== null).length,
    partsTotal: studied.length,
    notices,
    serverNow,
  }
}

const latestOf = (parts: readonly PublishedPart[]): Situation['latestPart'] =>
  parts.reduce<Situation['latestPart']>(
    (latest, { sentAt, ...part }) =>
      sentAt !== null && (latest === null || sentAt >= latest.sentAt)
        ? { ...part, sentAt }
        : latest,
    null,
  )
