import { auditActions } from '@quan-triet/shared/i18n/vi/audit-actions'
import { auditDetails, auditJobs } from '@quan-triet/shared/i18n/vi/audit-details'
import { audit as words } from '@quan-triet/shared/i18n/vi/audit'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const services = fileURLToPath(new URL('../../../../bot-server/src/services', import.meta.url))

/** The actions that the sources record: every `action:` of two words or more, handed to `recordAudit` or further on. */
const recordedActions = async (): Promise<Map<string, string>> => {
  const entries = await readdir(services, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  const actions = new Map<string, string>()
  for (const { parentPath, name } of files) {
    const text = await readFile(join(parentPath, name), 'utf8')
    for (const [, action = ''] of text.matchAll(/\baction: '([a-z]+(?:-[a-z]+)+)'/g))
      actions.set(action, name)
  }
  return actions
}

describe('the words of the audit log', () => {
  it('say what every recorded action is', async () => {
    const actions = await recordedActions()
    expect(actions.size).toBeGreaterThan(15)
    const wordless = [...actions].filter(([action]) => auditActions[action] === undefined)
    expect(wordless).toEqual([])
  })

  it('are plain: no code, no two actions alike', () => {
    const all = Object.values(auditActions)
    expect(new Set(all).size).toBe(all.length)
    for (const text of [...all, ...Object.values(auditDetails), ...Object.values(auditJobs)])
      expect(text).not.toMatch(/[a-z]+[-_][a-z]+/)
  })

  it.each<[Record<string, unknown>, string[]]>([
    [{ from: 'co_mat', to: 'muon' }, ['từ Có mặt thành Đến muộn']],
    [{ to: 'muon', reason: '' }, ['thành: Đến muộn']],
    [{ absenceCode: null, reason: 'kẹt xe' }, ['lý do: kẹt xe']],
    [{ isAfterClosing: true, wasDeclared: false }, ['sau khi chốt: có', 'đã tự khai: không']],
    [{ expiresAt: '2026-03-13T02:00:00.000Z' }, ['hết hạn: 09:00 thứ Sáu 13/3/2026']],
    [{ from: '2026-03-01', to: '2026-03-12' }, ['từ Chủ nhật 1/3/2026 thành thứ Năm 12/3/2026']],
    [{ count: 12_345 }, ['số dòng: 12.345']],
    [
      { pushes: [{ part: 'part-1', dueAt: '2026-03-13T00:30:00.000Z' }] },
      ['lịch gửi: phần: part-1, đến hạn: 07:30 thứ Sáu 13/3/2026'],
    ],
    [{ units: ['a', 'b'] }, ['đơn vị: a, b']],
    [{ units: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['đơn vị: 6 mục']],
    [{ unheardOf: 'x' }, ['unheardOf: x']],
  ])('read details aloud: %j', (detail, texts) => {
    expect(words.detail(detail)).toEqual(texts)
  })

  it('say what a line is about by kind, and leave the thing itself a code', () => {
    expect(words.subject('session:s-1 person:p-2')).toBe('buổi học s-1, người p-2')
    expect(words.subject('')).toBe('')
  })
})
