/** Reports on their way up: compiled, edited, sent, taken in, returned, corrected; and those that came on paper. */
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { type Hands, oneOf, SECRETARY, type Step, WARD } from '../step.ts'

const report = async (hands: Hands): Promise<void> => {
  const { call, draw, rows } = hands
  await call(SECRETARY, 'compileReport', { params: { nodeId: fixtureNode }, json: {} })
  const [row] = rows('select id, current_version as version from report order by rowid desc')
  if (!row) return
  const [reportId, version] = [String(row['id']), Number(row['version'])]
  const params = { reportId }
  await call(SECRETARY, 'getReportVersion', { params: { reportId, version } })
  await call(SECRETARY, 'openReportCell', { params: { reportId, version } })
  const revision = () =>
    Number(
      oneOf(
        hands,
        'select revision from report_version where report_id = ? and version = ?',
        reportId,
        version,
      ),
    )
  if (draw.chance(0.6))
    await call(SECRETARY, 'editReport', {
      params,
      json: {
        revision: revision(),
        narrative: [{ section: 'results', seen: '', text: 'Kết quả tốt' }],
      },
    })
  if (draw.chance(0.7))
    await call(SECRETARY, 'sendReport', { params, json: { version, revision: revision() } })
  const luck = draw.next()
  if (luck < 0.3) await call(WARD, 'takeInReport', { params, json: { version } })
  else if (luck < 0.6)
    await call(WARD, 'returnReport', { params, json: { version, reason: 'Thiếu số liệu' } })
  else if (luck < 0.7)
    await call(SECRETARY, 'correctReport', { params, json: { version, reason: 'Sai số liệu' } })
  await call(WARD, 'listReports', { query: {} })
  await call(SECRETARY, 'getReportFile', { params: { reportId, version } })
}

const target = async (hands: Hands): Promise<void> => {
  const { call, draw } = hands
  await call(SECRETARY, 'setTarget', {
    json: {
      unitId: fixtureUnit,
      code: null,
      name: draw.pick(['Kết nạp đảng viên', 'Đảng phí', 'ấp văn hóa', 'Ấp văn hóa']),
      kind: draw.pick(['ty_le', 'luy_ke', 'toi_da']),
      period: 'nhiem_ky',
      value: draw.between(1, 100),
      unitWord: '%',
      partOf: null,
      startsOn: '2025-07-01',
      endsOn: '2030-06-30',
    },
  })
  const id = oneOf(hands, 'select id from term_target order by rowid desc')
  await call(SECRETARY, 'recordPoint', {
    params: { id },
    json: {
      day: '2026-03-01',
      numerator: draw.between(0, 50),
      denominator: draw.chance(0.5) ? draw.between(0, 60) : null,
      note: null,
    },
  })
  await call(SECRETARY, 'getTarget', { params: { id } })
  await call(WARD, 'listTermTargets', { query: { unitId: fixtureUnit } })
}

export const sendReports: readonly Step[] = [
  { name: 'report', weight: 4, run: report },
  { name: 'follow a target', weight: 2, run: target },
]
