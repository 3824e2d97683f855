/** Proves that the parts command prints an outline as JSON, or one sentence and a failing exit code. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { documents } from '@quan-triet/shared/i18n/vi/documents'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../../bot-server/src/cli/parts.ts', import.meta.url))
const FIXTURES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url))

const run = (...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : error.code, stdout, stderr }),
    )
  })

describe('the parts command', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parts-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const write = async (name: string, content: string): Promise<string> => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }

  it('prints number, level, heading and text of each item as one JSON document', async () => {
    const { code, stdout, stderr } = await run(join(FIXTURES, 'nghi-quyet-ngan.txt'))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const outline: unknown = JSON.parse(stdout)
    expect(outline).toHaveLength(23)
    expect(outline).toContainEqual({
      number: 'Thứ bẩy',
      level: 3,
      heading: 'tăng cường kiểm tra, giám sát việc thực hiện nghị quyết của chi bộ',
      text: '',
    })
  })

  it('says in one sentence that a file is not there, not named or not readable', async () => {
    expect(await run('khong-co.txt')).toEqual({
      code: 1,
      stdout: '',
      stderr: `${documents.fileMissing('khong-co.txt')}\n`,
    })
    expect(await run()).toEqual({ code: 1, stdout: '', stderr: `${documents.fileNotNamed}\n` })
    expect(await run(folder)).toMatchObject({
      code: 1,
      stderr: `${documents.fileUnreadable(folder)}\n`,
    })
  })

  it('refuses a file of another kind than its name says', async () => {
    const path = await write('a.docx', 'Chỉ là chữ.')
    expect(await run(path)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${documents.refused.named_otherwise_text}\n`,
    })
  })

  it('refuses a document that bears a mark of secrecy', async () => {
    const path = await write('a.txt', 'ĐẢNG ỦY PHƯỜNG\nTỐI MẬT\nNGHỊ QUYẾT\nI. Một\nII. Hai')
    expect(await run(path)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${documents.secret('TỐI MẬT')}\n`,
    })
  })
})
