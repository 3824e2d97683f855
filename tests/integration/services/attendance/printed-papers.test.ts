/** Proves the papers of a session: what stands on them is read back from the files. */
import { readPdf } from '@quan-triet/bot-server/lib/documents/read-pdf'
import { printAttendanceList } from '@quan-triet/bot-server/services/attendance/print-attendance-list'
import { printQrPoster } from '@quan-triet/bot-server/services/attendance/print-qr-poster'
import { recordMany } from '@quan-triet/bot-server/services/attendance/record-many'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { entryOf, idOf, saturday, second } from './scene.ts'

const MAX_BYTES = 200_000

/** As our own reader of PDF files reads it: the body, and what repeats on every page. */
const read = async (bytes: Uint8Array) => {
  const { text, margins } = await readPdf(Buffer.from(bytes))
  return { whole: text.replaceAll(/\s+/g, ' '), margins: margins.replaceAll(/\s+/g, ' ') }
}

describe('the papers of a session', () => {
  it('are a list to sign: the Party’s head, everybody by given name, the columns on each page, its number', async () => {
    const house = await makeHouse()
    const input = { id: second, kind: 'blank' } as const
    const file = await printAttendanceList({ ctx: house.secretary, input })
    expect(file).toMatchObject({
      contentType: 'application/pdf',
      fileName: 'Danh sách để ký - Buổi 2.pdf',
    })
    expect(file.bytes.length).toBeLessThan(MAX_BYTES)
    const { whole, margins } = await read(file.bytes)
    expect(margins).toContain('Trang 2/2')
    expect(whole.split('TT Họ và tên Ký tên Ghi chú')).toHaveLength(3)
    for (const words of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'DANH SÁCH ĐIỂM DANH',
      '08:00–11:00, thứ Bảy 14/3/2026',
      'ngày 14 tháng 3 năm 2026',
      '1 Nguyễn Văn Bình (1952) 2 Nguyễn Văn Bình (1978) 3 Vũ Thị Kim Chi 4',
      '32 Kiều Thanh Vân Khách 33 ',
      'T/M CHI BỘ',
    ])
      expect(whole).toContain(words)
    expect(whole).not.toContain('Chưa ghi nhận')
    const again = await printAttendanceList({ ctx: house.secretary, input })
    expect(again.bytes).toEqual(file.bytes)
  })

  it('are a filled list: states, reasons, what came from paper, and the count with its base', async () => {
    const house = await makeHouse()
    house.clock.moveTo(saturday('10:20'))
    const [here, away] = [house.member(4), house.member(5)]
    await recordMany({
      ctx: house.secretary,
      input: {
        id: second,
        method: 'danh_sach_ky',
        marks: [
          { personId: idOf(here), state: 'co_mat' },
          { personId: idOf(away), state: 'vang_co_ly_do', absenceCode: 'cong_tac' },
        ],
      },
    })
    const { bytes, fileName } = await printAttendanceList({
      ctx: house.secretary,
      input: { id: second, kind: 'filled' },
    })
    expect(fileName).toBe('Danh sách đã điểm danh - Buổi 2.pdf')
    const { whole } = await read(bytes)
    const { fullName, recordedBy } = await entryOf(house, away)
    expect(whole).toContain(
      `${fullName} Vắng có lý do Đi công tác; nhập hộ từ bản giấy, đồng chí ${recordedBy} ghi, 10:20`,
    )
    expect(whole).toContain('Có mặt 1/30 (3,33%)')
    expect(whole).toContain('chưa ghi nhận 28')
  })

  it('are a poster that says to wait for the secretary, printed by name and not after closing', async () => {
    const house = await makeHouse()
    const { bytes } = await printQrPoster({ ctx: house.secretary, input: { id: second } })
    const { whole } = await read(bytes)
    expect(whole).toContain('Sau khi quét, chờ Bí thư xác nhận')
    expect(whole).toContain('08:00–11:00, thứ Bảy 14/3/2026')
    const lines = await house.db
      .selectFrom('audit_log')
      .select(['actor'])
      .where('action', '=', 'print-qr-poster')
      .execute()
    expect(lines).toEqual([{ actor: `person:${idOf(house.secretary)}` }])
    await expect(
      printQrPoster({ ctx: house.member(4), input: { id: second } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
    await house.db
      .updateTable('session')
      .set({ closed_at: saturday('11:05') })
      .where('id', '=', second)
      .execute()
    await expect(
      printQrPoster({ ctx: house.secretary, input: { id: second } }),
    ).rejects.toMatchObject({ code: 'session_closed' })
  })
})
