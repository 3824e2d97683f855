/** Describes targets with their newest point and how far they are; those of study fill themselves from the live figures. */
import { formatCount, ratioText } from '@quan-triet/shared/i18n/format'
import { targets as words } from '@quan-triet/shared/i18n/vi/targets'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { ReportLine, ReportLineCode } from '@quan-triet/shared/models/report-line'
import type { TargetPoint, TermTarget } from '@quan-triet/shared/models/target'
import type { TargetCode } from '@quan-triet/shared/vocabulary/term-targets'
import { listCampaignsUnder } from '../../db/queries/figures-campaigns.ts'
import type { PointRecord, TargetRecord } from '../../db/queries/targets.ts'
import { lineFor } from '../../domain/figures/report-lines.ts'
import { targetProgress } from '../../domain/targets/target-progress.ts'
import type { ServiceContext } from '../context.ts'
import { readCells } from '../figures/read-cells.ts'

/** K-02 is of all members, K-05 of those who must study: side by side, as the sources have them. */
const LIVE_LINES: Partial<Record<TargetCode, ReportLineCode>> = {
  'K-01': 'branches',
  'K-02': 'studied_of_members',
  'K-03': 'masses',
  'K-04': 'plans',
  'K-05': 'studied_of_required',
}

/** The lines of a unit's newest campaign, and the day they are of. */
export interface LiveLines {
  /** Judged by the target's own percentage, which need not be the campaign's. */
  lineAt(code: ReportLineCode, targetPercent: number): ReportLine
  /** How many who must study have not. */
  notStudied: number
  /** No unit is below. */
  isBranch: boolean
  day: Day
  countedAt: Instant
}

/** Under so many required members one absence already breaks 98 % (1.7). */
const SMALL_UNIT = 50

/** Undefined where no campaign is. The caller has checked `see_figures` there. */
export const loadLiveLines = async (
  ctx: ServiceContext,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<LiveLines | undefined> => {
  const [campaign] = await listCampaignsUnder(ctx.db, { unitId, day })
  if (!campaign) return undefined
  const { total, guests, children, countedAt } = await readCells({
    ctx,
    input: { unitId, campaignId: campaign.id },
  })
  const { reportingBase: base } = campaign
  return {
    lineAt: (code, targetPercent) => lineFor(code, total, { guests, targetPercent, base }),
    notStudied: total.members - total.exempt - total.completedRequired,
    isBranch: children.length === 0,
    day,
    countedAt,
  }
}

export const isLive = ({ code }: Pick<TargetRecord, 'code'>): boolean =>
  code !== null && LIVE_LINES[code] !== undefined

/** @param live of the target's unit; omitted where only recorded points count */
export const describeTarget = (
  target: TargetRecord,
  points: readonly PointRecord[],
  { today, live }: { today: Day; live?: LiveLines | undefined },
): TermTarget => {
  const valid = points.filter((one) => one.replaced_at === null)
  const shown = isLive(target) ? livePoint(target, live) : valid.at(-1)
  const terms = {
    kind: target.kind,
    value: target.value,
    startsOn: target.starts_on,
    endsOn: target.ends_on,
  }
  const counted = isLive(target) ? (shown ? [shown] : []) : valid
  const progress = targetProgress(terms, counted, today)
  const notStudied = progress.verdict === 'chua_dat' ? notStudiedInSmall(target, live) : null
  return {
    id: target.id,
    code: target.code,
    name: target.name,
    kind: target.kind,
    period: target.period,
    value: target.value,
    unitWord: target.unit_word,
    partOf: target.part_of,
    startsOn: target.starts_on,
    endsOn: target.ends_on,
    latest: shown ? describePoint(shown) : null,
    progress: notStudied === null ? progress : { ...progress, verdict: 'xet_o_cap_tren' },
    isLive: isLive(target),
    note: notStudied === null ? noteOf(target, live) : words.smallUnit(notStudied),
  }
}

const lineOf = (
  { code, value }: TargetRecord,
  live: LiveLines | undefined,
): ReportLine | undefined => {
  const wanted = code && LIVE_LINES[code]
  return wanted ? live?.lineAt(wanted, value) : undefined
}

/** Masses are judged by a percentage of their own: of another one the line has nothing to say. */
const noteOf = (target: TargetRecord, live: LiveLines | undefined): string => {
  const line = isLive(target) ? lineOf(target, live) : undefined
  return line && (line.targetPercent ?? target.value) === target.value ? line.note : ''
}

/** Of a small branch the percentage is judged above; there it is said how many have not studied (1.7). */
const notStudiedInSmall = ({ code }: TargetRecord, live: LiveLines | undefined): number | null => {
  if (!live?.isBranch || (code !== 'K-02' && code !== 'K-05')) return null
  const { denominator } = live.lineAt('studied_of_required', 0)
  return denominator !== null && denominator < SMALL_UNIT ? live.notStudied : null
}

/** A line without a base forms no ratio, and so no point (TV-08). */
const livePoint = (target: TargetRecord, live: LiveLines | undefined): PointRecord | undefined => {
  const line = lineOf(target, live)
  if (!live || !line || line.denominator === null || line.kind === 'impossible') return undefined
  return {
    id: `${target.id}:live`,
    target_id: target.id,
    day: live.day,
    numerator: line.numerator,
    denominator: line.denominator,
    note: null,
    recorded_at: live.countedAt,
    recorded_by: null,
    replaced_at: null,
  }
}

export const describePoint = (point: PointRecord): TargetPoint => ({
  id: point.id,
  day: point.day,
  numerator: point.numerator,
  denominator: point.denominator,
  note: point.note,
  recordedAt: point.recorded_at,
  text:
    point.denominator === null
      ? formatCount(point.numerator)
      : ratioText(point.numerator, point.denominator),
  isReplaced: point.replaced_at !== null,
})
