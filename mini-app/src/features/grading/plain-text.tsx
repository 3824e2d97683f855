/** Shows an essay's text without a margin, each block under its heading. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'

interface Props {
  blocks: readonly string[] | null
  headings: readonly string[]
}

export const PlainText = ({ blocks, headings }: Props) =>
  blocks === null ? (
    <p className="soft">{words.noText}</p>
  ) : (
    blocks.map((text, index) => (
      // Blocks have no identity but their place.
      <div key={index} className="stack-xs">
        {blocks.length > 1 && headings[index] !== undefined && <h3>{headings[index]}</h3>}
        <p className="grading-text">{text}</p>
      </div>
    ))
  )
