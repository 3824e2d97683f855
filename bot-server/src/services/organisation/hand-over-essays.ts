/** Hands a closed unit's essays to the unit that goes on, every word sealed with its key (INV-03). */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import {
  listEssaysOfUnit,
  listKeysOfPages,
  listSealedOfEssay,
  moveDrafts,
  moveEssay,
} from '../../db/queries/succession-essays.ts'
import type { ServiceContext } from '../context.ts'
import { resealTexts } from '../vault/reseal-old.ts'
import { sealedColumns } from '../vault/sealed-columns.ts'

interface Handing {
  campaignId: CampaignId
  from: OrgUnitId
  /** The successor. */
  to: OrgUnitId
}

const ESSAY_TABLES = ['essay', 'essay_version', 'essay_mark', 'essay_word']
const ofEssays = sealedColumns.filter(({ table }) => ESSAY_TABLES.includes(table))
const ofFiles = sealedColumns.filter(({ table }) => table === 'stored_file')

/** From then on the successor's committee reads and assigns; a draft is opened by its author alone, under either key. */
export const handOverEssays = async (
  tx: ServiceContext,
  { campaignId, from, to }: Handing,
): Promise<void> => {
  for (const essayId of await listEssaysOfUnit(tx.db, { campaignId, unitId: from })) {
    await moveEssay(tx.db, essayId, to)
    for (const column of ofEssays) {
      const texts = await listSealedOfEssay(tx.db, column, essayId)
      await resealTexts(tx, column, { unitId: to, texts })
    }
    for (const column of ofFiles) {
      const texts = await listKeysOfPages(tx.db, essayId)
      await resealTexts(tx, column, { unitId: to, texts })
    }
  }
  await moveDrafts(tx.db, { campaignId, unitId: from }, to)
}
