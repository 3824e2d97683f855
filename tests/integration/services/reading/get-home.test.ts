/** Proves what the home screen tells the secretary, members, the exempt, guests and strangers. */
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  fixtureCampaign,
  fixtureNode,
  fixturePart,
  fixtureSession,
  fixtureUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { requestLeave } from '@quan-triet/bot-server/services/attendance/request-leave'
import { getHome } from '@quan-triet/bot-server/services/reading/get-home'
import { markNoticeRead } from '@quan-triet/bot-server/services/reading/mark-notice-read'
import { DeadlineId } from '@quan-triet/shared/models/ids'
import { Day } from '@quan-triet/shared/models/moments'
import { endOf } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { idOf } from '../attendance/scene.ts'
import { expectRefusal } from '../parts/drafting.ts'

/** Places in the fixture's list of people. */
const HANDED_IN = 4
const NEED_NOT_WRITE = 3
const MISSING_ESSAY = 21
const ABSENT = 26
const TO_REWRITE = 16
const EXEMPT = 30
const HAS_NOT_WRITTEN_TO_BOT = 2

const pendingOf = async (ctx: ServiceContext) => {
  const { deadlines } = await getHome({ ctx })
  return Object.fromEntries(deadlines.map((due) => [due.subject, due.isPending]))
}

