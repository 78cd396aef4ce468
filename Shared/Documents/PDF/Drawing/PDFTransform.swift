/// How what is drawn is moved, turned and stretched on its way to the page.
struct PDFTransform {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    /// A point on the page.
    func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// This one within another.
    func within(_ outer: PDFTransform) -> PDFTransform {
        PDFTransform(
            a: outer.a * a + outer.c * b, b: outer.b * a + outer.d * b, c: outer.a * c + outer.c * d,
            d: outer.b * c + outer.d * d, e: outer.a * e + outer.c * f + outer.e,
            f: outer.b * e + outer.d * f + outer.f)
    }
}
