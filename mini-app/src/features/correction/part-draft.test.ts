import fc from 'fast-check'
import { expect, it } from 'vitest'
import { paragraphsOf } from './part-draft.ts'

it('cuts an edited text at empty lines and keeps single breaks inside a paragraph', () => {
  expect(paragraphsOf('Một.\n\nHai,\nvẫn hai.\n  \n\n\nBa.\n')).toEqual([
    'Một.',
    'Hai,\nvẫn hai.',
    'Ba.',
  ])
  expect(paragraphsOf(' \n\n ')).toEqual([])
})

it('gives back the paragraphs of a part that nobody edited', () => {
  const paragraph = fc
    .array(fc.constantFrom('chi bộ', 'học.', 'a)', '–'), { minLength: 1, maxLength: 5 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
      expect(paragraphsOf(paragraphs.join('\n\n'))).toEqual(paragraphs)
    }),
  )
})
