import {
  fixtureCampaign,
  fixtureSession,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { ask, MEMBER } from './ask-bot.ts'

const inGroup = async (house: House, text: string) =>
  (await ask(house, { from: MEMBER, text })).here
const PARTS = 'https://zalo.me/s/3140592653589793238/?to=parts'
const TITLE =
  'Nghị quyết về nâng cao chất lượng sinh hoạt chi bộ và xây dựng khu dân cư số (giả định)'

describe('the whole text of what is studied', () => {
  const WANT = 'Cho xin toàn văn nghị quyết'

  it('is on the issuer’s page, else on the house’s public page, else in the parts that are out', async () => {
    const house = await makeHouse()
    const set = (row: Partial<Parameters<typeof update>[1]>) => update(house, row)
    await set({ official_url: null, beyond_zalo: 'page_and_email', slug: 'nghi-quyet-05' })
    expect(await inGroup(house, WANT)).toBe(
      `Toàn văn “${TITLE}”: https://house.example.vn/public/nghi-quyet-05`,
    )
    await set({ beyond_zalo: 'none' })
    expect(await inGroup(house, WANT)).toBe(`“${TITLE}”, đọc từng phần đã gửi: ${PARTS}`)
    await house.db.updateTable('part_push').set({ fanned_out_at: null, sent_at: null }).execute()
    expect(await inGroup(house, WANT)).toBe(`“${TITLE}”: chưa gửi, đồng chí chờ lịch gửi.`)
  })

  it('of an internal document has no address, and one nobody has vouched for is not spoken of', async () => {
    const house = await makeHouse()
    await update(house, { circulation: 'noi_bo' })
    expect(await inGroup(house, WANT)).not.toContain('tailieu.example.vn')
    await update(house, { circulation: 'cong_khai', not_secret_at: null })
    expect(await inGroup(house, WANT)).toBe('Đợt này chưa có tài liệu. Đồng chí hỏi Bí thư.')
  })

  it('of many documents is listed a line each, in the group no longer than one takes in', async () => {
    const house = await makeHouse()
    const first = await house.db.selectFrom('document').selectAll().executeTakeFirstOrThrow()
    for (let n = 2; n <= 6; n += 1) {
      const id = `${first.id}-${n}` as typeof first.id
      await house.db
        .insertInto('document')
        .values({ ...first, id, title: `Tài liệu ${n}`, source_hash: `hash-${n}` })
        .execute()
      await house.db
        .insertInto('campaign_document')
        .values({ campaign_id: fixtureCampaign, document_id: id, priority: n })
        .execute()
    }
    const heard = (await inGroup(house, WANT)) ?? ''
    expect(heard.length).toBeLessThanOrEqual(400)
    expect(heard).toContain(`Còn 3 tài liệu, xem trong Mini App: ${PARTS}`)
    const read = await ask(house, { from: MEMBER, text: WANT, isGroup: false })
    expect(read.here?.split('\n')).toHaveLength(6)
  })
})

const update = (
  house: House,
  row: {
    official_url?: null
    beyond_zalo?: 'none' | 'page_and_email'
    slug?: string
    circulation?: 'cong_khai' | 'noi_bo'
    not_secret_at?: null
  },
) => house.db.updateTable('document').set(row).execute()

describe('what the campaign says of essays', () => {
  it('is what the bot says: no handwriting, no question, no essay of probationary members', async () => {
    const house = await makeHouse()
    await house.db
      .updateTable('campaign')
      .set({ essay_by_hand: 0, essay_questions: null, probationary_writes: 0 })
      .execute()
    expect(await inGroup(house, 'Viết tay rồi chụp ảnh được không?')).toMatch(/^Không, kế hoạch/)
    expect(await inGroup(house, 'Nộp thu hoạch ở đâu?')).not.toContain('hoặc chụp ảnh')
    expect(await inGroup(house, 'Thu hoạch viết những nội dung gì?')).toBe(
      'Hai phần: (1) nhận thức về nội dung cơ bản của nghị quyết; (2) trách nhiệm của bản thân trong tổ chức thực hiện; có thể thêm kiến nghị. Đề nghị tự viết, không sao chép.',
    )
    expect(await inGroup(house, 'Đảng viên dự bị có phải học không?')).toBe(
      'Có: đảng viên dự bị học như đảng viên chính thức; viết thu hoạch thì không bắt buộc, theo kế hoạch của đợt này.',
    )
    const progress = await inGroup(house, 'Bao nhiêu người đã nộp thu hoạch?')
    expect(progress).toMatch(/^Phải nộp 24; đã nộp 15 \(62,50%\)/)
  })

  it('with many questions: a group hears the first ones whole, a person all', async () => {
    const house = await makeHouse()
    const questions = Array.from({ length: 10 }, (_, index) => `Câu hỏi số ${index + 1} là gì?`)
    await house.db
      .updateTable('campaign')
      .set({ essay_questions: JSON.stringify(questions) })
      .execute()
    const text = 'Thu hoạch viết những nội dung gì?'
    const heard = await inGroup(house, text)
    expect(heard?.length).toBeLessThanOrEqual(400)
    expect(heard).toMatch(/1\. Câu hỏi số 1 là gì\?.* Đề nghị tự viết, không sao chép\.$/)
    const read = await ask(house, { from: MEMBER, text, isGroup: false })
    for (const question of questions) expect(read.here).toContain(question)
  })
})

const setCampaign = (
  house: House,
  row: { target_percent?: number; reporting_base?: 'tong_so' | 'phai_hoc' },
) => house.db.updateTable('campaign').set(row).execute()

describe('the target', () => {
  const TARGET = 'Chi bộ mình đạt 98% chưa?'
  it('is judged on the base of the campaign, and said to be out of reach where it is (TV-07)', async () => {
    const house = await makeHouse()
    await setCampaign(house, { reporting_base: 'tong_so' })
    expect(await inGroup(house, TARGET)).toBe(
      'Chưa. Cần 32/32 đảng viên, còn thiếu 6; không thể đạt với mẫu số này.',
    )
    await setCampaign(house, { reporting_base: 'phai_hoc', target_percent: 90 })
    expect(await inGroup(house, TARGET)).toBe(
      'Chưa. Chỉ tiêu 90%: cần 27/30 đồng chí phải học, còn thiếu 1; có thể học bù ngày 21/3.',
    )
    await setCampaign(house, { target_percent: 85 })
    expect(await inGroup(house, TARGET)).toBe(
      'Đạt. Đã học 26/30 đồng chí phải học (86,67%), chỉ tiêu 85%.',
    )
  })

  it('follows completion: before a session closes nobody counts, after session 2 both are needed', async () => {
    const house = await makeHouse()
    await house.db.updateTable('session').set({ closed_at: null }).execute()
    expect(await inGroup(house, TARGET)).toBe(
      'Chưa có buổi học nào được chốt nên chưa tính. Cần 30/30 đồng chí phải học.',
    )
    await house.db
      .updateTable('session')
      .set({ closed_at: at('2026-03-14', '11:00') })
      .where('number', 'is not', null)
      .execute()
    house.clock.moveTo(at('2026-03-14', '15:00'))
    const first = await house.db
      .selectFrom('attendance')
      .selectAll()
      .where('session_id', '=', fixtureSession('1'))
      .where('state', '=', 'co_mat')
      .orderBy('person_id')
      .limit(20)
      .execute()
    await house.db
      .insertInto('attendance')
      .values(first.map((row) => ({ ...row, session_id: fixtureSession('2') })))
      .execute()
    expect(await inGroup(house, TARGET)).toBe(
      'Chưa. Cần 30/30 đồng chí phải học, còn thiếu 10; có thể học bù ngày 21/3.',
    )
    await house.db
      .updateTable('session')
      .set({ closed_at: at('2026-03-14', '11:00') })
      .execute()
    expect(await inGroup(house, TARGET)).toMatch(/còn thiếu 10; chưa có lịch học bù\.$/)
  })
})

describe('the masses', () => {
  const MASSES = 'Quần chúng dự được bao nhiêu?'

  it('are told without a share where no base is declared or it is too small, and judged where it is', async () => {
    const house = await makeHouse()
    const declare = (people: number) =>
      house.db.updateTable('masses_base').set({ people }).execute()
    await declare(36)
    expect(await inGroup(house, MASSES)).toBe(
      '33/36 quần chúng thuộc diện mời (91,67%); đạt chỉ tiêu 90%.',
    )
    await declare(30)
    expect(await inGroup(house, MASSES)).toBe(
      '33 quần chúng đã dự, nhiều hơn số mời đã khai (30). Đề nghị Bí thư khai lại số mời.',
    )
    await house.db.deleteFrom('masses_base').execute()
    expect(await inGroup(house, MASSES)).toBe('33 quần chúng đã dự; chưa khai số mời.')
  })
})

describe('the speaker', () => {
  it('of a session is told by its number, or that nobody is named yet', async () => {
    const house = await makeHouse()
    expect(await inGroup(house, 'Ai là báo cáo viên buổi 1?')).toBe(
      'Buổi 1: chưa có tên báo cáo viên. Đồng chí hỏi Bí thư.',
    )
    expect(await inGroup(house, 'Ai là báo cáo viên buổi 9?')).toMatch(/không có buổi học đó/)
  })
})
