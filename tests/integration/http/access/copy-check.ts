/** Who is answered what about the copy check: broken ones by the branch, groups and model texts by officers. */
import { sealVersion } from '@quan-triet/bot-server/services/own-essay/essay-content'
import {
  asId,
  fixtureCampaign,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { copyCheck } from '@quan-triet/shared/api/copy-check'
import type { EssayVersionId, ModelTextId } from '@quan-triet/shared/models/ids'
import { inventText } from '../../../support/invent-essay.ts'
import { areaAccess, type Scene } from './area-access.ts'

interface Objects {
  version: EssayVersionId
  model: ModelTextId
}

const about = { unitId: fixtureUnit, campaignId: fixtureCampaign }
const model = { campaignId: fixtureCampaign, title: 'Bài trên báo', text: inventText(1, 150) }

/** Broken again, or there again, for the next actor. */
const broken = async ({ house: { db }, objects }: Scene<Objects>) => {
  await db.updateTable('essay_check').set({ state: 'hong' }).execute()
  return { params: { versionId: objects.version } }
}

const withModel = async ({ house: { db, clock }, objects }: Scene<Objects>) => {
  await db.deleteFrom('model_text').execute()
  await db
    .insertInto('model_text')
    .values({
      id: objects.model,
      campaign_id: fixtureCampaign,
      title: model.title,
      text: model.text,
      added_at: clock.now(),
    })
    .execute()
  return { params: { id: objects.model } }
}

export const copyCheckAccess = areaAccess<typeof copyCheck, Objects>({
  endpoints: copyCheck,
  table: `
                      nobody account outsider neighbour guest exempt member secretary ward propaganda admin auditor former stranger merged
    listBrokenChecks     401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    retryCheck           401     403      403       404   403    403    403       200  404        403   403     403    403      403    403
    listClusters         401     403      403       404   403    403    403       200  200        200   403     403    403      403    403
    listModelTexts       401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    addModelText         401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    removeModelText      401     403      403       404   403    403    403       404  200        200   403     403    403      403    403
    getCopyCheckAccuracy 401     403      200       200   200    200    200       200  200        200   200     200    200      200    200
  `,
  prepare: async ({ db, deps, clock }): Promise<Objects> => {
    const version = asId<EssayVersionId>('version-broken')
    const [essay] = await db.selectFrom('essay').select('id').orderBy('person_id').execute()
    if (!essay) throw new Error('the fixture has no essay')
    await db
      .updateTable('essay')
      .set({ org_unit_id: fixtureUnit })
      .where('id', '=', essay.id)
      .execute()
    await db
      .insertInto('essay_version')
      .values({
        id: version,
        essay_id: essay.id,
        number: 9,
        form: 'dien_tu',
        content_sealed: await sealVersion(systemContext(deps, 'test'), {
          unitId: fixtureUnit,
          blocks: [inventText(2, 50)],
          id: version,
        }),
        syllables: 50,
        submitted_at: clock.now(),
      })
      .execute()
    await db
      .insertInto('essay_check')
      .values({
        version_id: version,
        state: 'hong',
        reason: 'khong_mo_duoc',
        queued_at: clock.now(),
        due_at: clock.now(),
        evasion: '[]',
        priority: 0,
        attempts: 4,
        flagged: 0,
      })
      .execute()
    return { version, model: asId<ModelTextId>('model-text') }
  },
  asks: {
    listBrokenChecks: { query: about },
    retryCheck: broken,
    listClusters: { query: about },
    listModelTexts: { query: { campaignId: fixtureCampaign } },
    addModelText: { json: model },
    removeModelText: withModel,
    getCopyCheckAccuracy: {},
  },
})
