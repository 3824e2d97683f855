/** Who is answered what about grading: the branch's committee and who grades, samples by the level above, others not at all. */
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { putEssayPage } from '@quan-triet/bot-server/services/essay-files/put-essay-page'
import { submitEssay } from '@quan-triet/bot-server/services/own-essay/submit-essay'
import { grading } from '@quan-triet/shared/api/grading'
import type { EssayId, EssayVersionId, ModelTextId } from '@quan-triet/shared/models/ids'
import type { OpenHouse } from '../../../support/open-house.ts'
import { jpegSaying } from '../../../support/pictures.ts'
import { idOf } from '../../services/attendance/scene.ts'
import { handIn, OTHER_WRITER, WRITER } from '../../services/own-essay/scene.ts'
import { areaAccess, type Ask, type Scene } from './area-access.ts'

interface Objects {
  essayId: EssayId
  photographed: EssayId
}

const GRADER = 7
const PAGE = 'trang-0000000000001'
const MATCH = 'match-mau'
const where = { unitId: fixtureUnit, campaignId: fixtureCampaign }
const pass = {
  version: 1,
  verdict: 'dat',
  reason: null,
  level: null,
  points: [],
  comment: '',
  rewriteDueAt: null,
}

const essayOf = async ({ essayId }: { essayId: EssayId | null }): Promise<EssayId> => {
  if (essayId === null) throw new Error('nothing was handed in')
  return essayId
}

/** Handed in, and in nobody's hands, whatever the actor before did. */
const untouched =
  (ask: Ask = {}) =>
  async ({ house: { db }, objects }: Scene<Objects>): Promise<Ask> => {
    await db.deleteFrom('essay_mark').execute()
    await db
      .updateTable('essay')
      .set({ state: 'da_nop', grader_id: null, graded_by: null, graded_at: null })
      .where('id', '=', objects.essayId)
      .execute()
    return { params: { essayId: objects.essayId }, ...ask }
  }

/** Given to the secretary, who has opened it. */
const inHand = async (scene: Scene<Objects>): Promise<Ask> => {
  const ask = await untouched({ json: pass })(scene)
  const { house, objects, actor } = scene
  const graderId = idOf(house.secretary)
  await house.db
    .updateTable('essay')
    .set({ state: 'dang_cham', grader_id: graderId })
    .where('id', '=', objects.essayId)
    .execute()
  await house.db
    .insertInto('essay_mark')
    .values({
      id: `mark-${actor}`,
      essay_id: objects.essayId,
      version: 1,
      kind: 'cham',
      grader_id: graderId,
      assigned_at: house.clock.now(),
      opened_at: house.clock.now(),
    })
    .execute()
  return ask
}

const judged = async (scene: Scene<Objects>): Promise<Ask> => {
  const { house, objects } = scene
  await untouched()(scene)
  await house.db
    .updateTable('essay')
    .set({ state: 'dat', graded_by: idOf(house.secretary), graded_at: house.clock.now() })
    .where('id', '=', objects.essayId)
    .execute()
  return {
    params: { essayId: objects.essayId },
    json: { graderId: idOf(house.member(GRADER)), reason: 'Tác giả có ý kiến.' },
  }
}

const sampled = async (scene: Scene<Objects>): Promise<Ask> => {
  await judged(scene)
  return { json: { ...where, size: 1 } }
}

const withModelMatch = async ({ db, clock }: OpenHouse, essayId: EssayId): Promise<void> => {
  const { id } = await db
    .selectFrom('essay_version')
    .select('id')
    .where('essay_id', '=', essayId)
    .executeTakeFirstOrThrow()
  const modelId = asId<ModelTextId>('model-mau')
  await db
    .insertInto('model_text')
    .values({
      id: modelId,
      campaign_id: fixtureCampaign,
      title: 'Bài trên báo',
      text: 'Qua học tập, tôi nhận thức rõ ba khâu đột phá.',
      added_at: clock.now(),
    })
    .execute()
  await db
    .insertInto('essay_match')
    .values({
      id: MATCH,
      version_id: asId<EssayVersionId>(id),
      model_text_id: modelId,
      passages: '[[0,12,0,12]]',
      covered_syllables: 3,
      longest_run: 3,
      is_strong: 0,
    })
    .execute()
}

/** The secretary has judged everything that there is: nothing is left for the own sample. */
export const gradingAccess = areaAccess<typeof grading, Objects>({
  endpoints: grading,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    getGradingQueue      401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
    openEssay            401     403      404       404   404    404    404       200  404        404   404     404    404      404    404
    openMatch            401     403      404       404   404    404    404       200  404        404   404     404    404      404    404
    openPage             401     403      404       404   404    404    404       200  404        404   404     404    404      404    404
    assignGrader         401     403      403       404   403    403    403       200  403        403   403     403    403      403    403
    spreadGraders        401     403      403       400   403    403    403       200  403        403   403     403    403      403    403
    takeEssay            401     403      404       404   404    404    404       200  404        404   404     404    404      404    404
    decideEssay          401     403      404       404   404    404    404       200  404        404   404     404    404      404    404
    replyToAuthor        401     403      404       404   404    404    404       200  404        404   404     404    404      404    404
    reopenEssay          401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    getSample            401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    drawSample           401     403      403       404   403    403    403       400  200        200   403     403    403      403    403
  `,
  prepare: async (house): Promise<Objects> => {
    const essayId = await essayOf(await handIn(house.member(WRITER)))
    await withModelMatch(house, essayId)
    const ctx = house.member(OTHER_WRITER)
    const bytes = new Uint8Array(jpegSaying(800, 1200))
    const { draft } = await putEssayPage({
      ctx,
      input: { campaignId: fixtureCampaign, id: PAGE, bytes },
    })
    const photographed = await essayOf(
      await submitEssay({
        ctx,
        input: { campaignId: fixtureCampaign, revision: draft?.revision ?? 1 },
      }),
    )
    return { essayId, photographed }
  },
  asks: {
    getGradingQueue: untouched({ params: {} }),
    openEssay: untouched(),
    openMatch: ({ objects: { essayId } }) => ({ params: { essayId, matchId: MATCH } }),
    openPage: ({ objects: { photographed } }) => ({
      params: { essayId: photographed, pageId: PAGE },
    }),
    assignGrader: async (scene) => ({
      ...(await untouched()(scene)),
      json: {
        essayIds: [scene.objects.essayId],
        graderId: idOf(scene.house.member(GRADER)),
      },
    }),
    spreadGraders: async (scene) => ({
      ...(await untouched()(scene)),
      json: { campaignId: fixtureCampaign, graderIds: [idOf(scene.house.member(GRADER))] },
    }),
    takeEssay: untouched(),
    decideEssay: inHand,
    replyToAuthor: untouched({ json: { text: 'Đồng chí nêu rõ việc làm.' } }),
    reopenEssay: judged,
    getSample: { query: where },
    drawSample: sampled,
  },
})
