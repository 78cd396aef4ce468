import Models

/// Where texts of a document stand on its pages.
struct FlowRegion {
    /// The page, from 1.
    var page: Int
    /// The box around them.
    var box: PageBox
}
