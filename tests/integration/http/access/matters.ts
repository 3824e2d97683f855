/** Who is answered what about questions to the speaker and recommendations. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { asId, fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { sealText } from '@quan-triet/bot-server/services/vault'
import { matters } from '@quan-triet/shared/api/matters'
import type { QuestionId, RecommendationId } from '@quan-triet/shared/models/ids'
import { areaAccess, type Scene } from './area-access.ts'

const matter = { kind: 'question', content: 'Khi nào có bản tóm tắt?', hidesName: false }

/** Numbers that no other row has. */
let number = 100

/** What rows of somebody of the branch have in common. */
const freshRow = () => {
  number += 1
  return {
    campaign_node_id: fixtureNode,
    person_id: fixtureAccounts[7]?.personId ?? null,
    hides_name: 0,
    number,
    recorded_by: null,
    answer_sealed: null,
    answered_at: null,
    answered_by: null,
  }
}

const freshQuestion = async ({ house, actor }: Scene<undefined>): Promise<string> => {
  const id = asId<QuestionId>(`question-for-${actor}`)
  const text = 'Khi nào học bù?'
  const about = `question:${id}`
  await house.db
    .insertInto('question')
    .values({
      ...freshRow(),
      id,
      content_sealed: await sealText(house.system, { unitId: fixtureUnit, text, about }),
      session_id: null,
      state: 'ghi_nhan',
      asked_at: house.clock.now(),
    })
    .execute()
  return id
}

const freshRecommendation = async ({ house, actor }: Scene<undefined>): Promise<string> => {
  const id = asId<RecommendationId>(`recommendation-for-${actor}`)
  await house.db
    .insertInto('recommendation')
    .values({
      ...freshRow(),
      id,
      content_sealed: null,
      category: 'khac',
      state: 'tra_loi_tai_cho',
      sent_at: house.clock.now(),
    })
    .execute()
  return id
}

export const mattersAccess = areaAccess({
  endpoints: matters,
  table: `
                         nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listMyMatters           401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    sendMatter              401     403      404       404   200    200    200       200  404        404   404     404    404      404    200
    listBranchMatters       401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    recordMatter            401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    answerMatter            401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    closeRecommendation     401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    listCommentableDocuments 401    403      403       200   403    403    403       200  403        403   403     403    403      403    403
    setDraft                401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
  `,
  asks: {
    listMyMatters: {},
    sendMatter: { json: { matter } },
    listBranchMatters: {},
    recordMatter: { json: { personId: fixtureAccounts[30]?.personId, matter } },
    answerMatter: async (scene) => ({
      params: { kind: 'question', id: await freshQuestion(scene) },
      json: { answer: 'Sẽ nói tại buổi 2.' },
    }),
    closeRecommendation: async (scene) => ({ params: { id: await freshRecommendation(scene) } }),
    listCommentableDocuments: {},
    setDraft: { params: { documentId: 'document-nq-05' }, json: { isDraft: true } },
  },
})
