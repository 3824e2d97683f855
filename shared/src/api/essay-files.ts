/** The endpoints of an essay that comes as a file or as photographs of handwriting. */
import { z } from 'zod'
import { CampaignId } from '../models/ids.ts'
import { MyEssay } from '../models/own-essay.ts'
import { MOST_PAGES } from '../vocabulary/essay-verdicts.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

/** Made on the phone, so that a page that is sent twice is stored once. */
const PageId = z.string().regex(/^[0-9a-zA-Z-]{16,64}$/)
const ofPage = z.object({ id: PageId })
const ofCampaign = z.object({ campaignId: CampaignId })

export const OrderEssayPagesInput = ofCampaign.extend({
  /** Pages in their order; any other, such as one that has just come, stays behind them. */
  ids: z.array(PageId).max(MOST_PAGES),
  removed: z.array(PageId).max(MOST_PAGES).optional(),
})
export type OrderEssayPagesInput = z.infer<typeof OrderEssayPagesInput>

export const essayFiles = {
  uploadEssay: endpoint({
    method: 'post',
    path: '/api/my-essay/file',
    right: 'take_part',
    query: ofCampaign.extend({ fileName: z.string().min(1).max(255) }),
    bodyKind: 'file',
    response: MyEssay,
  }),
  putEssayPage: endpoint({
    method: 'post',
    path: '/api/my-essay/pages/:id',
    right: 'take_part',
    params: ofPage,
    /** A page taken anew, or mended, takes the place of an earlier one. */
    query: ofCampaign.extend({ replaces: PageId.optional() }),
    bodyKind: 'file',
    response: MyEssay,
  }),
  orderEssayPages: endpoint({
    method: 'put',
    path: '/api/my-essay/pages',
    right: 'take_part',
    body: OrderEssayPagesInput,
    response: MyEssay,
  }),
  readOwnPage: endpoint({
    method: 'get',
    path: '/api/my-essay/pages/:id',
    right: 'take_part',
    params: ofPage,
    response: FileAnswer,
    responseKind: 'file',
  }),
}
