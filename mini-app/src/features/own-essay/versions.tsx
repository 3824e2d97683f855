/** Lists what was handed in, the newest first, each to be read again with its verdict; the first version stays. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay, OwnVersion } from '@quan-triet/shared/models/own-essay'
import { FoldedSection } from '../../components/folded-section.tsx'
import { EssayText } from './essay-text.tsx'
import { Page } from './photographs/page.tsx'
import { Verdict } from './verdict.tsx'

const Version = ({ version, headings }: { version: OwnVersion; headings: readonly string[] }) => (
  <div className="essay-folded">
    {version.decision && <Verdict decision={version.decision} />}
    {version.syllables > 0 && <p className="soft">{words.versionSyllables(version.syllables)}</p>}
    {version.pages.map(({ id, position }) => (
      <Page key={id} id={id} position={position} />
    ))}
    {version.blocks && <EssayText blocks={version.blocks} headings={headings} />}
    {!version.blocks && version.pages.length === 0 && <p className="soft">{words.noText}</p>}
  </div>
)

export const Versions = ({ essay: { versions, headings } }: { essay: MyEssay }) =>
  versions.length > 0 && (
    <section className="stack-s" aria-labelledby="essay-versions">
      <h2 id="essay-versions">{words.versions}</h2>
      {versions.map((version) => (
        <FoldedSection
          key={version.number}
          title={words.version(version.number, version.form, version.submittedAt)}
        >
          <Version version={version} headings={headings} />
        </FoldedSection>
      ))}
    </section>
  )

/** The newest verdict, in full sight. */
export const LatestVerdict = ({ essay: { versions } }: { essay: MyEssay }) => {
  const judged = versions.find(({ decision }) => decision !== null)
  if (!judged?.decision) return null
  return (
    <section className="card" aria-labelledby="essay-verdict">
      <h2 id="essay-verdict">{words.verdict(judged.number)}</h2>
      <Verdict decision={judged.decision} />
      <p className="soft">{words.private}</p>
    </section>
  )
}
