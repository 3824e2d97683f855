/** Shows how a deadline's wording is understood, so that whoever writes it can confirm the moment (F-13). */
import type { DeadlineReading } from '@quan-triet/shared/models/campaign'
import type { Day } from '@quan-triet/shared/models/moments'
import { interpretDeadline } from '../../domain/deadlines/interpret-deadline.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'

/** @throws ServiceError unless a person on a roster asks */
export const readDeadline = ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { wording: string; wordedOn: Day }
}): Promise<DeadlineReading> => {
  requirePerson(ctx)
  const read = interpretDeadline(input.wording, input.wordedOn)
  return Promise.resolve({ dueAt: read?.dueAt ?? null, isTentative: read?.isTentative ?? false })
}
