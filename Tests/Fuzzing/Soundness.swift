import DamageCorpus
import Documents
import Models
import Text

/// What holds of everything that is read, whatever it was read from.
enum Soundness {
    static func check(_ decoded: CharsetDecoder.Decoded) {
        let count = decoded.text.unicodeScalars.count
        precondition(!decoded.text.utf8.contains(0), "U+0000 is left")
        precondition((0...count).contains(decoded.brokenPlaces), "more places are broken than there are")
        precondition((0...count).contains(decoded.doubleDecoded), "more is decoded twice than there is")
    }

    /// Places stand in the text, in order, none over another.
    static func check(_ content: FlowText) {
        let count = content.text.unicodeScalars.count
        var end = 1
        for place in content.places {
            precondition(place.start >= end && place.length > 0, "a place is empty or over another")
            end = place.start + place.length
            precondition(end <= count + 1, "a place is outside the text")
            precondition(place.page.map { $0 > 0 } ?? true, "pages count from 1")
            if let cell = place.cell { precondition(min(cell.table, cell.row, cell.column) > 0, "cells count from 1") }
        }
    }
}
