/** Names the papers about personal data that the house writes of itself. */
import { z } from 'zod'

export const DataPaperInput = z.object({
  /** `record`: of the processing; `impact`: the assessment of its impact. */
  paper: z.enum(['record', 'impact']),
  format: z.enum(['docx', 'md']),
})
export type DataPaperInput = z.infer<typeof DataPaperInput>
