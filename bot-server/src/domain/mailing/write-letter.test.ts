import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeLetter } from './write-letter.ts'
import { writePartLetter } from './write-part-letter.ts'
import { refuseReach } from './reach.ts'

const link = { kind: 'stop', url: 'https://house.example.vn/mail/stop?t=a.b&c=1' } as const

describe('a letter', () => {
  it('has the first line as its subject and heading, and the link at its end', () => {
    const letter = writeLetter('Phần 1/6: Mở đầu\n\nĐoạn một.\n\nĐọc:\nhttps://a.vn/b', link)
    expect(letter.subject).toBe('Phần 1/6: Mở đầu')
    expect(letter.text.split('\n')).toContain(link.url)
    expect(letter.html).toContain(
      '<h1 style="font-size:22px;line-height:1.35">Phần 1/6: Mở đầu</h1>',
    )
    expect(letter.html).toContain('<a href="https://a.vn/b">https://a.vn/b</a>')
    expect(letter.html).toContain('href="https://house.example.vn/mail/stop?t=a.b&amp;c=1"')
  })

  it.each([
    'x\r\nBcc: y@z.vn',
    'x\nBcc: y@z.vn',
    'x\u2028Bcc: y@z.vn',
    'x\u0085Bcc: y@z.vn',
    'x\u0000\u000bBcc: y@z.vn',
    '\r\n\r\nBcc: y@z.vn\r\n\r\nbody',
  ])('lets nothing begin another header: %j', (text) => {
    expect(writeLetter(text, link).subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
  })

  it('shows signs of HTML as signs, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { html, subject } = writeLetter(`${text}\n\n<script>alert(1)</script> ${text}`, link)
        expect(html).not.toMatch(/<script|<img|<svg|javascript:/i)
        expect(subject.length).toBeLessThanOrEqual(150)
        expect(subject.isWellFormed()).toBe(true)
      }),
      { numRuns: 100 },
    )
    expect(writeLetter('a\n\n"><img src=x onerror=alert(1)>', link).html).not.toContain('<img')
    expect(writeLetter('a\n\nhttps://a.vn/"onclick="x', link).html).not.toContain('"onclick')
    expect(writeLetter('a\n\njavascript:alert(1)', link).html).not.toContain('href="java')
  })
})

describe('the letter of a part', () => {
  const document = { type: 'nghi_quyet', number: '05-NQ/ĐU', title: 'Về việc chung' } as const
  const part = {
    position: 2,
    total: 6,
    heading: 'Mục tiêu',
    paragraphs: ['Một.', 'Hai.'],
    note: '',
  }

  it('brings all of the part, not only its opening', () => {
    const text = writePartLetter({ document, part, link: 'https://a.vn/x', isPage: true })
    expect(text.split('\n\n')).toEqual([
      'Phần 2/6: Mục tiêu',
      'Nghị quyết số 05-NQ/ĐU: Về việc chung',
      'Một.',
      'Hai.',
      'Đọc trên trang công khai:\nhttps://a.vn/x',
    ])
  })

  it('is never longer than a letter may be, and always ends with the link', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 4000 }), { maxLength: 15 }),
        fc.string({ maxLength: 1000 }),
        (paragraphs, note) => {
          const long = { ...part, paragraphs, note }
          const text = writePartLetter({
            document,
            part: long,
            link: 'https://a.vn/x',
            isPage: false,
          })
          expect(text.length).toBeLessThanOrEqual(20_000)
          expect(text.endsWith('\nhttps://a.vn/x')).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('says that it continues where it had to be cut', () => {
    const long = { ...part, paragraphs: ['a'.repeat(15_000), 'b'.repeat(15_000)] }
    const text = writePartLetter({ document, part: long, link: 'https://a.vn/x', isPage: true })
    expect(text).toContain('Phần này còn tiếp')
    expect(text).not.toContain('bbb')
  })
})

describe('where a document may go', () => {
  it.each([
    ['noi_bo', 'none', false, undefined],
    ['noi_bo', 'email', true, undefined],
    ['noi_bo', 'email', false, 'not_confirmed_not_secret'],
    ['noi_bo', 'page_and_email', true, 'page_needs_public'],
    ['cong_khai', 'page_and_email', true, undefined],
    ['cong_khai', 'page_and_email', false, 'not_confirmed_not_secret'],
    ['cong_khai', 'none', false, undefined],
  ] as const)(
    '%s, %s, vouched for: %s gives %s',
    (...[circulation, beyondZalo, isNotSecret, refusal]) => {
      expect(refuseReach({ circulation, beyondZalo }, { isNotSecret })).toBe(refusal)
    },
  )
})