describe('getHome', () => {
  it('counts the parts, offers the latest one, and words deadlines as the plan does', async () => {
    const house = await makeHouse()
    const home = await getHome({ ctx: house.member(HANDED_IN) })
    expect(home).toMatchObject({
      partsSent: 3,
      partsTotal: 6,
      next: { kind: 'read', partId: fixturePart(3), position: 3 },
      notices: [],
      serverNow: '2026-03-12T02:00:00.000Z',
    })
    expect(home.campaignTitle).toContain('Đợt học tập')
    expect(home.attendance.map((one) => one.session.title)).toEqual([
      'Buổi 1',
      'Buổi 2',
      'Lớp học bù',
    ])
    expect(home.deadlines.map((due) => due.sourceWording)).toContain(
      'trước ngày 01 tháng 4 năm 2026',
    )
  })

  it('asks for the session when it is near', async () => {
    const house = await makeHouse()
    const { clock } = house
    clock.moveTo('2026-03-13T02:00:00.000Z')
    expect((await getHome({ ctx: house.member(HANDED_IN) })).next).toMatchObject({
      kind: 'attend',
      title: 'Buổi 2',
      venue: 'Nhà văn hóa khu phố 3',
    })
  })

  it.each([
    ['the secretary, who handed in', 0, { thu_hoach: false, chuong_trinh: true, bao_cao: true }],
    ['a member without an essay', MISSING_ESSAY, { thu_hoach: true, chuong_trinh: false }],
    ['a member who handed in', HANDED_IN, { thu_hoach: false, bao_cao: false }],
    ['a member who need not write', NEED_NOT_WRITE, { thu_hoach: false }],
    ['an exempt member', EXEMPT, { thu_hoach: false, chuong_trinh: false }],
  ])('marks what is still open for %s', async (_, index, expected) => {
    const house = await makeHouse()
    expect(await pendingOf(house.member(index))).toMatchObject(expected)
  })

  it('asks again for an essay that is to be rewritten, by its own deadline, and gives who got more time that one', async () => {
    const house = await makeHouse()
    const dueOf = async (index: number) =>
      (await getHome({ ctx: house.member(index) })).deadlines.find(
        (due) => due.subject === 'thu_hoach',
      )
    expect(await dueOf(TO_REWRITE)).toMatchObject({
      isPending: true,
      dueAt: '2026-03-20T16:59:59.000Z',
      sourceWording: 'nộp lại bài thu hoạch',
    })
    expect(await dueOf(MISSING_ESSAY)).toMatchObject({
      dueAt: '2026-03-25T16:59:59.000Z',
      sourceWording: 'nộp thu hoạch đến hết ngày 25/3/2026',
    })
    const personId = idOf(house.member(MISSING_ESSAY))
    await house.db
      .insertInto('essay_extension')
      .values({
        campaign_id: fixtureCampaign,
        person_id: personId,
        due_at: endOf(Day.parse('2026-04-05')),
        reason_sealed: 'đi công tác',
        granted_by: personId,
        granted_at: house.clock.now(),
      })
      .execute()
    expect(await dueOf(MISSING_ESSAY)).toMatchObject({
      isPending: true,
      dueAt: endOf(Day.parse('2026-04-05')),
      sourceWording: 'được gia hạn nộp bài thu hoạch',
    })
  })

  it('keeps study open for those who missed a session, and for nobody else', async () => {
    const house = await makeHouse()
    const { db } = house
    await db
      .insertInto('deadline')
      .values({
        id: DeadlineId.parse('deadline-hoc-xong'),
        campaign_node_id: fixtureNode,
        subject: 'hoc_xong',
        source_wording: 'học xong trước ngày 01 tháng 4',
        granularity: 'ngay',
        bound: 'truoc',
        due_at: '2026-03-31T16:59:59.000Z',
        is_tentative: 0,
      })
      .execute()
    const open = await Promise.all(
      [HANDED_IN, ABSENT, EXEMPT].map(
        async (index) => (await pendingOf(house.member(index)))['hoc_xong'],
      ),
    )
    expect(open).toEqual([false, true, false])
  })

  it('tells whoever runs the branch what waits there, how much of each, and nobody else', async () => {
    const house = await makeHouse()
    const before = (await getHome({ ctx: house.secretary })).waiting
    expect((await getHome({ ctx: house.member(HANDED_IN) })).waiting).toBeNull()
    const input = { sessionId: fixtureSession('2'), absenceCode: 'cong_tac' } as const
    await requestLeave({ ctx: house.member(ABSENT), input })
    const { waiting, next } = await getHome({ ctx: house.secretary })
    expect(waiting).toEqual({ leave: 1, check_in: 0, question: before?.question })
    expect(next).toEqual({ kind: 'serve', what: 'leave', count: 1 })
  })

  it('shows a guest the branch that is visited, without its duties, and a stranger an empty home', async () => {
    const { guest, outsider } = await makeHouse()
    const visited = await getHome({ ctx: guest })
    expect(visited.partsSent).toBe(3)
    expect(visited.deadlines.every((due) => !due.isPending)).toBe(true)
    expect(await getHome({ ctx: outsider })).toMatchObject({
      campaignTitle: null,
      next: { kind: 'nothing' },
      attendance: [],
      deadlines: [],
      partsTotal: 0,
    })
  })
})

describe('markNoticeRead', () => {
  it('takes a notice off the home of its person, and lets nobody else do so', async () => {
    const house = await makeHouse()
    const { system } = house
    const reader = house.member(HAS_NOT_WRITTEN_TO_BOT)
    if (reader.actor.kind !== 'person') throw new Error('a person reads')
    await enqueueToPerson(system, {
      dedupeKey: 'test-notice',
      kind: 'notice',
      text: 'Bí thư đã duyệt.',
      orgUnitId: fixtureUnit,
      personId: reader.actor.personId,
      to: '/attendance',
    })
    const [notice] = (await getHome({ ctx: reader })).notices
    if (!notice) throw new Error('the notice is there')
    expect(notice).toMatchObject({ text: 'Bí thư đã duyệt.', to: '/attendance' })
    await expectRefusal(
      markNoticeRead({ ctx: house.member(5), input: { id: notice.id } }),
      'not_found',
    )
    await markNoticeRead({ ctx: reader, input: { id: notice.id } })
    await markNoticeRead({ ctx: reader, input: { id: notice.id } })
    expect((await getHome({ ctx: reader })).notices).toEqual([])
  })
})
