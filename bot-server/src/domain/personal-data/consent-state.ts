/** Says what a decision about the notice amounts to when the notice has meanwhile become another one. */
import type { ConsentDecision, ConsentState } from '@quan-triet/shared/models/consent'

/**
 * Agreement holds for the version it was given to: a new one is asked for anew, silence being no consent (P-01). A
 * refusal stays a refusal; nobody is pressed again.
 * @param decision the one in force; undefined when nothing was decided
 */
export const consentStateOf = (
  decision: { decision: ConsentDecision; notice_version: string } | undefined,
  version: string,
): ConsentState => {
  if (!decision) return 'chua_hoi'
  if (decision.decision === 'dong_y' && decision.notice_version !== version) return 'chua_hoi'
  return decision.decision
}
