/** Proves what the bot says about programme and report in every state, and who hears the draft's figures (Q25, Q26, Q30). */
import { asId, fixtureNode } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { PlanId } from '@quan-triet/shared/models/ids'
import type { PlanStanding, ReportStanding } from '@quan-triet/shared/models/paper'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { clearPlans } from '../../support/clear-plans.ts'
import { type House, makeHouse } from '../../support/make-house.ts'
import { ask, GUEST, MEMBER, SECRETARY } from './ask-bot.ts'

const fixturePlan = asId<PlanId>('plan-khu-pho-3')
const LINK = 'https://zalo.me/s/3140592653589793238/?to='
const NOT_ISSUED = 'Chưa ban hành.'
const DUE = 'Hạn báo cáo: hết ngày 31/3/2026; chưa gửi.'
const DRAFT =
  'Số liệu dự thảo đến thứ Năm 12/3/2026:\n' +
  'Học tập: 26/30 (86,67%) đồng chí phải học; 26/32 (81,25%) tổng số đảng viên.\n' +
  'Thu hoạch: đã nộp 15/26 (57,69%), đạt 11.\n' +
  'Quần chúng: 33/40 (82,50%) thuộc diện mời.\n' +
  'Chương trình: Đã gửi xem xét ngày 9/3/2026; đang chờ ý kiến cấp ủy viên cấp trên phụ trách. Chưa ban hành.\n' +
  'Câu hỏi: 3; kiến nghị: 5.\n' +
  `Xem và gửi:\n${LINK}papers`

const setPlan = async (house: House, plan: Partial<PlanStanding> | null) => {
  await clearPlans(house.db)
  if (plan === null) return
  await house.db
    .insertInto('plan')
    .values({
      id: 'plan-test' as PlanId,
      campaign_node_id: fixtureNode,
      kind: 'tap_the',
      state: plan.state ?? 'nhap',
      sent_for_review_on: plan.sentForReviewOn ?? null,
      reviewed_on: plan.reviewedOn ?? null,
      issued_on: plan.issuedOn ?? null,
      number: plan.number ?? null,
      signer: plan.signer ?? null,
      changed_at: house.clock.now(),
    })
    .execute()
}

const setReport = async (house: House, report: Partial<ReportStanding>) => {
  await house.db.deleteFrom('report').execute()
  await house.db
    .insertInto('report')
    .values({
      id: 'report-test',
      campaign_node_id: fixtureNode,
      state: report.state ?? 'nhap',
      sent_on: report.sentOn ?? null,
      accepted_on: report.acceptedOn ?? null,
      changed_at: house.clock.now(),
    })
    .execute()
}

/** In private, so that an answer just given does not stand in for the next. */
const hear = async (house: House, text: string) =>
  (await ask(house, { from: MEMBER, text, isGroup: false })).here

const PROGRAMME = 'chương trình hành động xong chưa'
const WHEN = 'bao giờ phải có chương trình hành động'

