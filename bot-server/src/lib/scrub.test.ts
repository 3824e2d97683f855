import { describe, expect, it } from 'vitest'
import { createLogger } from './logger.ts'
import { withLogContext } from './log-context.ts'
import { withoutQuotes, withoutSecrets } from './scrub.ts'

const parseFault = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch (error) {
    return String(error)
  }
}

describe('a text that is to be logged', () => {
  it.each([
    ['gọi 0912345678 nhé', 'gọi … nhé'],
    ['+84 912 345 678', '…'],
    ['0912.345.678', '…'],
    [
      'https://bot-api.example.vn/bot123456789:AbC-def_gh/sendMessage',
      'https://bot-api.example.vn/bot…/sendMessage',
    ],
    ['smtp://user:matkhau@mail.example.vn', 'smtp://…@mail.example.vn'],
    ['{"access_token":"abc.def"}', '{"access_token":"…"}'],
    ['Authorization: Bearer abc', 'Authorization: Bearer …'],
    ['Bearer abc.def', 'Bearer …'],
  ])('%s is written as %s', (text, written) => {
    expect(withoutSecrets(text)).toBe(written)
  })

  it.each([
    '019a2b3c-4d5e-7f60-8123-456789abcdef',
    '01901234-5678-7123-8123-012345678901',
    '2026-03-12T02:00:00.000Z',
    'chat:0123456789abcdef01234567',
    'HTTP 400, -32',
    'session-0912345678',
  ])('%s stays as it is', (text) => {
    expect(withoutSecrets(text)).toBe(text)
  })
})

describe('the message of an error', () => {
  it('loses what it quotes, also where that holds quotes itself', () => {
    const written = withoutQuotes(parseFault('{"a": "Đồng chí "Nguyễn Văn An" viết"'))
    expect(written).not.toMatch(/Nguyễn|An|viết/)
    expect(withoutQuotes(parseFault('Nguyễn Văn An'))).not.toMatch(/Nguy/)
    expect(withoutQuotes('invalid input syntax for type integer: "bí mật"')).toBe(
      'invalid input syntax for type integer: …',
    )
  })

  it('keeps the names of tables and constraints, and where it happened', () => {
    expect(
      withoutQuotes(
        'duplicate key value violates unique constraint "outbox_pkey"\n    at run (a.ts:1:2)',
      ),
    ).toBe('duplicate key value violates unique constraint <outbox_pkey>\n    at run (a.ts:1:2)')
  })
})

describe('the log', () => {
  const lines: string[] = []
  const log = createLogger('debug', { write: (line) => void lines.push(line) })

  it('says of every line what the work around it is about, however deep', async () => {
    lines.length = 0
    await withLogContext({ request: 'r1' }, async () => {
      await Promise.resolve()
      await withLogContext({ task: 't1' }, async () => {
        await Promise.resolve()
        log.info({ many: 1 }, 'inner')
      })
      log.info({}, 'outer')
    })
    log.info({}, 'outside')
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { request: 'r1', task: 't1', many: 1, msg: 'inner' },
      { request: 'r1', msg: 'outer' },
      { msg: 'outside' },
    ])
    expect(lines[2]).not.toContain('request')
  })

  it('takes out what slips in, at any depth and in errors', () => {
    lines.length = 0
    log.error(
      { error: new Error('no "Nguyễn Văn An"'), list: [{ phone: '0912345678' }], count: 2 },
      'failed',
    )
    expect(lines.join('')).not.toMatch(/Nguyễn|0912345678/)
    expect(lines.join('')).toContain('"count":2')
  })
})
