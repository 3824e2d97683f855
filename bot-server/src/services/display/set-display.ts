/** Remembers how the acting person wants to see the app, on whatever device it is opened next. */
import type { DisplaySetting } from '@quan-triet/shared/models/display'
import { putDisplay } from '../../db/queries/display-settings.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** The last choice counts. No audit line: it changes nothing for anybody else. @throws ServiceError as `requireRight` */
export const setDisplay = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DisplaySetting
}): Promise<void> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  await putDisplay(ctx.db, personId, { ...input, changedAt: ctx.clock.now() })
}
