import { describe, expect, it } from 'vitest'
import { compareByGivenName, compareGivenNames } from './given-name.ts'

describe('names in a list of people', () => {
  it('stand by given name in the Vietnamese order, then by family name', () => {
    const names = ['Trần Văn Đức', 'Nguyễn Thị Ánh', 'Lê Ân', 'Đỗ Văn An', 'Cao Dung', 'Bùi Đức']
    expect(names.toSorted(compareGivenNames)).toEqual([
      'Đỗ Văn An',
      'Nguyễn Thị Ánh',
      'Lê Ân',
      'Cao Dung',
      'Bùi Đức',
      'Trần Văn Đức',
    ])
  })

  it('put namesakes by year of birth', () => {
    const older = { fullName: 'Trần Văn Đức', birthYear: 1952 }
    const younger = { fullName: 'Trần Văn Đức', birthYear: 1978 }
    expect([younger, older].toSorted(compareByGivenName)).toEqual([older, younger])
  })
})
