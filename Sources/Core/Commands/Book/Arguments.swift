package import Kernel

/// What a command read from its words, by name: what was not said is not there.
///
/// Only asked for by whoever holds lines against expectations; a decision uses the command's own, typed members.
package struct Arguments: Sendable, Hashable {
  /// One thing that was read.
  package indirect enum Item: Sendable, Hashable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case moment(Moment)
    case date(CivilDate)
    case list([Item])
    case record(Arguments)
  }

  /// By name, in lower case with underscores.
  package private(set) var values: [String: Item] = [:]

  /// Adds what another part of the line said; what both name is taken from there.
  package func adding(_ other: Arguments) -> Arguments {
    var sum = self
    sum.values.merge(other.values) { _, new in new }
    return sum
  }
}

extension Arguments: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, (any Argument)?)...) {
    for (name, argument) in elements { values[name] = argument?.argument }
  }

  /// As many as were read, such as the dots of a vote by the ids of what they are for.
  package init(_ values: [String: some Argument]) { self.values = values.mapValues(\.argument) }
}

/// Something that a line can name.
package protocol Argument {
  var argument: Arguments.Item { get }
}

extension String: Argument { package var argument: Arguments.Item { .text(self) } }
extension Int: Argument { package var argument: Arguments.Item { .number(Double(self)) } }
extension Double: Argument { package var argument: Arguments.Item { .number(self) } }
extension Bool: Argument { package var argument: Arguments.Item { .truth(self) } }
extension CivilDate: Argument { package var argument: Arguments.Item { .date(self) } }
extension Moment: Argument { package var argument: Arguments.Item { .moment(self) } }
extension ItemID: Argument { package var argument: Arguments.Item { .text(description) } }
extension Arguments: Argument { package var argument: Arguments.Item { .record(self) } }

extension Timestamp: Argument {
  /// An instant whose precision nobody has to know.
  package var argument: Arguments.Item { .moment(Moment(instant: self, isDay: false)) }
}

extension Mention: Argument {
  /// The chat's id where it gave one, else the handle.
  package var argument: Arguments.Item { .text(user ?? name) }
}

extension ChannelMention: Argument {
  /// The chat's id where it gave one, else the name.
  package var argument: Arguments.Item { .text(id ?? name) }
}

extension Array: Argument where Element: Argument {
  package var argument: Arguments.Item { .list(map(\.argument)) }
}
