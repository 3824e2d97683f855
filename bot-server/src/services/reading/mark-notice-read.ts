/** Notes that a person has read a notice in the Mini App. */
import type { NoticeId } from '@quan-triet/shared/models/ids'
import { markNoticeReadAt } from '../../db/queries/notices.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson } from '../rights.ts'

/** Reading twice changes nothing. @throws ServiceError `not_found` when it is not this person's notice */
export const markNoticeRead = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: NoticeId }
}): Promise<void> => {
  const { personId } = requirePerson(ctx)
  const isOwn = await markNoticeReadAt(ctx.db, { id: input.id, personId, now: ctx.clock.now() })
  if (!isOwn) throw new ServiceError('not_found')
}
