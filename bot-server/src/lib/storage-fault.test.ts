import { expect, it } from 'vitest'
import { isStorageFault } from './storage-fault.ts'

const withCode = (code: unknown) => Object.assign(new Error('x'), { code })

it.each([
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_READONLY',
  'SQLITE_READONLY_DBMOVED',
  'SQLITE_CANTOPEN',
  '53100',
  '53300',
  '57P01',
  '58030',
  '25006',
  '08006',
  'ENOSPC',
  'EROFS',
  'EIO',
  'EDQUOT',
  'ECONNREFUSED',
])('%s means that nothing can be stored now', (code) => {
  expect(isStorageFault(withCode(code))).toBe(true)
})

it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_BUSY', 'SQLITE_ERROR', '23505', '57014', 'ENOENT', 8])(
  '%s does not',
  (code) => {
    expect(isStorageFault(withCode(code))).toBe(false)
  },
)

it('a lost connection means so, though it has no code', () => {
  expect(isStorageFault(new Error('Connection terminated unexpectedly'))).toBe(true)
})

it('is asked about anything that may be thrown', () => {
  for (const thrown of [new Error('SQLITE_FULL'), 'ENOSPC', undefined, { code: 'EIO' }])
    expect(isStorageFault(thrown)).toBe(false)
})
