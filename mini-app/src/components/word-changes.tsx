/** Shows what was added to a text and taken away, marked by lines and, for those who listen, by words. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appCorrection as words } from '@quan-triet/shared/i18n/vi/app-correction'
import { compareWords, type ComparedParagraph, type Run } from '../lib/word-changes.ts'
import '../styles/changes.css'

const spoken = (text: string) => <span className="hidden-visually">{text}</span>

const RunText = ({ run }: { run: Run }) => {
  if (run.kind === 'same') return run.text
  const Mark = run.kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      {spoken(` (${run.kind === 'added' ? words.added : words.removed}: `)}
      {run.text}
      {spoken(`) `)}
    </Mark>
  )
}

const Paragraph = ({ paragraph }: { paragraph: ComparedParagraph }) =>
  paragraph.kind === 'unchanged' ? (
    <p className="soft">{words.unchanged(formatCount(paragraph.count))}</p>
  ) : (
    <p>
      {paragraph.runs.map((run, index) => (
        // Runs have no identity but their place.
        <RunText key={index} run={run} />
      ))}
    </p>
  )

interface Wording {
  heading: string
  paragraphs: readonly string[]
  note: string
}

const linesOf = ({ heading, paragraphs, note }: Wording): string[] => [
  heading,
  ...paragraphs,
  ...(note === '' ? [] : [words.noteLine(note)]),
]

export const WordChanges = ({ before, after }: { before: Wording; after: Wording }) => (
  <div className="changes stack-s">
    <ul className="soft stack-xs" aria-hidden="true">
      <li>
        <ins>{words.legendAdded}</ins>
      </li>
      <li>
        <del>{words.legendRemoved}</del>
      </li>
    </ul>
    {compareWords(linesOf(before), linesOf(after)).map((paragraph, index) => (
      // Paragraphs have no identity but their place.
      <Paragraph key={index} paragraph={paragraph} />
    ))}
  </div>
)
