import { DocumentId, PartId } from '@quan-triet/shared/models/ids'
import { expect, it } from 'vitest'
import { groupByDocument } from './part-groups.ts'

it('keeps the parts of two documents apart, each under its title and in its order', () => {
  const parts = ['a-1', 'a-2', 'b-1'].map((id) => ({
    id: PartId.parse(id),
    documentId: DocumentId.parse(id.charAt(0)),
    documentTitle: `Nghị quyết ${id.charAt(0)}`,
    position: Number(id.charAt(2)),
    heading: '',
    sentAt: null,
    dueAt: null,
    readingMinutes: 1,
  }))
  const documents = groupByDocument(parts)
  expect(documents.map(({ title }) => title)).toEqual(['Nghị quyết a', 'Nghị quyết b'])
  expect(documents.map((one) => one.parts.map(({ id }) => id))).toEqual([['a-1', 'a-2'], ['b-1']])
})
