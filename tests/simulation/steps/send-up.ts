/** A member sends a recommendation, and looks whether it arrived before sending it again; the secretary answers. */
import { OwnMatters } from '@quan-triet/shared/models/matter'
import { type Act, isThere, MEMBERS, SECRETARY, type Step } from '../step.ts'

const content = 'Đề nghị tổ chức lớp học vào buổi tối để đảng viên đi làm dự được.'
const SENT = 'select 1 from recommendation where person_id is not null and id = ?'

export const sendUp: Step = (draw, moments) => {
  const person = draw.pick(MEMBERS)
  const answers = draw.chance(0.5)
  const answerAt = moments.at(3)
  const matter = { kind: 'recommendation', content, hidesName: draw.chance(0.3), category: 'khac' }
  const act: Act = {
    name: 'recommend',
    at: moments.at(draw.between(0, 2)),
    async run({ call, callOnce, pause, until, promise }) {
      const find = async (): Promise<string | undefined> => {
        const own = OwnMatters.parse((await call(person, 'GET', '/api/matters/own')).body)
        return own.matters.find((one) => one.content === content)?.id
      }
      let id: string | undefined
      for (let tries = 0; tries < 20 && id === undefined; tries += 1) {
        await callOnce(person, 'POST', '/api/matters', { matter })
        await pause(5000)
        id = await find()
      }
      if (id === undefined) return
      promise('a recommendation was sent', isThere(SENT, id))
      await until(answerAt)
      const path = `/api/matters/recommendation/${id}/answer`
      if (answers)
        await call(SECRETARY, 'POST', path, { answer: 'Chi bộ sẽ mở thêm lớp buổi tối.' })
    },
  }
  return draw.chance(0.5) ? [act] : []
}
