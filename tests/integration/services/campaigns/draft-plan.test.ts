import { readDocument } from '@quan-triet/bot-server/lib/documents/read-document'
import { openZip } from '@quan-triet/bot-server/lib/documents/zip'
import { draftPlan } from '@quan-triet/bot-server/services/campaigns/draft-plan'
import { getCoverage } from '@quan-triet/bot-server/services/progress/get-coverage'
import {
  fixtureUnit,
  fixtureNode,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { openByWard } from './scene.ts'

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readDocument({ bytes, name: 'ke-hoach.docx' })
  if (!reading.ok) throw new Error(reading.reason)
  return reading.text
}

describe('the draft of a unit’s plan', () => {
  it('holds the layout of a Party document and what is known of the node, with dots for the rest', async () => {
    const house = await makeHouse()
    const file = await draftPlan({ ctx: house.secretary, input: { id: fixtureNode } })
    expect(file.fileName).toBe('du-thao-ke-hoach-khu-pho-3.docx')
    const text = await textOf(file.bytes)
    for (const words of [
      'ĐẢNG ỦY PHƯỜNG SAO MAI',
      'CHI BỘ KHU PHỐ 3',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số …………-KH/CB',
      'KẾ HOẠCH',
      'học tập, quán triệt Nghị quyết 05-NQ/TU (giả định)',
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM',
      'III. CHỈ TIÊU, THỜI HẠN',
      'IV. TỔ CHỨC THỰC HIỆN',
      'Nơi nhận:',
      'T/M CHI BỘ KHU PHỐ 3',
      'BÍ THƯ',
    ])
      expect(text).toContain(words)
    expect(text).toContain('19:30–21:30, thứ Năm 5/3/2026')
    expect(text).toContain('32 đảng viên; được miễn 2; phải học 30 đồng chí')
    expect(text).toContain('cần ít nhất 30/30 đồng chí học xong')
    expect(text).toMatch(/Nộp bài thu hoạch: hết ngày thứ Tư 25\/3\/2026/)
    const xml = openZip(Buffer.from(file.bytes)).read('word/document.xml')?.toString('utf8') ?? ''
    expect(xml).toContain('w:tblHeader')
  })

  it('of a unit that has planned nothing leaves lines to fill in', async () => {
    const house = await makeHouse()
    const { nodeOf } = await openByWard(house)
    const node = nodeOf(otherUnit)
    const ctx = house.officer('can_bo_tuyen_giao')
    const text = await textOf((await draftPlan({ ctx, input: { id: node } })).bytes)
    expect(text).toContain('Chưa xếp buổi học; đơn vị bổ sung:')
    expect(text).toContain('CHI BỘ KHU PHỐ 5')
  })

  it('is for whoever runs campaigns there; seen from above, it leaves a line in the log', async () => {
    const house = await makeHouse()
    const lines = () =>
      house.db.selectFrom('audit_log').selectAll().where('action', '=', 'look-plan-draft').execute()
    await draftPlan({ ctx: house.secretary, input: { id: fixtureNode } })
    expect(await lines()).toHaveLength(0)
    await draftPlan({ ctx: house.officer('can_bo_tuyen_giao'), input: { id: fixtureNode } })
    expect(await lines()).toMatchObject([{ org_unit_id: fixtureUnit }])
    const { nodeId } = await getCoverage({
      ctx: house.officer('can_bo_tuyen_giao'),
      input: { unitId: wardUnit },
    })
    if (nodeId === null) throw new Error('the ward has a node')
    for (const ctx of [house.member(5), house.secretary, house.outsider])
      await expect(draftPlan({ ctx, input: { id: nodeId } })).rejects.toMatchObject({
        code: /not_allowed|not_found/,
      })
  })
})
