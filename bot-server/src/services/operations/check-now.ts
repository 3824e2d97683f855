/** Looks at the platforms and the house at once instead of at the next turn, for an operator who has just put something right. */
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { type ServiceContext, systemContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { getStatus } from './get-status.ts'
import { keepOaTokens } from './keep-oa-tokens.ts'
import { requireOperator } from './require-operator.ts'
import { watchHouse } from './watch-house.ts'
import { watchPlatforms } from './watch-platforms.ts'

/** Each makes a few calls to Zalo. */
const LIMIT = { subject: 'operations-check', tries: 10, withinMs: 60_000 }

/** @throws ServiceError `not_allowed`, `too_many_tries` */
export const checkNow = async ({ ctx }: { ctx: ServiceContext }): Promise<HouseStatus> => {
  await requireOperator(ctx)
  await countCodeTry(ctx, LIMIT)
  const house = systemContext(ctx, 'check-now')
  await watchPlatforms({ ctx: house })
  await keepOaTokens({ ctx: house })
  await watchHouse({ ctx: house })
  return getStatus({ ctx })
}
