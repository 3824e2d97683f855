/** Proves that the commands of the trace say in words what they find, and end with the right code. */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import { appendAudit, lineOf } from '@quan-triet/bot-server/db/queries/audit'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const unit = asId<OrgUnitId>('unit-a')

const commandOf = (name: string) =>
  fileURLToPath(new URL(`../../../bot-server/src/cli/${name}.ts`, import.meta.url))

const keyOf = (text: string) => Buffer.alloc(32, text).toString('base64')

/** A house of three audited lines and one unit, and its commands. */
const openHouse = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trace-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const url = `sqlite:${join(folder, 'house.db')}`
  const db = openDatabase(url)
  await migrate(db)
  await insertUnits(db, [
    {
      id: unit,
      code: 'A-01',
      name_org: 'Chi bộ A',
      name_committee: 'Chi ủy A',
      short_name: 'A',
      level: 'chi_bo_truc_thuoc',
      org_type: 'khu_dan_cu',
      symbol: 'A',
      valid_from: '2025-07-01',
      valid_to: null,
      is_pilot: 0,
      parent_id: null,
    },
  ])
  const fact = { at: '2026-03-12T02:00:00.000Z', actor: 'system:test', action: 'check-in' }
  await appendAudit(
    db,
    ['a', 'b', 'c'].map((id) => ({ ...fact, id, orgUnitId: unit, subject: '', detail: '{}' })),
  )
  const lines = (await db.selectFrom('audit_log').selectAll().orderBy('seq').execute()).map(lineOf)
  const head = await db.selectFrom('audit_head').select('hash').executeTakeFirstOrThrow()
  await db.destroy()
  const run = (
    name: string,
    args: readonly string[],
    env: Record<string, string> = {},
  ): Promise<{ code: unknown; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const settings = { DATABASE_URL: url, DATA_KEY: keyOf('old'), ...env }
      execFile(
        process.execPath,
        [commandOf(name), ...args],
        { env: { PATH: process.env['PATH'], ...settings } },
        (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
      )
    })
  return { url, folder, run, lines, hash: head.hash }
}

describe('verify-audit', () => {
  it('says that the log is whole with the mark to write down, and 1 with the line when it is not', async () => {
    const { url, run, hash } = await openHouse()
    const whole = await run('verify-audit', ['--anchor', `3:${hash.slice(0, 16)}`])
    expect(whole).toEqual({
      code: 0,
      stdout: `Nhật ký nguyên vẹn: đã kiểm 3 dòng.\nMốc hiện tại: 3:${hash}\n`,
      stderr: '',
    })
    const other = await run('verify-audit', ['--anchor', `2:${hash.slice(0, 16)}`])
    expect(other.code).toBe(1)
    expect(other.stderr).toContain('không khớp mã kiểm')
    const db = openDatabase(url)
    await db.updateTable('audit_log').set({ detail: '{"x":1}' }).where('seq', '=', 2).execute()
    await db.destroy()
    const broken = await run('verify-audit', [])
    expect({ code: broken.code, stderr: broken.stderr }).toEqual({
      code: 1,
      stderr: 'Nhật ký KHÔNG còn nguyên vẹn: dòng 2 đã bị sửa.\n',
    })
  })

  it('checks an exported file by itself, without settings or a database', async () => {
    const { run, folder, hash, lines } = await openHouse()
    const file = join(folder, 'nhat-ky.jsonl')
    const about = { kind: 'quan-triet-audit', from: '2026-03-12', to: '2026-03-12', lines: 3 }
    const write = (changed: unknown[]) =>
      writeFile(
        file,
        [{ ...about, head: { seq: 3, hash } }, ...changed]
          .map((one) => `${JSON.stringify(one)}\n`)
          .join(''),
      )
    await write(lines)
    const nowhere = { DATABASE_URL: 'nowhere' }
    const whole = await run('verify-audit', ['--file', file, '--anchor', `3:${hash}`], nowhere)
    expect(whole).toMatchObject({ code: 0, stderr: '' })
    expect(whole.stdout).toContain('Tệp đúng mã kiểm: 3 dòng, 1 đoạn liền nhau')
    expect(whole.stdout).toContain('Khớp với mốc.')
    const far = await run('verify-audit', ['--file', file, '--anchor', `9:${hash}`], nowhere)
    expect(far).toMatchObject({ code: 1, stderr: expect.stringContaining('Không dòng nào') })
    await write([lines[0], { ...lines[1], action: 'close-session' }, lines[2]])
    expect(await run('verify-audit', ['--file', file], nowhere)).toMatchObject({
      code: 1,
      stderr: 'Tệp KHÔNG đúng mã kiểm: dòng 2 đã bị sửa.\n',
    })
    expect((await run('verify-audit', ['--file', join(folder, 'none')])).code).toBe(1)
  })

  it('explains itself when it does not understand', async () => {
    const { run } = await openHouse()
    const answer = await run('verify-audit', ['--anchor', 'hôm qua'])
    expect(answer.code).toBe(2)
    expect(answer.stderr).toContain('pnpm verify-audit')
  })
})

describe('rotate-keys', () => {
  it('changes a unit’s key, destroys it only with a reason, and knows its units', async () => {
    const { run } = await openHouse()
    const rotated = await run('rotate-keys', ['--unit', 'A-01'])
    expect(rotated).toMatchObject({ code: 0, stderr: '' })
    expect(rotated.stdout).toContain('Đã đổi khóa của Chi bộ A')
    const silent = await run('rotate-keys', ['--unit', 'A-01', '--destroy'])
    expect(silent).toMatchObject({ code: 1, stdout: '' })
    const reason = ['--destroy', '--reason', 'giải thể']
    const destroyed = await run('rotate-keys', ['--unit', 'A-01', ...reason])
    expect(destroyed.stdout).toContain('Đã hủy 1 khóa của Chi bộ A')
    const unknown = await run('rotate-keys', ['--unit', 'B-99'])
    expect(unknown).toMatchObject({ code: 1, stderr: 'Không có đơn vị nào mang mã "B-99".\n' })
  })

  it('puts keys under a new house key only with the right old one', async () => {
    const { run } = await openHouse()
    await run('rotate-keys', ['--unit', 'A-01'])
    const env = { DATA_KEY: keyOf('new') }
    const without = await run('rotate-keys', ['--house'], env)
    expect(without.code).toBe(1)
    const wrong = await run('rotate-keys', ['--house'], { ...env, DATA_KEY_PREVIOUS: keyOf('no') })
    expect(wrong.stderr).toContain('Chưa có gì thay đổi')
    const right = await run('rotate-keys', ['--house'], { ...env, DATA_KEY_PREVIOUS: keyOf('old') })
    expect(right).toMatchObject({ code: 0, stdout: 'Đã bọc lại 1 khóa bằng DATA_KEY mới.\n' })
  })
})
