import { readDocx } from '@quan-triet/bot-server/lib/documents/read-docx'
import { readPdf } from '@quan-triet/bot-server/lib/documents/read-pdf'
import { getProgrammeFile } from '@quan-triet/bot-server/services/plan-files/get-programme-file'
import { getTasksFile } from '@quan-triet/bot-server/services/plan-files/get-tasks-file'
import { recordTaskProgress } from '@quan-triet/bot-server/services/plan-work/record-task-progress'
import { planFiles } from '@quan-triet/shared/i18n/vi/plan-files'
import { addMs, at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { readFormulas } from '../../../support/read-formulas.ts'
import { programme, putToWork, taskOf } from './at-work.ts'

const DAY_MS = 86_400_000

const fileOf = (ctx: House['secretary'], format: 'docx' | 'pdf') =>
  getProgrammeFile({ ctx, input: { planId: programme, version: 1, format } })

const wordsOf = async (ctx: House['secretary']): Promise<string> =>
  flat(await readDocx(Buffer.from((await fileOf(ctx, 'docx')).bytes)))

const flat = ({ text }: { text: string }): string => text.replaceAll(/\s+/g, ' ')

/** Whether the words stand in this order. */
const expectInOrder = (text: string, words: readonly string[]): void => {
  let from = 0
  for (const word of words) {
    const found = text.indexOf(word, from)
    expect([word, found >= from]).toEqual([word, true])
    from = found + word.length
  }
}

describe('a programme as a file', () => {
  it('is a draft with dots in Party layout until it is issued, headings, tasks and recipients in their order', async () => {
    const house = await makeHouse()
    const { fileName } = await fileOf(house.secretary, 'docx')
    expect(fileName).toBe('chuong-trinh-khu-pho-3-ban-1.docx')
    expectInOrder(await wordsOf(house.secretary), [
      'DỰ THẢO, bản 1',
      'ĐẢNG ỦY PHƯỜNG SAO MAI',
      'CHI BỘ KHU PHỐ 3',
      'Số …………-CTr/CB',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'ngày ….. tháng ….. năm 2026',
      'CHƯƠNG TRÌNH HÀNH ĐỘNG',
      'thực hiện Nghị quyết 05-NQ/TU (giả định)',
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. MỤC TIÊU, CHỈ TIÊU',
      'III. NHIỆM VỤ, GIẢI PHÁP',
      'IV. TỔ CHỨC THỰC HIỆN',
      'V. PHÂN CÔNG NHIỆM VỤ',
      ...planFiles.taskColumns,
      'Mở tổ giúp người dân nộp hồ sơ trực tuyến',
      'Phó Bí thư chi bộ. Theo dõi: ',
      'trong tháng 4 năm 2026; hết thứ Năm 30/4/2026',
      'quý II hằng năm; hết thứ Ba 30/6/2026; hằng năm',
      'Nơi nhận:',
      'Đảng ủy phường Sao Mai (để báo cáo)',
      'T/M CHI BỘ KHU PHỐ 3',
      'BÍ THƯ',
    ])
  })

  it('bears the number, the day and the signer of the office once it is issued, and none of them when unlocked', async () => {
    const house = await makeHouse()
    await putToWork(house)
    const issued = await wordsOf(house.secretary)
    expectInOrder(issued, ['Số 03-CTr/CB', 'ngày 10 tháng 3 năm 2026', 'T/M CHI BỘ KHU PHỐ 3'])
    expect(issued).toContain('Đỗ Văn Ký')
    expect(issued).not.toContain('DỰ THẢO')
    const seenAbove = await wordsOf(house.officer('can_bo_tuyen_giao'))
    expect(seenAbove).toContain('Phó Bí thư chi bộ')
    expect(seenAbove).not.toContain('Theo dõi: ')
    const pdf = flat(await readPdf(Buffer.from((await fileOf(house.secretary, 'pdf')).bytes)))
    for (const word of ['Số 03-CTr/CB', 'V. PHÂN CÔNG NHIỆM VỤ', 'Nơi nhận:'])
      expect(pdf).toContain(word)
    await putToWork(house, 'nhap')
    const unlocked = await wordsOf(house.secretary)
    expect(unlocked).toContain('nay mở khóa để sửa')
    expect(unlocked).toContain('Số …………-CTr/CB')
    expect(unlocked).not.toContain('Đỗ Văn Ký')
  })

  it('has the same bytes whenever it is written, leaves a line each time, and is not for strangers', async () => {
    const house = await makeHouse()
    for (const format of ['docx', 'pdf'] as const) {
      const first = await fileOf(house.secretary, format)
      house.clock.moveTo(addMs(house.clock.now(), DAY_MS))
      const again = await fileOf(house.secretary, format)
      expect(Buffer.compare(first.bytes, again.bytes)).toBe(0)
    }
    const lines = await house.db
      .selectFrom('audit_log')
      .select('detail')
      .where('action', '=', 'export-plan')
      .execute()
    expect(lines).toHaveLength(4)
    await expect(fileOf(house.outsider, 'docx')).rejects.toMatchObject({ code: 'not_found' })
    const later = { planId: programme, version: 2, format: 'docx' } as const
    await expect(getProgrammeFile({ ctx: house.secretary, input: later })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('of its tasks is a table with real days, the standing of each day, and no formula whatever was typed', async () => {
    const house = await makeHouse()
    await putToWork(house)
    house.clock.moveTo(at('2026-07-02', '09:00'))
    await recordTaskProgress({
      ctx: house.secretary,
      input: {
        taskId: taskOf(2),
        occurrenceOn: '2026-06-30',
        from: 'chua_lam',
        state: 'xong',
        note: '=HYPERLINK("http://x")',
      },
    })
    const ctx = house.secretary
    const { bytes, fileName } = await getTasksFile({ ctx, input: { planId: programme } })
    expect(fileName).toBe('nhiem-vu-khu-pho-3-2026-07-02.xlsx')
    const { values, formulas } = readFormulas(Buffer.from(bytes))
    expect(formulas.size).toBe(0)
    const all = [...values.values()]
    expect(values.get('A3')).toBe(
      'Tính đến thứ Năm 2/7/2026: đã xong 1/3 (33,33%) lượt việc đến hạn; quá hạn 2 lượt.',
    )
    // A day is a number with the format of a day: 46203 is 30/6/2026.
    expect(all.filter((value) => value === 46_203)).toHaveLength(2)
    expect(all).toContain('Đã xong')
    expect(all).toContain('=HYPERLINK("http://x")')
    expect(all.filter((value) => value === 'Chưa làm')).toHaveLength(4)
  })
})
