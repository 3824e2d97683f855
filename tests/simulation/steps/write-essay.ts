/** A member writes an essay and hands it in; the secretary takes it, opens it and decides. */
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { MyEssay } from '@quan-triet/shared/models/own-essay'
import { type Act, type Hands, isThere, SECRETARY, type Step } from '../step.ts'

/** Came to the first session and have not written yet. */
const WRITERS = [18, 19, 21, 22, 23] as const
const SENTENCE = 'Qua học tập, tôi nhận thức rõ trách nhiệm của mình trong công việc hằng ngày. '
const HANDED_IN = 'select 1 from essay where person_id = ? and current_version = 1'

const campaignId = fixtureCampaign

const handIn = async (person: number, { call }: Hands): Promise<string | undefined> => {
  const read = async () => MyEssay.parse((await call(person, 'GET', '/api/my-essay')).body)
  const before = await read()
  const blocks = Array.from({ length: Math.max(1, before.headings.length) }, (_, index) =>
    SENTENCE.repeat(40 + index),
  )
  const draft = { campaignId, revision: before.draft?.revision ?? 0, blocks }
  await call(person, 'PUT', '/api/my-essay/draft', draft)
  const { draft: saved } = await read()
  if (!saved) return undefined
  const submission = { campaignId, revision: saved.revision }
  await call(person, 'POST', '/api/my-essay/submit', submission)
  return (await read()).essayId ?? undefined
}

const grade = async (essayId: string, { call, pause }: Hands): Promise<void> => {
  const path = `/api/grading/essays/${essayId}`
  await call(SECRETARY, 'POST', `${path}/take`)
  await call(SECRETARY, 'GET', path)
  await pause(60_000)
  await call(SECRETARY, 'POST', `${path}/decide`, {
    version: 1,
    verdict: 'dat',
    reason: null,
    level: null,
    points: [],
    comment: '',
    rewriteDueAt: null,
  })
}

export const writeEssay: Step = (draw, moments) =>
  draw.some(WRITERS, draw.between(0, 1)).map((person): Act => {
    const decision = moments.at(3)
    const isGraded = draw.chance(0.6)
    return {
      name: 'write an essay',
      at: moments.at(draw.between(0, 2)),
      async run(hands) {
        const essayId = await handIn(person, hands)
        if (essayId === undefined) return
        const personId = fixtureAccounts[person]?.personId ?? ''
        hands.promise(`${person} handed in`, isThere(HANDED_IN, personId))
        await hands.until(decision)
        if (isGraded) await grade(essayId, hands)
      },
    }
  })