describe('the programme', () => {
  it('is told in words in every state, and the signer is named to nobody', async () => {
    const house = await makeHouse()
    const issued = { issuedOn: '2026-03-12', number: '05-CTr/CB', signer: 'Người ký giả định' }
    const asIssued = 'Đã ban hành: số 05-CTr/CB, ngày thứ Năm 12/3/2026'
    const cases: [Partial<PlanStanding> | null, string][] = [
      [null, `Chưa có chương trình hành động. ${NOT_ISSUED}`],
      [{ state: 'nhap' }, `Chương trình hành động đang soạn. ${NOT_ISSUED}`],
      [{ state: 'lay_y_kien' }, `Đang lấy ý kiến chi bộ, đoàn thể. ${NOT_ISSUED}`],
      [
        { state: 'yeu_cau_sua', reviewedOn: '2026-03-11' },
        `Cấp ủy viên cấp trên phụ trách đề nghị sửa ngày thứ Tư 11/3/2026; chi bộ đang sửa. ${NOT_ISSUED}`,
      ],
      [
        { state: 'da_cho_y_kien', reviewedOn: '2026-03-11' },
        `Cấp ủy viên cấp trên phụ trách đã cho ý kiến ngày thứ Tư 11/3/2026. ${NOT_ISSUED}`,
      ],
      [{ state: 'ban_hanh', ...issued }, `${asIssued}.`],
      [{ state: 'thuc_hien', ...issued }, `${asIssued}; đang thực hiện.`],
      [{ state: 'so_ket', ...issued }, `${asIssued}; đang thực hiện, đã sơ kết.`],
      [{ state: 'tong_ket', ...issued }, `${asIssued}; đã tổng kết.`],
      [{ state: 'dong', ...issued }, `${asIssued}; đã kết thúc.`],
    ]
    for (const [plan, answer] of cases) {
      await setPlan(house, plan)
      expect(await hear(house, PROGRAMME)).toBe(answer)
    }
  })

  it('is due, overdue, issued in time, due on no certain day, or on none', async () => {
    const house = await makeHouse()
    expect(await hear(house, WHEN)).toBe('Hết ngày thứ Ba 31/3/2026 (còn 19 ngày).')
    house.clock.moveTo('2026-04-02T02:00:00.000Z')
    expect(await hear(house, WHEN)).toBe('Hết ngày thứ Ba 31/3/2026 (đã quá hạn 2 ngày).')
    await setPlan(house, { state: 'ban_hanh', issuedOn: '2026-03-30', number: '5', signer: 'x' })
    expect(await hear(house, WHEN)).toBe(
      'Hạn: hết ngày thứ Ba 31/3/2026; đã ban hành ngày thứ Hai 30/3/2026.',
    )
    await setPlan(house, null)
    const programme = house.db.updateTable('deadline').where('subject', '=', 'chuong_trinh')
    await programme.set({ is_tentative: 1 }).execute()
    expect(await hear(house, WHEN)).toBe('Hạn dự kiến: hết ngày thứ Ba 31/3/2026.')
    await house.db.deleteFrom('deadline').where('subject', '=', 'chuong_trinh').execute()
    expect(await hear(house, WHEN)).toBe(
      'Đợt này chưa có hạn xây dựng chương trình hành động. Đồng chí hỏi Bí thư.',
    )
  })
})

describe('the report', () => {
  it('of anybody in the group is one sentence, and nothing goes to the secretary unasked', async () => {
    const house = await makeHouse()
    for (const from of [MEMBER, GUEST]) {
      const asked = await ask(house, { from, text: 'đã báo cáo phường chưa' })
      // The same question within a minute may go unanswered in the group, but never further.
      expect([DUE, undefined]).toContain(asked.here)
      expect([asked.privately, asked.inApp, asked.toSecretary]).toEqual([
        undefined,
        undefined,
        undefined,
      ])
    }
    const rows = await house.db.selectFrom('outbox').select('body').execute()
    expect(JSON.stringify(rows)).not.toContain('Số liệu dự thảo')
  })

  it('of the secretary brings the draft privately, every percentage with its n/d, and the way to it', async () => {
    const house = await makeHouse()
    const inGroup = await ask(house, { from: SECRETARY, text: 'Đã báo cáo phường chưa?' })
    expect(inGroup.here).toBe(DUE)
    expect(inGroup.privately).toBe(DRAFT)
    const alone = await ask(house, { from: SECRETARY, text: 'gửi báo cáo chưa', isGroup: false })
    expect(alone.here).toBe(`${DUE}\n${DRAFT}`)
    const bare = alone.here?.replaceAll(/\d+\/\d+ \(\d+,\d\d%\)/g, '')
    expect(bare).not.toContain('%')
    expect(alone.here?.length).toBeLessThan(1000)
  })

  it('is told in words in every state, late or without a deadline', async () => {
    const house = await makeHouse()
    const told = async (report: Partial<ReportStanding>) => {
      await setReport(house, report)
      return hear(house, 'đã báo cáo phường chưa')
    }
    const sentOn = '2026-03-30'
    const sent = 'Hạn báo cáo: hết ngày thứ Ba 31/3/2026; đã gửi ngày thứ Hai 30/3/2026'
    house.clock.moveTo('2026-04-01T02:00:00.000Z')
    expect(await told({ state: 'nhap' })).toBe(
      'Hạn báo cáo: hết ngày 31/3/2026 (đã quá hạn 1 ngày); chưa gửi.',
    )
    expect(await told({ state: 'da_gui', sentOn })).toBe(`${sent}, chờ cấp trên nhận.`)
    expect(await told({ state: 'tra_lai', sentOn })).toBe(`${sent}, cấp trên trả lại để sửa.`)
    expect(await told({ state: 'da_nhan', sentOn, acceptedOn: '2026-04-01' })).toBe(
      `${sent}, cấp trên đã nhận ngày thứ Tư 1/4/2026.`,
    )
    await house.db.deleteFrom('deadline').where('subject', '=', 'bao_cao').execute()
    expect(await told({ state: 'nhap' })).toBe('Chưa có hạn báo cáo; chưa gửi.')
  })
})

