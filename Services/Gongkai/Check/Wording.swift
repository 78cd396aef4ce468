import Documents
import IngestCore
import Models

// The words in which every format for people says the same thing.

extension Severity {
    /// In Chinese.
    var label: String {
        switch self {
        case .error: "错误"
        case .warning: "警告"
        case .information: "提示"
        }
    }

    /// A sign that tells it without colour.
    var symbol: String {
        switch self {
        case .error: "✗"
        case .warning: "!"
        case .information: "·"
        }
    }
}

extension Outcome {
    /// In Chinese.
    var label: String {
        switch self {
        case .pass: "通过"
        case .passByInference: "推定通过"
        case .vacuous: "全为零或空"
        case .fail: "不通过"
        case .notAssessable: "无法核对"
        }
    }
}

extension Finding {
    /// Where the fault lies, in Chinese.
    var judgement: String {
        switch verdict {
        case .report: severity == .error ? "报告有误" : "原文如此"
        case .reading: "先核对原文"
        case nil: "无法核对"
        }
    }
}

extension ReportScope {
    /// In Chinese.
    var label: String {
        switch self {
        case .own: "本机关"
        case .consolidated: "汇总"
        case .unknown: "不明"
        }
    }
}

extension CellStatus {
    /// In Chinese.
    var label: String {
        switch self {
        case .reported: "原文印有数值"
        case .blank: "原文此格空白（空白不等于零）"
        case .placeholder: "原文填写的是符号，不是数值"
        case .missing: "没有读到：原文没有，或无法确定属于哪一格"
        case .damaged: "原文不是有效数值"
        case .inferred: "推定：原文没有读到，由勾稽关系推出"
        }
    }
}

extension Refusal.Code {
    /// In Chinese.
    static func label(_ code: String) -> String {
        switch Refusal.Code(rawValue: code) {
        case .empty: "文件是空的"
        case .unsupportedFormat: "暂不支持这种格式"
        case .tooLarge: "文件太大"
        case .unreadable, nil: "文件打不开或内容无法解码"
        }
    }
}

extension Edition {
    /// `2021 年版`.
    var label: String { rawValue + " 年版" }
}
