/** Q07: where a session takes place. */
import { intent } from '../intent.ts'

export const venue = intent({
  name: 'venue',
  access: 'G',
  examples: [
    'Học ở đâu?',
    'địa điểm',
    'họp ở đâu',
    'điểm cầu nào',
    'buổi 2 học tại chỗ nào',
    'hội trường nào vậy',
    'buổi tới tập trung ở đâu',
    'học online hay trực tiếp',
    'cho xin link học trực tuyến',
    'địa chỉ lớp học',
    'học ở nhà văn hóa hay hội trường',
    'điểm danh ở đâu',
  ],
  patterns: [
    '=where study|session-n|next|start|check-in|present|join study? session-n? next? session? start? go? place? resolution? join? all? must? present? online? check-in? !essay !submit !plan !report !makeup !document !part-n !part !give !send !read !ask !recommend !question',
    'place where|which|when|how|what|asking|inform|really|question-mark|or-not study? session-n? next? session? where? which? start? go? what? asking? inform? give? how? online? resolution? present? all? join? place? !essay !submit !makeup !document !part-n !yet',
    'place really|or-not|question-mark study? place? next? session-n? session? !essay !submit !makeup',
    '=place or place? study?',
    '=place which? where? next? session-n? study? give? inform?',
    'online study|session-n|next|give|send or-not? study? session-n? next? go? or? give? send? where? how? session? !essay !submit !document !part-n !photo !via',
    '=online or-not|how|where|give|send|yet study?',
  ],
  slots: ['session', 'date'],
})
