/// Names of elements by where libxml2 keeps them: it has every name once, for as
/// long as its reader lives, so that a name is looked at once, and not a million times.
@safe struct InternedNames<Name: RawRepresentable<String>> {
    private var slots: [(place: UnsafePointer<UInt8>?, name: Name?)] = unsafe Array(repeating: (nil, nil), count: 1024)

    /// The name that is kept there; nil if it is none that matters.
    subscript(place: UnsafePointer<UInt8>) -> Name? {
        mutating get {
            let slot = Int((UInt(bitPattern: place) &* 0x9E37_79B9_7F4A_7C15) >> 54)
            if unsafe slots[slot].place == place { return unsafe slots[slot].name }
            let name = Name(rawValue: unsafe String(cString: place))
            unsafe slots[slot] = (place, name)
            return name
        }
    }
}
