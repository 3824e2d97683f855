/** Shows the three steps from a document to its timetable, and which comes now. */
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import { Icon } from '../../components/icon.tsx'
import '../../styles/screens.css'

interface Props {
  /** The step that comes now, from 1; 4 when all are done. */
  now: number
}

export const Steps = ({ now }: Props) => (
  <ol className="steps">
    {appPublishing.steps.map((name, index) => {
      const number = index + 1
      return (
        <li
          key={name}
          data-done={number < now || undefined}
          {...(number === now && { 'aria-current': 'step' as const })}
        >
          <span className="steps-name">
            {number < now && <Icon name="check" size={22} />}
            {appPublishing.step(number, name)}
          </span>
          {number < now && <span className="hidden-visually">{appPublishing.stepDone}</span>}
        </li>
      )
    })}
  </ol>
)
