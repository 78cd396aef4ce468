import Forms
import Models

/// Cells between which the equations of the form make a difference.
enum CellClass: String, CaseIterable {
    case received = "本年新收、上年结转、结转下年度 × 申请人"
    case results = "办理结果各项 × 申请人"
    case processed = "（七）总计 × 申请人"
    case totals = "总计列"
    case outcomes = "复议诉讼各项结果"
    case remedyTotals = "复议诉讼总计"

    init?(_ cell: FormCell) {
        switch cell.table {
        case .proactive: return nil
        case .requests where cell.column == "total": self = .totals
        case .requests where cell.row == "total_processed": self = .processed
        case .requests where ["received_new", "carried_in", "carried_out"].contains(cell.row): self = .received
        case .requests: self = .results
        case .remedies: self = cell.column == "total" ? .remedyTotals : .outcomes
        }
    }
}
