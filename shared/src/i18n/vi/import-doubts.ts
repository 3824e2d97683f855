/** Says in words what can speak against a row of an import, and what may be answered. */

/** What a doubt is about: names, numbers of rows, texts of cells. */
export type DoubtAbout = Readonly<Record<string, string | number>>

/** A doubt about a row: its kind in a few words, and the sentence. */
interface DoubtWords {
  title: string
  text: (about: DoubtAbout) => string
}

const say =
  (text: string): DoubtWords['text'] =>
  () =>
    text

export const importDoubts: Record<string, DoubtWords> = {
  no_name: { title: 'Thiếu họ tên', text: say('Dòng này chưa có họ và tên.') },
  name_has_digits: {
    title: 'Họ tên có chữ số hoặc quá dài',
    text: say('Ô họ và tên có chữ số hoặc dài quá mức. Đồng chí sửa lại họ tên.'),
  },
  one_word_name: {
    title: 'Họ tên chỉ có một chữ',
    text: ({ name }) => `Họ tên chỉ ghi “${name}”. Đồng chí ghi đủ họ tên hoặc xác nhận là đúng.`,
  },
  impossible_year: {
    title: 'Năm sinh không thể có',
    text: ({ year }) => `Năm sinh ${year} không phù hợp với đảng viên (từ 18 đến 110 tuổi).`,
  },
  unreadable_birth: {
    title: 'Năm sinh không đọc được',
    text: ({ text }) => `Không đọc được năm sinh “${text}”.`,
  },
  duplicate_row: {
    title: 'Dòng lặp lại',
    text: ({ row }) => `Dòng này trùng hoàn toàn với dòng ${row}.`,
  },
  same_name_in_file: {
    title: 'Trùng họ tên và năm sinh trong chi bộ',
    text: ({ row }) =>
      `Cùng họ tên, năm sinh và chi bộ với dòng ${row}. Là hai đồng chí khác nhau hay ghi hai lần?`,
  },
  two_branches: {
    title: 'Một đồng chí ở hai chi bộ',
    text: ({ row, unit }) =>
      `Đã có ở dòng ${row} (${unit}). Mỗi đảng viên chỉ sinh hoạt chính thức ở một chi bộ; nếu một nơi là tạm thời, đồng chí ghi “tạm thời”.`,
  },
  unknown_unit: {
    title: 'Không tìm thấy chi bộ',
    text: ({ text }) => `Không có chi bộ nào tên hoặc mã “${text}” trong cây tổ chức.`,
  },
  ambiguous_unit: {
    title: 'Nhiều chi bộ trùng tên',
    text: ({ text }) => `Có nhiều tổ chức đảng tên “${text}”. Đồng chí chọn một.`,
  },
  outside_scope: {
    title: 'Ngoài phạm vi quản lý',
    text: ({ unit }) => `${unit} nằm ngoài phạm vi của lần nhập này.`,
  },
  unit_takes_no_members: {
    title: 'Không phải chi bộ',
    text: ({ unit }) =>
      `${unit} có tổ chức đảng bên dưới. Đồng chí ghi chi bộ nơi đảng viên sinh hoạt.`,
  },
  person_elsewhere: {
    title: 'Đang sinh hoạt nơi khác',
    text: say(
      'Số điện thoại này là của một đồng chí đang sinh hoạt ngoài phạm vi đồng chí quản lý. Cần làm thủ tục chuyển sinh hoạt đảng trước.',
    ),
  },
  unknown_role: {
    title: 'Chức vụ chưa rõ',
    text: ({ text }) => `“${text}” không phải chức vụ trong Đảng mà hệ thống biết.`,
  },
  unknown_stage: {
    title: 'Chưa rõ chính thức hay dự bị',
    text: ({ text }) => `Không rõ “${text}” là chính thức hay dự bị.`,
  },
  unknown_attach: {
    title: 'Chưa rõ hình thức sinh hoạt',
    text: ({ text }) => `Không rõ “${text}” là sinh hoạt chính thức hay tạm thời.`,
  },
  unknown_exemption: {
    title: 'Chưa rõ việc miễn sinh hoạt',
    text: ({ text }) => `Không rõ “${text}” là miễn, tạm miễn hay đình chỉ sinh hoạt.`,
  },
  exempt_without_date: {
    title: 'Miễn sinh hoạt thiếu ngày',
    text: say('Ghi miễn sinh hoạt nhưng thiếu ngày. Tạm miễn phải có cả ngày bắt đầu và kết thúc.'),
  },
  exempt_already: {
    title: 'Đang được miễn sinh hoạt',
    text: say('Đồng chí này đã có thời gian miễn trùng với thời gian ghi trong tệp.'),
  },
  exempt_too_long: {
    title: 'Tạm miễn quá 12 tháng',
    text: say('Tạm miễn mỗi lần không quá 12 tháng. Đồng chí sửa lại ngày.'),
  },
  suspension_needs_decision: {
    title: 'Đình chỉ sinh hoạt',
    text: say(
      'Đình chỉ sinh hoạt phải có số quyết định nên không ghi bằng tệp. Đồng chí ghi ở mục Tình trạng đảng viên.',
    ),
  },
  unreadable_day: {
    title: 'Ngày không đọc được',
    text: ({ text }) => `Không đọc được ngày “${text}”. Đồng chí ghi như 5/3/2026.`,
  },
  second_secretary: {
    title: 'Chi bộ có hai Bí thư',
    text: ({ name }) =>
      `Chi bộ đã có Bí thư là đồng chí ${name}. Việc bàn giao làm ở mục Phân công; ở đây đồng chí có thể lưu mà không ghi chức vụ này.`,
  },
  phone_unreadable: {
    title: 'Số điện thoại sai',
    text: say('Số điện thoại không đúng. Đồng chí ghi lại số hoặc bỏ trống.'),
  },
  phone_shared: {
    title: 'Hai đồng chí chung số điện thoại',
    text: ({ row, name }) => `Số điện thoại trùng với đồng chí ${name} ở dòng ${row}.`,
  },
  phone_of_other_name: {
    title: 'Số điện thoại của tên khác',
    text: ({ name }) => `Số điện thoại này đang ghi cho đồng chí ${name}. Có phải cùng một người?`,
  },
  name_differs: {
    title: 'Họ tên khác dấu',
    text: ({ name, mine }) =>
      `Danh sách đang ghi ${name}, tệp ghi ${mine}. Có phải cùng một đồng chí?`,
  },
  several_people: {
    title: 'Nhiều đồng chí trùng họ tên',
    text: ({ name }) => `Trong chi bộ có nhiều đồng chí ${name}. Đồng chí chọn người được nói đến.`,
  },
  other_birth_year: {
    title: 'Trùng tên, khác năm sinh',
    text: ({ name, year }) =>
      `Trong chi bộ có đồng chí ${name} sinh năm ${year}. Là người này (sửa năm sinh) hay người khác?`,
  },
  maybe_moved: {
    title: 'Có thể đã chuyển chi bộ',
    text: ({ name, year }) =>
      `Đồng chí ${name} sinh năm ${year} đang ở chi bộ khác. Chuyển về đây hay là người khác?`,
  },
  not_on_roll: {
    title: 'Không tìm thấy trong chi bộ',
    text: ({ name }) => `Chi bộ không có đồng chí ${name} vào ngày học.`,
  },
  person_twice: {
    title: 'Một đồng chí ghi hai lần',
    text: ({ row }) => `Đồng chí này đã có ở dòng ${row}.`,
  },
  state_not_possible: {
    title: 'Trạng thái không ghi được',
    text: ({ state }) => `Không ghi được “${state}” cho đồng chí này.`,
  },
  unknown_state: {
    title: 'Chưa rõ có mặt hay vắng',
    text: ({ text }) =>
      text === '' ? 'Dòng này chưa ghi có mặt hay vắng.' : `Không rõ “${text}” là có mặt hay vắng.`,
  },
  other_day: {
    title: 'Thời gian không thuộc buổi học',
    text: ({ text }) => `Thời gian “${text}” không phải ngày của buổi học này.`,
  },
  recorded_otherwise: {
    title: 'Đã ghi nhận khác',
    text: ({ before, after }) => `Đang ghi nhận “${before}”, tệp ghi “${after}”.`,
  },
  no_session_title: { title: 'Thiếu tên buổi', text: say('Dòng này chưa có tên buổi học.') },
  no_session_day: {
    title: 'Ngày không đọc được',
    text: ({ text }) =>
      text === ''
        ? 'Dòng này chưa có ngày học.'
        : `Không đọc được ngày “${text}”. Đồng chí ghi như 14/3/2026.`,
  },
  session_past: {
    title: 'Ngày không phù hợp',
    text: say('Buổi học này đã qua hoặc quá xa. Đồng chí xem lại ngày.'),
  },
  bad_hours: {
    title: 'Giờ học chưa đúng',
    text: say('Cần giờ bắt đầu và giờ kết thúc sau đó, ghi như 08:00 hoặc 8h30.'),
  },
  no_venue: { title: 'Thiếu địa điểm', text: say('Dòng này chưa có địa điểm.') },
  unknown_mode: {
    title: 'Chưa rõ hình thức',
    text: ({ text }) => `Không rõ hình thức “${text}”.`,
  },
  session_twice: {
    title: 'Buổi ghi hai lần',
    text: ({ row }) => `Cùng tên và giờ với dòng ${row}.`,
  },
  no_unit_name: { title: 'Thiếu tên', text: say('Dòng này chưa có tên tổ chức đảng.') },
  duplicate_code: {
    title: 'Trùng mã',
    text: ({ row, code }) => `Mã “${code}” đã có ở dòng ${row}.`,
  },
  code_taken: {
    title: 'Mã đã dùng',
    text: ({ code }) => `Mã “${code}” đã dùng cho một tổ chức đảng khác. Đồng chí chọn mã khác.`,
  },
  unknown_parent: {
    title: 'Không tìm thấy cấp trên',
    text: ({ text }) => `Không có tổ chức đảng nào tên hoặc mã “${text}” trong cây hay trong tệp.`,
  },
  ambiguous_parent: {
    title: 'Nhiều cấp trên trùng tên',
    text: ({ text }) => `Có nhiều tổ chức đảng tên “${text}”. Đồng chí chọn một.`,
  },
  parent_outside_scope: {
    title: 'Cấp trên ngoài phạm vi',
    text: ({ unit }) => `${unit} không thuộc phạm vi đồng chí được quản lý.`,
  },
  circle: {
    title: 'Vòng tròn cấp trên',
    text: say('Cấp trên của đơn vị này lại nằm dưới chính nó.'),
  },
  no_level: {
    title: 'Chưa rõ cấp',
    text: ({ text }) =>
      text === '' ? 'Dòng này chưa ghi cấp.' : `Không rõ “${text}” là cấp nào trong hệ thống.`,
  },
  level_not_below: {
    title: 'Cấp không thấp hơn cấp trên',
    text: say('Cấp của đơn vị phải thấp hơn cấp của tổ chức đảng cấp trên.'),
  },
  renamed_unit: {
    title: 'Khác tên đang ghi',
    text: ({ name }) => `Mã này đang là ${name}. Đổi tên làm ở mục Cây tổ chức, kèm số quyết định.`,
  },
  moved_unit: {
    title: 'Khác cấp trên đang ghi',
    text: ({ name, parent }) =>
      `${name} đang thuộc ${parent}. Chuyển cấp trên làm ở mục Cây tổ chức, kèm số quyết định.`,
  },
}

export const importAnswers: Record<string, string> = {
  nguoi_khac: 'Là người khác',
  bo_chuc_vu: 'Lưu, không ghi chức vụ này',
  bo_so: 'Lưu, không ghi số điện thoại',
  bo_mien: 'Lưu, không ghi miễn sinh hoạt',
  bo_nam_sinh: 'Lưu, không ghi năm sinh',
  chinh_thuc: 'Là chính thức',
  dung_ten: 'Đúng tên này',
  giu_nguyen: 'Giữ như đang ghi',
  theo_tep: 'Sửa theo tệp',
  dung_buoi: 'Vẫn là buổi này',
  co_mat: 'Có mặt',
  muon: 'Đến muộn',
  vang_khong_ly_do: 'Vắng không lý do',
  truc_tiep: 'Trực tiếp',
}
