/** Tells how the acting person wants to see the app. */
import type { OwnDisplay } from '@quan-triet/shared/models/display'
import { findDisplay } from '../../db/queries/display-settings.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** Of oneself alone: how well somebody sees is nobody else's matter. @throws ServiceError as `requireRight` */
export const getDisplay = async ({ ctx }: { ctx: ServiceContext }): Promise<OwnDisplay> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  return { setting: (await findDisplay(ctx.db, personId)) ?? null }
}
