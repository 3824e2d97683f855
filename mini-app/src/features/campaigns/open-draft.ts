/** Holds what the form that opens a campaign has so far, and says when each step is complete. */
import type { OpenCampaignJson } from './api.ts'

export const subjects = ['hoc_xong', 'thu_hoach', 'chuong_trinh', 'bao_cao'] as const
type Subject = (typeof subjects)[number]

export interface OpenDraft {
  title: string
  purpose: string
  documentIds: string[]
  startsOn: string
  snapshotOn: string
  reportingBase: 'tong_so' | 'phai_hoc' | null
  target: string
  essayOpens: 'sau_hoan_thanh' | 'sau_buoi_dau'
  wordings: Record<Subject, string>
  /** Units chosen; null: all. */
  children: string[] | null
  levels: OpenCampaignJson['scope']['levels']
}

export const emptyDraft = (today: string, monthsEnd: string): OpenDraft => ({
  title: '',
  purpose: '',
  documentIds: [],
  startsOn: today,
  snapshotOn: monthsEnd,
  reportingBase: null,
  target: '98',
  essayOpens: 'sau_hoan_thanh',
  wordings: { hoc_xong: '', thu_hoach: '', chuong_trinh: '', bao_cao: '' },
  children: null,
  levels: null,
})

const isPercent = (text: string): boolean => /^\d{1,3}$/.test(text) && +text >= 1 && +text <= 100

/** Whether a step (from 0) may be left. */
export const isStepComplete = (draft: OpenDraft, step: number): boolean => {
  if (step === 0) return draft.title.trim() !== ''
  if (step === 1)
    return (
      draft.reportingBase !== null && isPercent(draft.target) && draft.snapshotOn >= draft.startsOn
    )
  return draft.children === null || draft.children.length > 0
}

/** What is sent; undefined while the base is not chosen. */
export const toInput = (draft: OpenDraft, ownerId: string): OpenCampaignJson | undefined =>
  draft.reportingBase === null
    ? undefined
    : {
        ownerId,
        title: draft.title,
        purpose: draft.purpose,
        documentIds: draft.documentIds,
        reportingBase: draft.reportingBase,
        targetPercent: Number(draft.target),
        snapshotOn: draft.snapshotOn,
        startsOn: draft.startsOn,
        essayOpens: draft.essayOpens,
        deadlines: subjects
          .filter((subject) => draft.wordings[subject].trim() !== '')
          .map((subject) => ({ subject, wording: draft.wordings[subject] })),
        scope: { children: draft.children, levels: draft.levels },
        reminderDays: null,
        messagesPerMinute: null,
      }
