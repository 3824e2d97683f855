/** Refuses more questions or recommendations a day than one person may send. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import { at, dayOf } from '@quan-triet/shared/time/calendar'
import { countMattersOf } from '../../db/queries/matters.ts'
import { maySendMore } from '../../domain/matters/daily-limit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** @throws ServiceError `matter_limit` */
export const requireWithinLimit = async (
  ctx: ServiceContext,
  { personId, kind }: { personId: PersonId; kind: MatterKind },
): Promise<void> => {
  const since = at(dayOf(ctx.clock.now()), '00:00')
  if (!maySendMore(await countMattersOf(ctx.db, { kind, personId, since })))
    throw new ServiceError('matter_limit')
}
