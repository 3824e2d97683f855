import { OaUserId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withMentions, withoutMentionForce, withoutPicked } from './mentions.ts'

const person = OaUserId.parse('186729651760683225')

describe('a mention in a group of the Official Account', () => {
  it('stands at the head, once, in the form that notifies', () => {
    expect(withMentions('mời đồng chí', [person, person], 2000)).toBe(`[@${person}] mời đồng chí`)
  })

  it('is left out when the text would become too long, or the id is none', () => {
    const text = 'a'.repeat(1990)
    expect(withMentions(text, [person], 2000)).toBe(text)
    expect(withMentions('a', [OaUserId.parse('everyone')], 2000)).toBe('a')
  })

  it('never comes about by what people wrote, and nothing grows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('[', '@', ']', ' ', '\t', '1', 'a', '[@1]', 'đ')),
        (pieces) => {
          const text = pieces.join('')
          const harmless = withoutMentionForce(text)
          expect(harmless).not.toMatch(/\[\s*@/)
          expect(harmless).toHaveLength(text.length)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is taken out of what is read', () => {
    expect(withoutPicked('[@186729651760683225] hạn nộp', [])).toBe('hạn nộp')
    expect(withoutPicked('giữ [nguyên] và a@b', ['b c'])).toBe('giữ [nguyên] và a@b')
    const names = ['Quán', 'Quán Triệt']
    expect(withoutPicked('lịch học @Quán Triệt', names)).toBe('lịch học')
  })
})
