/** Hands what waits for an answer to the unit that goes on, sealed with its key: else nobody could answer it any more. */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { MatterKind } from '@quan-triet/shared/models/matter'
import {
  lastNumberIn,
  listWaitingMatters,
  moveMatter,
  type WaitingMatter,
} from '../../db/queries/succession-papers.ts'
import type { ServiceContext } from '../context.ts'
import { openTextIfKept, sealText } from '../vault.ts'

interface Handing {
  from: CampaignNodeId
  to: CampaignNodeId
  /** The successor. */
  unitId: OrgUnitId
}

const KINDS: readonly MatterKind[] = ['question', 'recommendation']

/** Each keeps its number, unless the successor has numbers of its own: then it gets the next ones. */
export const handOverMatters = async (
  tx: ServiceContext,
  { from, to, unitId }: Handing,
): Promise<void> => {
  for (const kind of KINDS) {
    const last = await lastNumberIn(tx.db, kind, to)
    const waiting = await listWaitingMatters(tx.db, kind, from)
    for (const [index, matter] of waiting.entries()) {
      const content_sealed = await sealAnew(tx, unitId, { kind, matter })
      const number = last === 0 ? matter.number : last + index + 1
      await moveMatter(tx.db, kind, { id: matter.id, number, content_sealed, to })
    }
  }
}

/** Words whose key is gone stay as they are: nobody reads them. */
const sealAnew = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  { kind, matter }: { kind: MatterKind; matter: WaitingMatter },
): Promise<string | null> => {
  const { id, content_sealed: sealed } = matter
  const about = `${kind}:${id}`
  const text = sealed === null ? undefined : await openTextIfKept(tx, { sealed, about })
  return text === undefined ? sealed : sealText(tx, { unitId, text, about })
}
