/** Lists what members may say about a session in one tap, with the words of the buttons. */
import { z } from 'zod'

export const RatingQuestion = z.enum(['bao_cao_vien', 'de_hieu'])
export type RatingQuestion = z.infer<typeof RatingQuestion>

export const ratingQuestionLabels: Record<RatingQuestion, string> = {
  bao_cao_vien: 'Báo cáo viên trình bày',
  de_hieu: 'Nội dung buổi học',
}

/** From the best to the worst. */
const speakerAnswers = ['tot', 'kha', 'can_co_gang'] as const
const clarityAnswers = ['ro', 'binh_thuong', 'kho_hieu'] as const
const ratingAnswers = [...speakerAnswers, ...clarityAnswers] as const

export const SpeakerAnswer = z.enum(speakerAnswers)
export const ClarityAnswer = z.enum(clarityAnswers)
export const RatingAnswer = z.enum(ratingAnswers)
export type RatingAnswer = z.infer<typeof RatingAnswer>

export const answersOf: Record<RatingQuestion, readonly RatingAnswer[]> = {
  bao_cao_vien: speakerAnswers,
  de_hieu: clarityAnswers,
}

export const speakerAnswerLabels: Record<z.infer<typeof SpeakerAnswer>, string> = {
  tot: 'Tốt',
  kha: 'Khá',
  can_co_gang: 'Cần cố gắng',
}

export const clarityAnswerLabels: Record<z.infer<typeof ClarityAnswer>, string> = {
  ro: 'Dễ hiểu',
  binh_thuong: 'Bình thường',
  kho_hieu: 'Khó hiểu',
}

export const ratingAnswerLabels: Record<RatingAnswer, string> = {
  ...speakerAnswerLabels,
  ...clarityAnswerLabels,
}
