/** Names in which phase study is, with a sign that fills as study goes on. */
import { appProgress } from '@quan-triet/shared/i18n/vi/app-progress'
import type { StudyPhase } from '@quan-triet/shared/models/progress'
import { Chip } from '../../components/chip.tsx'

const kinds = { chua_to_chuc: 'bad', dang_hoc: 'warn', xong: 'good' } as const

/** An empty ring, a half, a whole. */
const fills = {
  chua_to_chuc: '',
  dang_hoc: 'M10 3a7 7 0 0 1 0 14z',
  xong: 'M10 3a7 7 0 0 1 0 14a7 7 0 0 1 0-14z',
} as const

export const PhaseChip = ({ phase }: { phase: StudyPhase }) => (
  <span className="phase">
    <Chip kind={kinds[phase]}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7" />
        <path d={fills[phase]} />
      </svg>
      {appProgress.phases[phase]}
    </Chip>
  </span>
)
