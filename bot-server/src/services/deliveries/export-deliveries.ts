/** Gives whoever publishes the chosen lines of the ledger as an Excel file: the same lines as on the screen. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { deliveries as words } from '@quan-triet/shared/i18n/vi/deliveries'
import type { Delivery, DeliveryChoice } from '@quan-triet/shared/models/delivery'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { deliveryStandingLabels } from '@quan-triet/shared/vocabulary/delivery-standings'
import { deliveryWayLabels } from '@quan-triet/shared/vocabulary/delivery-states'
import { listDeliveryRecords } from '../../db/queries/deliveries.ts'
import type { LedgerChoice } from '../../db/queries/delivery-ledger.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { writeTable, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { chooseDeliveries, chosenOf } from './choose-deliveries.ts'
import { describeDelivery } from './describe-delivery.ts'

/** More does not fit a file that is made in memory; a longer time is exported in pieces. */
const MOST_LINES = 20_000

/** The export is recorded before the file leaves. @throws ServiceError `period_too_long`, `not_found`, `not_allowed` */
export const exportDeliveries = async ({
  ctx,
  input = {},
}: {
  ctx: ServiceContext
  input?: DeliveryChoice
}): Promise<FileAnswer> => {
  const choice = await chooseDeliveries(ctx, input)
  const { unitId, now } = choice
  const records = await listDeliveryRecords(ctx.db, choice, { limit: MOST_LINES + 1 })
  if (records.length > MOST_LINES) throw new ServiceError('period_too_long')
  await recordAudit(ctx, {
    action: 'export-deliveries',
    orgUnitId: unitId,
    subject: `unit:${unitId}`,
    detail: { ...chosenOf(input), count: records.length },
  })
  const lines = records.map((record) => describeDelivery(record, choice))
  return {
    fileName: `so-gui-tin-${dayOf(now)}.xlsx`,
    contentType: XLSX_TYPE,
    bytes: new Uint8Array(await asTable(ctx, choice, lines)),
  }
}

const asTable = async (
  ctx: ServiceContext,
  { unitId, now }: LedgerChoice,
  lines: readonly Delivery[],
): Promise<Uint8Array> => {
  const own = await getUnitName(ctx.db, unitId)
  return writeTable({
    sheetName: words.sheet,
    titles: [words.fileTitle(own.nameOrg, formatDayTime(now))],
    columns: [
      { title: words.columns.plannedAt, width: 28, kind: 'text' },
      { title: words.columns.settledAt, width: 28, kind: 'text' },
      { title: words.columns.unit, width: 34, kind: 'text' },
      { title: words.columns.to, width: 34, kind: 'text' },
      { title: words.columns.kind, width: 18, kind: 'text' },
      { title: words.columns.way, width: 26, kind: 'text' },
      { title: words.columns.summary, width: 50, kind: 'text' },
      { title: words.columns.standing, width: 20, kind: 'text' },
      { title: words.columns.reason, width: 60, kind: 'text' },
    ],
    rows: lines.map((line) => [
      formatDayTime(line.plannedAt),
      line.settledAt && formatDayTime(line.settledAt),
      line.unit?.nameOrg ?? own.nameOrg,
      line.to,
      words.kinds[line.kind],
      deliveryWayLabels[line.way],
      line.summary,
      deliveryStandingLabels[line.standing],
      line.reason,
    ]),
  })
}
