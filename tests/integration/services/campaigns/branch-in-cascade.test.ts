import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { createSession } from '@quan-triet/bot-server/services/attendance/create-session'
import { openCheckIn } from '@quan-triet/bot-server/services/attendance/open-check-in'
import { acknowledgeNode } from '@quan-triet/bot-server/services/campaigns/acknowledge-node'
import { getCampaignNode } from '@quan-triet/bot-server/services/campaigns/get-campaign-node'
import { getCurrentNode } from '@quan-triet/bot-server/services/campaigns/get-current-node'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { getHome } from '@quan-triet/bot-server/services/reading/get-home'
import { listParts } from '@quan-triet/bot-server/services/reading/list-parts'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { codesOf, typeIn } from '../attendance/scene.ts'
import { openByWard, wardDocument } from './scene.ts'

const FIRST_OF_MEMBERS = 3
const LAST_OF_MEMBERS = 8

describe('a branch in a campaign that the ward has opened', () => {
  it('studies the ward’s document, runs its session, and counts, without importing anything', async () => {
    const house = await makeHouse()
    const { documentId, partId } = await wardDocument(house)
    const opened = await openByWard(house, { documentIds: [documentId] })
    await wardDocument(house, opened.root)
    const ctx = house.secretary
    const id = opened.nodeOf(fixtureUnit)
    await acknowledgeNode({ ctx, input: { id } })

    expect(await getCurrentNode(ctx, fixtureUnit)).toMatchObject({ nodeId: id, targetPercent: 95 })
    const { parts } = await listParts({ ctx: house.member(FIRST_OF_MEMBERS) })
    expect(parts.map((part) => [part.id, part.heading])).toEqual([[partId, 'I. Mục tiêu']])
    const home = await getHome({ ctx: house.member(FIRST_OF_MEMBERS) })
    expect(home.deadlines.map((one) => one.subject)).toEqual(['hoc_xong', 'thu_hoach'])

    const session = await createSession({
      ctx,
      input: {
        title: 'Buổi 1',
        mode: 'truc_tiep',
        venue: 'Nhà văn hóa',
        isMakeup: false,
        startsAt: at('2026-03-12', '19:30'),
        endsAt: at('2026-03-12', '21:00'),
      },
    })
    house.clock.moveTo(at('2026-03-12', '19:20'))
    await openCheckIn({ ctx, input: { id: session.id } })
    const { typed } = await codesOf(ctx, session.id)
    for (let index = FIRST_OF_MEMBERS; index <= LAST_OF_MEMBERS; index += 1)
      await typeIn(house.member(index), typed)
    house.clock.moveTo(at('2026-03-12', '21:05'))
    await closeSession({ ctx, input: { id: session.id } })

    const ward = house.officer('can_bo_tuyen_giao')
    const { study, children } = await getCampaignNode({ ctx: ward, input: { id: opened.root } })
    expect(study).toEqual({ done: 6, of: 36 })
    expect(children.map((child) => [child.unitName, child.study])).toEqual([
      ['Cơ quan Đảng ủy', { done: 0, of: 4 }],
      ['Khu phố 3', { done: 6, of: 30 }],
      ['Khu phố 5', { done: 0, of: 2 }],
    ])
  })
})
