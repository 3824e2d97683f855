/** Shows the shape of what is on its way, and says so once to those who listen. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'

/** `list`: rows in a card; `card`: a heading with some lines; `text`: paragraphs; `line`: only words, within something else. */
export type Shape = 'list' | 'card' | 'text' | 'line'

interface Props {
  words?: string
  shape?: Shape
}

/** How many bars stand for each shape; the style sheet draws them. */
const BARS = { list: 4, card: 3, text: 7, line: 0 } as const

export const Loading = ({ words = appCommon.loading, shape = 'line' }: Props) => (
  <div role="status">
    <p className={shape === 'line' ? 'line soft' : 'hidden-visually'}>
      {shape === 'line' && <span className="spinner" aria-hidden="true" />}
      {words}
    </p>
    {shape !== 'line' && (
      <div className={`skeleton skeleton-${shape}`} aria-hidden="true">
        {Array.from({ length: BARS[shape] }, (_, index) => (
          <span key={index} />
        ))}
      </div>
    )}
  </div>
)
