/** Proves which files the import takes by their name. */
import { expect, it } from 'vitest'
import { isImportable } from './file-kind.ts'

it.each([
  ['nghi-quyet.docx', true],
  ['NGHI QUYET.PDF', true],
  ['a.txt', true],
  ['a.md', true],
  ['a.doc', false],
  ['docx', false],
])('takes the file name "%s" for import: %s', (name, isTaken) => {
  expect(isImportable(name)).toBe(isTaken)
})