const say = async (house: House, text: string, from = SECRETARY) =>
  (await ask(house, { from, text, isGroup: false })).here
const SEND = 'gửi chương trình lên cấp trên xem xét'
const REMIND = 'nhắc người chủ trì nhiệm vụ'
const CONFIRM = 'Đồng chí nhắn “có” để thực hiện, “thôi” để dừng.'
const setState = (house: House, state: 'lay_y_kien' | 'thuc_hien') =>
  house.db.updateTable('plan').set({ state }).where('id', '=', fixturePlan).execute()
const standing = (house: House) =>
  house.db
    .selectFrom('plan')
    .select(['state', 'current_version as version'])
    .where('id', '=', fixturePlan)
    .executeTakeFirstOrThrow()

describe('orders about the programme', () => {
  it('send it to the level above at the yes, once, complete, and by the secretary alone; none issues it', async () => {
    const house = await makeHouse()
    expect(await say(house, SEND)).toBe(
      'Chương trình hành động: đã gửi xem xét, nên chưa gửi xem xét được.',
    )
    await setState(house, 'lay_y_kien')
    expect(await say(house, SEND, MEMBER)).toBe(
      'Việc này chỉ Bí thư, Phó Bí thư chi bộ thực hiện được.',
    )
    expect(await say(house, SEND)).toBe(
      'Gửi chương trình hành động (7 đoạn, 3 nhiệm vụ) lên cấp trên xem xét. ' +
        `Nội dung được khóa cho đến khi cấp trên cho ý kiến. ${CONFIRM}`,
    )
    expect(await standing(house)).toEqual({ state: 'lay_y_kien', version: 1 })
    expect(await say(house, 'có')).toBe('Đã gửi chương trình hành động lên cấp trên xem xét.')
    expect(await standing(house)).toEqual({ state: 'gui_xem_xet', version: 2 })

    // A task without its result holds it back; what was sent meanwhile is not sent again.
    await setState(house, 'lay_y_kien')
    await say(house, SEND)
    await house.db.updateTable('plan_task').set({ result_sealed: null }).execute()
    expect(await say(house, 'có')).toContain('Chương trình còn 3 chỗ phải bổ sung trước khi gửi.')
    expect(await standing(house)).toEqual({ state: 'lay_y_kien', version: 2 })
  })

  it('remind who follows tasks that are due, with counts alone, once a day with all reminders by hand', async () => {
    const house = await makeHouse()
    expect(await say(house, REMIND)).toBe(
      'Chương trình hành động chưa thực hiện nên chưa có ai để nhắc.',
    )
    await setState(house, 'thuc_hien')
    expect(await say(house, REMIND)).toContain('Không có nhiệm vụ nào quá hạn hoặc đến hạn')
    house.clock.moveTo(at('2026-04-28', '21:30'))
    expect(await say(house, REMIND)).toBe(
      `Nhắc 1 đồng chí theo dõi 1 nhiệm vụ quá hạn hoặc đến hạn trong 7 ngày tới. ${CONFIRM}`,
    )
    expect(await say(house, 'có')).toBe(
      'Đã nhận lệnh, sẽ gửi 07:00 thứ Tư 29/4/2026 cho 1 đồng chí.',
    )
    const told = await house.db
      .selectFrom('outbox')
      .select(['body', 'due_at as dueAt'])
      .where('dedupe_key', 'like', 'task-order:%')
      .execute()
    expect(told.map(({ dueAt }) => dueAt)).toEqual([at('2026-04-29', '07:00')])
    expect(told[0]?.body).toContain('1 việc sắp đến hạn (thứ Năm 30/4/2026)')
    expect(told[0]?.body).not.toContain('hồ sơ')
    expect(await say(house, REMIND)).toBe('Đã hẹn nhắc chung lúc 07:00 thứ Tư 29/4/2026.')
  })
})
