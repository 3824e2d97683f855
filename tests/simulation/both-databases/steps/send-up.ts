/** What members ask and recommend: answered in the branch, gathered, sent up, answered from above. */
import { fixtureCampaign, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { type Hands, MEMBERS, oneOf, SECRETARY, type Step, PROPAGANDA, WARD } from '../step.ts'
import { TEXTS } from '../texts.ts'

const where = { unitId: fixtureUnit, campaignId: fixtureCampaign }

const speak = async (hands: Hands): Promise<void> => {
  const { call, draw } = hands
  const kind = draw.pick(['question', 'recommendation'])
  const matter = {
    kind,
    content: draw.pick(TEXTS),
    hidesName: draw.chance(0.3),
    ...(kind === 'recommendation' && { category: draw.pick(['doi_song', 'khac']) }),
  }
  await call(draw.pick(MEMBERS), 'sendMatter', { json: { matter } })
  await call(SECRETARY, 'listBranchMatters')
  const id = oneOf(hands, `select id from ${kind} order by rowid desc`)
  if (draw.chance(0.5))
    await call(SECRETARY, 'answerMatter', {
      params: { kind, id },
      json: { answer: draw.pick(TEXTS) },
    })
}

const gather = async (hands: Hands): Promise<void> => {
  const { call, draw, rows } = hands
  const ids = rows('select id from recommendation where group_id is null order by rowid').map(
    (row) => row['id'],
  )
  const sources = draw.some(ids, 3).map((id) => ({ kind: 'recommendation', id }))
  if (sources.length > 0)
    await call(SECRETARY, 'mergeRecommendations', {
      json: { ...where, sources, intoGroupId: null, category: 'doi_song', text: draw.pick(TEXTS) },
    })
  const groupId = oneOf(hands, 'select id from recommendation_group order by rowid desc')
  if (groupId === undefined) return
  if (draw.chance(0.7))
    await call(SECRETARY, 'reportGroups', { json: { ...where, groupIds: [groupId] } })
  if (draw.chance(0.6))
    await call(PROPAGANDA, 'disposeGroup', {
      params: { groupId },
      json: { disposition: draw.pick(['tiep_thu', 'giai_trinh']), answer: 'Đã xem xét' },
    })
  if (draw.chance(0.4)) await call(SECRETARY, 'closeGroup', { params: { groupId } })
  await call(SECRETARY, 'getRecommendationBoard', { query: where })
  await call(WARD, 'getRecommendationBoard', { query: {} })
}

export const sendUp: readonly Step[] = [
  { name: 'speak', weight: 3, run: speak },
  { name: 'gather', weight: 3, run: gather },
]
