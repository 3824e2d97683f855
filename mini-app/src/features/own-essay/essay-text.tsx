/** Shows an essay's text for reading, each block under its heading. */

interface Props {
  blocks: readonly string[]
  headings: readonly string[]
}

export const EssayText = ({ blocks, headings }: Props) => (
  <div className="essay-text">
    {blocks.map((text, index) => (
      // Blocks have no identity but their place.
      <div key={index} className="stack-xs">
        {blocks.length > 1 && headings[index] !== undefined && (
          <p className="strong">{headings[index]}</p>
        )}
        <p className="essay-block">{text}</p>
      </div>
    ))}
  </div>
)
