/// One numbered step of the schema. Once released it never changes.
struct Migration: Sendable {
    /// Its number, counted from 1 without gaps.
    let version: Int
    /// What it is about.
    let name: String
    /// Its statements.
    let sql: String

    /// Every migration, in order.
    static let all: [Migration] = [
        Migration(1, "tables", PackageResources._001_tables_sql),
        Migration(2, "identity", PackageResources._002_identity_sql),
        Migration(3, "views", PackageResources._003_views_sql),
        Migration(4, "questions", PackageResources._004_questions_sql),
        Migration(5, "table comments", PackageResources._005_table_comments_sql),
        Migration(6, "view comments", PackageResources._006_view_comments_sql),
        Migration(7, "facts", PackageResources._007_facts_sql),
        Migration(8, "report identity", PackageResources._008_report_identity_sql),
        Migration(9, "rules", PackageResources._009_rules_sql),
        Migration(10, "operation", PackageResources._010_operation_sql),
        Migration(11, "resolve once", PackageResources._011_resolve_once_sql),
        Migration(12, "places", PackageResources._012_places_sql),
        Migration(13, "agencies", PackageResources._013_agencies_sql),
        Migration(14, "identity by place", PackageResources._014_identity_sql),
        Migration(15, "comparison", PackageResources._015_comparison_sql),
        Migration(16, "decisions", PackageResources._016_decisions_sql),
        Migration(17, "reporting", PackageResources._017_reporting_sql),
        Migration(18, "reporting comments", PackageResources._018_reporting_comments_sql),
        Migration(19, "review", PackageResources._019_review_sql),
        Migration(20, "retention", PackageResources._020_retention_sql),
    ]

    private init(_ version: Int, _ name: String, _ sql: [UInt8]) {
        self.version = version
        self.name = name
        self.sql = String(decoding: sql, as: UTF8.self)
    }
}
