/** Exchanges in private: each line is written when the one before is understood. */
import { type Act, TALKERS, type Moments, SECRETARY, type Step } from '../step.ts'

const BETWEEN_MS = 15_000

const exchange = (moments: Moments, from: number, lines: readonly string[]): Act => ({
  name: 'converse',
  at: moments.any(),
  async run({ say, understood, pause }) {
    for (const text of lines) {
      await understood(say({ from, text, isPrompt: true }))
      await pause(BETWEEN_MS)
    }
  },
})

export const converse: Step = (draw, moments) => {
  const [absent = 1, asking = 2] = draw.some(TALKERS, 2)
  const all = [
    exchange(moments, absent, ['Tôi xin phép vắng buổi tới', draw.pick(['1', 'công tác', 'thôi'])]),
    exchange(moments, asking, [
      'Tôi muốn hỏi báo cáo viên',
      'Nghị quyết nói gì về chuyển đổi số ở cơ sở?',
      draw.pick(['kèm tên', 'giấu tên']),
    ]),
    exchange(moments, SECRETARY, ['Nhắc mọi người nộp bài', draw.pick(['có', 'thôi'])]),
  ]
  return draw.some(all, draw.between(0, 2))
}
