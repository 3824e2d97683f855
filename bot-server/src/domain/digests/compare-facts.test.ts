import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { digests } from '@quan-triet/shared/i18n/vi/digests'
import type { DigestFacts, DigestUnit } from '@quan-triet/shared/models/digest'
import { Role } from '@quan-triet/shared/vocabulary/roles'
import { describe, expect, it } from 'vitest'
import { scopeOf } from '../rights.ts'
import { changesBetween, isWorthSending, saysAnything } from './compare-facts.ts'
import { DIGEST_ROLES } from './digest-roles.ts'

type Counts = Partial<Record<'completed' | 'classes' | 'plans' | 'reports', number>>

const study = (counts: Counts, campaignId = 'c') => ({
  campaignId,
  counts: { completed: 0, classes: 0, plans: 0, reports: 0, ...counts },
})
const fact = (counts: Counts, campaignId?: string): DigestFacts[number] => ({
  unitId: 'u',
  study: study(counts, campaignId),
  decisions: [{ kind: 'reports', count: 2 }],
})

const quiet: DigestUnit = {
  // Safe: the tests below ask nothing of a database.
  unit: { id: 'u' as OrgUnitId, nameOrg: 'Đảng bộ phường Mẫu', shortName: 'Phường Mẫu' },
  study: { campaignId: 'c' as CampaignId, title: 'Đợt mẫu', text: '4.502/4.600 (97,87%)' },
  since: '2026-04-02',
  changes: [],
  late: [],
  decisions: [],
}

describe('what a digest says', () => {
  it('names what grew and what shrank since the one before, and nothing of another campaign', () => {
    const before = { completed: 10, classes: 2, reports: 1 }
    expect(changesBetween(fact(before), study({ completed: 8, classes: 2, reports: 4 }))).toEqual([
      { kind: 'completed', by: -2 },
      { kind: 'reports', by: 3 },
    ])
    expect(changesBetween(fact(before, 'other'), study({}))).toEqual([])
    expect(changesBetween(fact(before), null)).toEqual([])
    expect(changesBetween(undefined, study({ completed: 9 }))).toEqual([])
  })

  it('is nothing while nothing changed, nobody is late and nothing waits', () => {
    expect(saysAnything(quiet)).toBe(false)
    expect(saysAnything({ ...quiet, decisions: [{ kind: 'reports', count: 1 }] })).toBe(true)
  })

  it('is not repeated every day while the same only waits on, but after a week', () => {
    const waiting = (count: number) => [
      { ...quiet, decisions: [{ kind: 'reports' as const, count }] },
    ]
    const last = { saidOn: '2026-04-02', facts: [fact({})] }
    expect(isWorthSending(waiting(2), undefined, '2026-04-02')).toBe(true)
    expect(isWorthSending(waiting(2), last, '2026-04-08')).toBe(false)
    expect(isWorthSending(waiting(2), last, '2026-04-09')).toBe(true)
    expect(isWorthSending(waiting(3), last, '2026-04-03')).toBe(true)
    expect(isWorthSending([quiet], last, '2026-05-03')).toBe(false)
    const late = [
      { nameOrg: 'Chi bộ 1', subject: 'bao_cao' as const, daysLate: 2, isInReview: false },
    ]
    expect(isWorthSending([{ ...quiet, late }], last, '2026-04-03')).toBe(true)
  })

  it('names five late units at most, every share with its numbers, every day with its weekday', () => {
    const late = Array.from({ length: 8 }, (_, index) => ({
      nameOrg: `Chi bộ ${index + 1}`,
      subject: 'bao_cao' as const,
      daysLate: index + 1,
      isInReview: false,
    }))
    const text = digests.text(
      [
        {
          ...quiet,
          late,
          changes: [{ kind: 'completed', by: 1200 }],
          decisions: [{ kind: 'reports', count: 3 }],
        },
      ],
      '2026-04-03',
    )
    expect(text.split('\n')).toEqual([
      'Tóm tắt thứ Sáu 3/4/2026',
      '',
      'Đảng bộ phường Mẫu',
      'Đợt mẫu: đã học 4.502/4.600 (97,87%).',
      'Từ thứ Năm 2/4/2026: thêm 1.200 đồng chí học xong.',
      'Quá hạn: Chi bộ 1 (báo cáo kết quả, quá hạn 1 ngày); Chi bộ 2 (báo cáo kết quả, quá hạn 2 ngày); ' +
        'Chi bộ 3 (báo cáo kết quả, quá hạn 3 ngày); Chi bộ 4 (báo cáo kết quả, quá hạn 4 ngày); ' +
        'Chi bộ 5 (báo cáo kết quả, quá hạn 5 ngày) và 3 đơn vị nữa.',
      'Chờ quyết định: 3 báo cáo chờ nhận.',
    ])
  })

  it('is for the very roles that see figures below their own unit', () => {
    const seeing = Role.options.filter((role) => {
      const scope = scopeOf(
        {
          kind: 'person',
          personId: 'p' as never,
          fullName: '',
          homeUnitId: 'u' as OrgUnitId,
          guestUnitIds: [],
          standing: 'phai_hoc',
          hasDeclined: false,
          roles: [{ role, orgUnitId: 'u' as OrgUnitId }],
        },
        'see_figures',
      )
      return scope !== 'everywhere' && scope.below.length > 0
    })
    expect([...DIGEST_ROLES].toSorted()).toEqual(seeing.toSorted())
  })
})
