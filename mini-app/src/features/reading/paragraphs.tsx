/** Shows the text of a part, with its marks, the paragraph being read aloud, and the one that was looked for. */
import { appReading as words } from '@quan-triet/shared/i18n/vi/app-reading'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { isSubheading } from './is-subheading.ts'
import type { Paragraph } from './readable-text.ts'

interface Props {
  heading: string
  paragraphs: readonly Paragraph[]
  /** Those that the person has marked. */
  marked: ReadonlySet<number>
  /** The one being read aloud. */
  spoken: number | null
  /** The one that a search or a mark led to. */
  sought: number | null
  /** Present while paragraphs are being chosen. */
  onMark?: ((paragraph: Paragraph) => void) | undefined
}

export const paragraphId = (place: number | 'heading' | 'note'): string => `doan-${place}`

const classOf = (index: number, { marked, spoken, sought }: Props): string =>
  [
    'reading-line',
    marked.has(index) && 'reading-marked',
    index === spoken && 'reading-spoken',
    index === sought && 'reading-sought',
  ]
    .filter(Boolean)
    .join(' ')

const Mark = ({ isMarked, onPress }: { isMarked: boolean; onPress: () => void }) => (
  <Button kind={isMarked ? 'mark' : 'secondary'} onPress={onPress}>
    {isMarked && <Icon name="check" size={22} />}
    {isMarked ? words.unmark : words.mark}
  </Button>
)

export const Paragraphs = (props: Props) => {
  const { heading, paragraphs, marked, onMark } = props
  return (
    <article className="reading" aria-label={words.text(heading)}>
      {paragraphs.map((paragraph) => {
        const { index, text } = paragraph
        const Line = isSubheading(text) ? 'h2' : 'p'
        return [
          <Line
            key={index}
            id={paragraphId(index)}
            data-place={index}
            className={classOf(index, props)}
            tabIndex={-1}
          >
            {marked.has(index) && <span className="hidden-visually">{words.marked}: </span>}
            {text}
          </Line>,
          onMark && (
            <Mark
              key={`mark-${index}`}
              isMarked={marked.has(index)}
              onPress={() => onMark(paragraph)}
            />
          ),
        ]
      })}
    </article>
  )
}
