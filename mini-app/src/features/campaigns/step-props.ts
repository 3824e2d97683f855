/** What every step of the form that opens a campaign is given. */
import type { OpeningChoices } from '@quan-triet/shared/models/campaign'
import type { OpenDraft } from './open-draft.ts'

export interface StepProps {
  choices: OpeningChoices
  draft: OpenDraft
  change: (part: Partial<OpenDraft>) => void
}
