/** Hands groups of recommendations that wait for an answer to the unit that goes on, sealed with its key (INV-03). */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import {
  lastGroupNumber,
  listGroupsGoingOn,
  moveGroup,
  redirectSentGroups,
} from '../../db/queries/succession-recommendations.ts'
import type { ServiceContext } from '../context.ts'
import { openTextIfKept, sealText } from '../vault.ts'

interface Handing {
  campaignId: CampaignId
  from: OrgUnitId
  to: OrgUnitId
}

/**
 * The unit's own groups keep their numbers, unless the successor has numbers of its own: then they get the next ones.
 * What was sent to the unit from below waits on the successor's board. Sources stay in their groups.
 */
export const handOverGroups = async (
  tx: ServiceContext,
  { campaignId, from, to }: Handing,
): Promise<void> => {
  const last = await lastGroupNumber(tx.db, { unitId: to, campaignId })
  const groups = await listGroupsGoingOn(tx.db, { unitId: from, campaignId })
  for (const [index, { id, number, text_sealed: sealed }] of groups.entries()) {
    const about = `recommendation_group:${id}`
    const text = await openTextIfKept(tx, { sealed, about })
    await moveGroup(tx.db, id, {
      org_unit_id: to,
      number: last === 0 ? number : last + index + 1,
      // Words whose key is gone stay as they are: nobody reads them.
      text_sealed: text === undefined ? sealed : await sealText(tx, { unitId: to, text, about }),
    })
  }
  await redirectSentGroups(tx.db, { unitId: from, campaignId, to })
}
