import { appAsk } from '@quan-triet/shared/i18n/vi/app-ask'
import { QuickIntent } from '@quan-triet/shared/models/quick-answer'
import { describe, expect, it } from 'vitest'
import { piecesOf } from './answer-text.ts'

describe('the words of an answer', () => {
  it.each([
    ['Không có địa chỉ nào.', []],
    ['Toàn văn: https://tailieu.example.vn/nq-01.pdf.', ['https://tailieu.example.vn/nq-01.pdf']],
    ['(https://a.example.vn/x?y=1&z=2)', ['https://a.example.vn/x?y=1&z=2']],
    [
      '1. https://a.example.vn\n2. http://b.example.vn/đường',
      ['https://a.example.vn', 'http://b.example.vn/đường'],
    ],
    ['javascript:alert(1) ftp://x', []],
  ])('let public addresses be opened and lose nothing: %s', (text, addresses) => {
    const pieces = piecesOf(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.isAddress).map((piece) => piece.text)).toEqual(addresses)
  })
})

describe('the sections of the page', () => {
  it('hold every question of the bot exactly once', () => {
    const listed = [...appAsk.first, ...appAsk.second].flatMap(({ questions }) => questions)
    expect(listed.toSorted()).toEqual(QuickIntent.options.toSorted())
  })
})
