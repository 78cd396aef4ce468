import Models

/// The cell ids of both editions as the data dictionary lists them, written out
/// apart from the forms themselves.
enum ExpectedCells {
    static func ids(of edition: Edition) -> [String] {
        proactive(edition) + requests(edition) + remedies
    }

    static func proactive(_ edition: Edition) -> [String] {
        let names =
            switch edition {
            case .form2019: proactive2019
            case .form2021: proactive2021
            }
        return names.map { "proactive." + $0 }
    }

    static func requests(_ edition: Edition) -> [String] {
        rows(edition).flatMap { row in columns.map { "requests.\(row).\($0)" } }
    }

    static let remedies = [
        "remedies.review_upheld", "remedies.review_corrected", "remedies.review_other", "remedies.review_pending",
        "remedies.review_total",
        "remedies.litigation_direct_upheld", "remedies.litigation_direct_corrected",
        "remedies.litigation_direct_other", "remedies.litigation_direct_pending", "remedies.litigation_direct_total",
        "remedies.litigation_after_review_upheld", "remedies.litigation_after_review_corrected",
        "remedies.litigation_after_review_other", "remedies.litigation_after_review_pending",
        "remedies.litigation_after_review_total",
    ]

    static let columns = [
        "natural_person", "commercial_enterprise", "research_institution", "public_welfare_org", "legal_service_org",
        "other_org", "total",
    ]

    private static let proactive2021 = [
        "regulation_issued", "regulation_repealed", "regulation_in_force",
        "normative_document_issued", "normative_document_repealed", "normative_document_in_force",
        "license_decisions", "penalty_decisions", "coercion_decisions", "admin_fee_amount_wan",
    ]

    private static let proactive2019 = [
        "regulation_made_new", "regulation_published_new", "regulation_public_total",
        "normative_document_made_new", "normative_document_published_new", "normative_document_public_total",
        "license_items_prev", "license_items_change", "license_decisions",
        "other_service_items_prev", "other_service_items_change", "other_service_decisions",
        "penalty_items_prev", "penalty_items_change", "penalty_decisions",
        "coercion_items_prev", "coercion_items_change", "coercion_decisions",
        "admin_fee_items_prev", "admin_fee_items_change",
        "procurement_project_count", "procurement_amount_wan",
    ]

    private static func rows(_ edition: Edition) -> [String] {
        let other =
            edition == .form2019
            ? ["other_processing"] : ["other_not_corrected", "other_fee_unpaid", "other_other"]
        return [
            "received_new", "carried_in", "granted", "partially_granted",
            "refused_state_secret", "refused_other_law", "refused_security_stability", "refused_third_party",
            "refused_internal_affairs", "refused_process_info", "refused_enforcement_file", "refused_admin_query",
            "unable_not_held", "unable_needs_creation", "unable_still_unclear",
            "rejected_petition_complaint", "rejected_repeat", "rejected_publication", "rejected_excessive",
            "rejected_confirm_reissue",
        ] + other + ["total_processed", "carried_out"]
    }
}
