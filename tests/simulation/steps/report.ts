/** The secretary compiles the branch's report, looks whether it is there when no answer came, and sends it. */
import { fixtureNode, fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { ReportsOfUnit, ReportVersionView } from '@quan-triet/shared/models/report-view'
import { type Act, type Hands, isThere, SECRETARY, type Step } from '../step.ts'

const SENT = "select 1 from report where id = ? and state = 'da_gui'"

/** The version that is there; undefined: none. */
const look = async ({ call }: Hands): Promise<ReportVersionView | undefined> => {
  const list = await call(SECRETARY, 'GET', `/api/reports?unitId=${fixtureUnit}`)
  const mine = ReportsOfUnit.safeParse(list.body).data?.own
  if (!mine || mine.reportId === null || mine.version === 0) return undefined
  const path = `/api/reports/${mine.reportId}/versions/${mine.version}`
  return ReportVersionView.safeParse((await call(SECRETARY, 'GET', path)).body).data
}

const compile = async (hands: Hands): Promise<ReportVersionView | undefined> => {
  for (let tries = 0; tries < 20; tries += 1) {
    await hands.callOnce(SECRETARY, 'POST', `/api/report-nodes/${fixtureNode}/compile`, {})
    await hands.pause(5000)
    const compiled = await look(hands)
    if (compiled) return compiled
  }
  return undefined
}

export const report: Step = (draw, moments) => {
  const sends = draw.chance(0.7)
  const act: Act = {
    name: 'report',
    at: moments.at(3),
    async run(hands) {
      // What others did at this moment is counted, too.
      await hands.pause(30 * 60_000)
      const compiled = await compile(hands)
      if (!compiled || !sends || compiled.status.reportId === null) return
      const { version, revision } = compiled
      const { reportId } = compiled.status
      const json = { version, revision }
      const sent = await hands.call(SECRETARY, 'POST', `/api/reports/${reportId}/send`, json)
      if (sent.status === 200) hands.promise('the report was sent', isThere(SENT, reportId))
    },
  }
  return draw.chance(0.5) ? [act] : []
}
