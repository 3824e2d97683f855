/** Who is answered what about an essay from a file or in photographs: everybody who studies here, for oneself alone. */
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { putEssayPage } from '@quan-triet/bot-server/services/essay-files/put-essay-page'
import { essayFiles } from '@quan-triet/shared/api/essay-files'
import { jpegSaying } from '../../../support/pictures.ts'
import { type Ask, areaAccess, type Scene } from './area-access.ts'

const campaignId = fixtureCampaign
const MEMBER = 5
const PAGE = 'trang-0000000000001'
const PHOTOGRAPH = new Uint8Array(jpegSaying(800, 1200))

/** Nobody has written, photographed or handed in anything. */
const nothingYet = async ({ house: { db } }: Scene<undefined>): Promise<Ask> => {
  for (const table of ['essay', 'essay_draft', 'essay_page'] as const)
    await db.deleteFrom(table).execute()
  return {}
}

export const essayFilesAccess = areaAccess<typeof essayFiles>({
  endpoints: essayFiles,
  table: `
                    nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    uploadEssay        401     403      404       404   404    200    200       200  404        404   404     404    404      404    200
    putEssayPage       401     403      404       404   404    200    200       200  404        404   404     404    404      404    200
    orderEssayPages    401     403      404       404   404    200    200       200  404        404   404     404    404      404    200
    readOwnPage        401     403      404       404   404    404    200       404  404        404   404     404    404      404    404
  `,
  asks: {
    uploadEssay: async (scene) => ({
      ...(await nothingYet(scene)),
      query: { campaignId, fileName: 'bai.txt' },
      file: 'Tôi nhận thức rõ ba khâu đột phá.',
    }),
    putEssayPage: async (scene) => ({
      ...(await nothingYet(scene)),
      params: { id: PAGE },
      query: { campaignId },
      file: PHOTOGRAPH,
    }),
    orderEssayPages: async (scene) => ({
      ...(await nothingYet(scene)),
      json: { campaignId, ids: [] },
    }),
    readOwnPage: async (scene) => {
      await nothingYet(scene)
      const ctx = scene.house.member(MEMBER)
      await putEssayPage({ ctx, input: { campaignId, id: PAGE, bytes: PHOTOGRAPH } })
      return { params: { id: PAGE } }
    },
  },
})
