/** Who is answered what about the own essay: each for oneself alone, and nobody about another's. */
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { ownEssay } from '@quan-triet/shared/api/own-essay'
import { areaAccess, type Scene } from './area-access.ts'

const campaignId = fixtureCampaign

/** Nobody has handed in anything. */
const nothingYet =
  (json: Record<string, unknown>) =>
  async ({ house: { db } }: Scene<undefined>) => {
    await db.deleteFrom('essay').execute()
    await db.deleteFrom('essay_draft').execute()
    return { json: { campaignId, ...json } }
  }

export const ownEssayAccess = areaAccess<typeof ownEssay>({
  endpoints: ownEssay,
  table: `
                    nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getMyEssay         401     403      404       404   404    200    200       200  404        404   404     404    404      404    200
    saveEssayDraft     401     403      404       404   404    200    200       200  404        404   404     404    404      404    200
    submitEssay        401     403      404       404   404    422    422       422  404        404   404     404    404      404    422
    withdrawEssay      401     403      404       404   404    409    409       409  404        404   404     404    404      404    409
    writeToGrader      401     403      404       404   404    404    404       404  404        404   404     404    404      404    404
    keepEssayText      401     403      404       404   404    404    404       404  404        404   404     404    404      404    404
  `,
  asks: {
    getMyEssay: { query: { campaignId } },
    saveEssayDraft: nothingYet({ revision: 0, blocks: ['Tôi nhận thức rõ.', 'Tôi sẽ làm.'] }),
    submitEssay: nothingYet({ revision: 1 }),
    withdrawEssay: nothingYet({}),
    writeToGrader: nothingYet({ kind: 'trao_doi', text: 'Xin hỏi.' }),
    keepEssayText: nothingYet({ keep: true }),
  },
})
