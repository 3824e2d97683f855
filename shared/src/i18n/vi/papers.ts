/** Says why a step of the programme or the report is not recorded. */
export const papers = {
  refusals: {
    no_such_step: 'Bước này không ghi được lúc này. Đồng chí xem lại trạng thái mới nhất.',
    not_reviewed: 'Chưa ghi ý kiến của cấp ủy viên cấp trên phụ trách nên chưa ghi ban hành được.',
    day_to_come: 'Ngày này chưa đến. Đồng chí chọn ngày hôm nay hoặc trước đó.',
    before_last_step: 'Ngày này trước ngày của bước liền trước. Đồng chí xem lại.',
  },
}
