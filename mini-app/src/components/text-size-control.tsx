/** Makes all text larger or smaller, and leads to where the colours are chosen, too. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { useContext } from 'react'
import { useNavigate } from 'react-router-dom'
import { chooseLook } from '../lib/choose-look.ts'
import { textSize } from '../lib/look.ts'
import { MeContext } from '../lib/me.ts'
import { stepTextSize } from '../lib/text-size.ts'
import { Icon } from './icon.tsx'

export const TextSizeControl = () => {
  const percent = textSize.use()
  const navigate = useNavigate()
  const isSignedIn = useContext(MeContext) !== null
  const change = (step: 1 | -1): void => chooseLook({ textPercent: stepTextSize(percent, step) })
  return (
    <div className="text-size" role="group" aria-label={appCommon.textSize}>
      <span className="hidden-visually" aria-live="polite">
        {appCommon.textSizeNow(percent)}
      </span>
      <button type="button" aria-disabled={percent <= 100} onClick={() => change(-1)}>
        <span aria-hidden="true">A−</span>
        <span className="hidden-visually">{appCommon.smaller}</span>
      </button>
      <button type="button" aria-disabled={percent >= 200} onClick={() => change(1)}>
        <span aria-hidden="true">A+</span>
        <span className="hidden-visually">{appCommon.larger}</span>
      </button>
      {isSignedIn && (
        <button type="button" aria-label={appCommon.display} onClick={() => navigate('/display')}>
          <Icon name="contrast" size={22} />
        </button>
      )}
    </div>
  )
}
