/** Lets the campaigns whose day has come begin: their nodes pass from issued to learning. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { startDueNodes as startDue } from '../../db/queries/campaign-opening.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** @returns how many units began. @throws ServiceError `not_allowed` unless the house itself acts */
export const startDueNodes = ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_campaign')
  return startDue(ctx.db, dayOf(ctx.clock.now()))
}
