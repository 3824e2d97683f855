/** Says how a session takes check-ins and opens the sheet in which the secretary changes it (features 21, 23). */
import { appCheckInRules } from '@quan-triet/shared/i18n/vi/app-check-in-rules'
import type { CheckInRules } from '@quan-triet/shared/models/check-in-rules'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { useRules } from './check-in-rules-api.ts'
import { RulesSheet } from './rules-sheet.tsx'

const lineOf = ({ codePace, lateAfterMinutes, radiusM }: CheckInRules): string => {
  const late = appCheckInRules.lateLine(lateAfterMinutes)
  const where = radiusM === null ? '' : `, ${appCheckInRules.placeLine(radiusM)}`
  return appCheckInRules.rulesLine(appCheckInRules.paceLines[codePace], late + where)
}

interface Props {
  sessionId: string
  isClosed: boolean
}

export const CheckInRulesCard = ({ sessionId, isClosed }: Props) => {
  const rules = useRules(sessionId)
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="card stack-s" aria-labelledby="check-in-rules">
      <h3 id="check-in-rules">{appCheckInRules.rulesTitle}</h3>
      <QueryView query={rules}>
        {(data) => (
          <>
            <p>{lineOf(data)}</p>
            {!isClosed && (
              <Button isWide onPress={() => setOpen(true)}>
                {appCheckInRules.change}
              </Button>
            )}
            {isOpen && <RulesSheet rules={data} onClose={() => setOpen(false)} />}
          </>
        )}
      </QueryView>
    </section>
  )
}
