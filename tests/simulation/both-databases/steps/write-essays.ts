/** Essays on their way: drafts, handed in, taken back, given to graders, judged, answered, judged again. */
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { drawEssay } from '../files.ts'
import { DEPUTY, personIdOf, type Hands, oneOf, SECRETARY, type Step, WARD } from '../step.ts'

/** Came to the first session and have not written yet. */
const WRITERS = [18, 19, 21, 22, 23] as const
const campaignId = fixtureCampaign

const write = async (hands: Hands): Promise<void> => {
  const { draw, call, rows } = hands
  const person = draw.pick(WRITERS)
  await call(person, 'getMyEssay', { query: {} })
  const [saved] = rows('select revision from essay_draft where person_id = ?', personIdOf(person))
  const blocks = Array.from({ length: 2 }, () => drawEssay(draw))
  const revision = Number(saved?.['revision'] ?? 0)
  await call(person, 'saveEssayDraft', { json: { campaignId, revision, blocks } })
  if (draw.chance(0.8))
    await call(person, 'submitEssay', { json: { campaignId, revision: revision + 1 } })
  if (draw.chance(0.15)) await call(person, 'withdrawEssay', { json: { campaignId } })
  await call(person, 'getMyEssay', { query: {} })
}

const judge = async (hands: Hands): Promise<void> => {
  const { draw, call } = hands
  const grader = draw.pick([SECRETARY, DEPUTY])
  const essayId = oneOf(
    hands,
    "select id from essay where current_version is not null and state in ('da_nop', 'dang_cham') order by rowid desc",
  )
  await call(grader, 'getGradingQueue', { query: {} })
  if (essayId === undefined) return
  const params = { essayId }
  if (draw.chance(0.4))
    await call(SECRETARY, 'assignGrader', {
      json: { essayIds: [essayId], graderId: personIdOf(grader) },
    })
  await call(grader, 'takeEssay', { params })
  await call(grader, 'openEssay', { params })
  const version = Number(oneOf(hands, 'select current_version from essay where id = ?', essayId))
  const fails = draw.chance(0.3)
  const json = {
    version,
    verdict: fails ? 'viet_lai' : 'dat',
    reason: fails ? 'khong_dat' : null,
    level: null,
    points: [],
    comment: 'Bài viết đạt yêu cầu',
    rewriteDueAt: null,
  }
  await call(grader, 'decideEssay', { params, json })
  if (draw.chance(0.4)) await call(grader, 'replyToAuthor', { params })
  if (draw.chance(0.3)) await call(SECRETARY, 'reopenEssay', { params })
}

const oversee = async ({ call, draw }: Hands): Promise<void> => {
  await call(SECRETARY, 'spreadGraders', {
    json: { campaignId, graderIds: [personIdOf(SECRETARY), personIdOf(DEPUTY)] },
  })
  const people = draw.some(WRITERS, 2).map(personIdOf)
  await call(SECRETARY, 'extendEssays', {
    json: { personIds: people, dueOn: '2026-04-15', reason: 'Ốm dài ngày' },
  })
  await call(SECRETARY, 'recordPaperEssays', {
    json: { personIds: people.slice(1), receivedOn: null },
  })
  await call(SECRETARY, 'getEssayProgress')
  await call(SECRETARY, 'exportEssayResults')
  await call(WARD, 'drawSample', {
    json: { unitId: 'cb-khu-pho-3', campaignId, size: draw.between(1, 60) },
  })
}

const compareCopies = async ({ call, draw, pass }: Hands): Promise<void> => {
  const text = drawEssay(draw)
  const both = draw.some(WRITERS, 2)
  for (const person of both) {
    await call(person, 'saveEssayDraft', {
      json: { campaignId, revision: 0, blocks: [text, text] },
    })
    await call(person, 'submitEssay', { json: { campaignId, revision: 1 } })
  }
  await call(WARD, 'addModelText', { json: { campaignId, title: 'Bài mẫu', text } })
  await pass(300_000)
  await call(WARD, 'listClusters', { query: { unitId: 'cb-khu-pho-3', campaignId } })
  await call(SECRETARY, 'getGradingQueue', { query: { campaignId } })
}

export const writeEssays: readonly Step[] = [
  { name: 'write an essay', weight: 4, run: write },
  { name: 'judge an essay', weight: 4, run: judge },
  { name: 'oversee essays', weight: 1, run: oversee },
  { name: 'compare copies', weight: 1, run: compareCopies },
]
