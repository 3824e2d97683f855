/** Shows the acting person all that is held about him or her, in words. */
import type { MyData } from '@quan-triet/shared/models/my-data'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { collectData } from './collect-data.ts'
import { wordData } from './word-data.ts'

/** @throws ServiceError unless the actor is a person on a roster */
export const getMyData = async ({ ctx }: { ctx: ServiceContext }): Promise<MyData> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  return { collectedAt: ctx.clock.now(), sections: wordData(await collectData(ctx, personId)) }
}
