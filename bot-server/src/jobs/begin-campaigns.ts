/** Lets campaigns begin on their day. */
import { startDueNodes } from '../services/campaigns/start-due-nodes.ts'
import { type Deps, systemContext } from '../services/context.ts'

export const beginCampaigns = async (deps: Deps): Promise<void> => {
  await startDueNodes({ ctx: systemContext(deps, 'begin-campaigns') })
}
