/** Proves that two people of one name can be told apart in a list. */
import { expect, it } from 'vitest'
import { tellPeopleApart } from './tell-people-apart.ts'

it('people of one name carry their birth year, all stand in the order of names', () => {
  const people = [
    { fullName: 'Vũ Thị Ổi', birthYear: 1960 },
    { fullName: 'Đào Văn Mận', birthYear: 1978 },
    { fullName: 'Đào Văn Mận', birthYear: 1952 },
    { fullName: 'Dương Thị Lê', birthYear: null },
  ]
  expect(tellPeopleApart(people).map((person) => person.label)).toEqual([
    'Dương Thị Lê',
    'Đào Văn Mận (sinh 1952)',
    'Đào Văn Mận (sinh 1978)',
    'Vũ Thị Ổi',
  ])
})
