/** Makes all text larger or smaller, and remembers it. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useState } from 'react'
import { applyTextSize, recallTextSize, stepTextSize } from '../lib/text-size.ts'

export const TextSizeControl = () => {
  const [percent, setPercent] = useState(recallTextSize)
  const change = (step: 1 | -1): void => {
    const next = stepTextSize(percent, step)
    applyTextSize(next)
    setPercent(next)
  }
  return (
    <div className="text-size" role="group" aria-label={appCommon.textSize}>
      <span className="hidden-visually" aria-live="polite">
        {appCommon.textSizeNow(percent)}
      </span>
      <button
        type="button"
        aria-label={appCommon.smaller}
        aria-disabled={percent <= 100}
        onClick={() => change(-1)}
      >
        A−
      </button>
      <button
        type="button"
        aria-label={appCommon.larger}
        aria-disabled={percent >= 200}
        onClick={() => change(1)}
      >
        A+
      </button>
    </div>
  )
}
