/// Where a row with figures stands.
enum RowPlace {
    case proactive(Int)
    case requests(Int)
}

extension ReportModel {
    subscript(place: RowPlace) -> TableRow {
        get {
            switch place {
            case .proactive(let index): proactive[index]
            case .requests(let index): requests[index]
            }
        }
        set {
            switch place {
            case .proactive(let index): proactive[index] = newValue
            case .requests(let index): requests[index] = newValue
            }
        }
    }

    var requestPlaces: [RowPlace] {
        requests.indices.filter { requests[$0].kind == .figures }.map { .requests($0) }
    }

    var proactivePlaces: [RowPlace] {
        proactive.indices.filter { proactive[$0].kind == .figures }.map { .proactive($0) }
    }

    /// Every row with figures of tables 2 and 3.
    var places: [RowPlace] { proactivePlaces + requestPlaces }

    /// Some rows, three of four from the request table.
    func somePlaces(_ count: ClosedRange<Int>, _ random: inout SplitMix) -> [RowPlace] {
        let requests = requestPlaces
        let proactive = proactivePlaces
        return (0..<random.within(count)).compactMap { _ in
            let choice = requests.isEmpty || random.happens(percent: 25) ? proactive : requests
            return choice.isEmpty ? nil : choice[random.below(choice.count)]
        }
    }

    /// Changes each value that the chance picks.
    mutating func changeValues(
        _ places: [RowPlace], percent: Int, _ random: inout SplitMix,
        _ change: (inout PrintedValue, inout SplitMix) -> Void
    ) {
        for place in places {
            for index in self[place].values.indices where random.happens(percent: percent) {
                change(&self[place].values[index], &random)
            }
        }
    }

    /// Changes the values of every request row that has all seven.
    mutating func changeWholeRows(_ change: (inout [PrintedValue]) -> Void) {
        for index in requests.indices where requests[index].values.count == 7 { change(&requests[index].values) }
    }

    /// Takes a request row out; what it printed of its groups goes with it.
    mutating func dropRow(_ place: RowPlace) {
        switch place {
        case .proactive(let index): proactive.remove(at: index)
        case .requests(let index): requests.remove(at: index)
        }
    }
}
