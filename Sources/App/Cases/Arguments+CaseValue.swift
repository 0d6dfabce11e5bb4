import BusinessTime
import Commands
import Kernel

extension Arguments {
  /// As a file of phrases writes them: instants on the wall clock of a zone, what was not said left out.
  func caseValues(in zone: Zone) -> [String: CaseValue] { values.mapValues { $0.caseValue(in: zone) } }

  /// Every moment and date that was read, as an answer has to echo it.
  func echoes(for audience: Audience) -> [String] {
    values.sorted { $0.key < $1.key }.compactMap { _, item in
      switch item {
      case .moment(let moment): audience.full(moment.instant)
      case .date(let date): audience.day(date)
      default: nil
      }
    }
  }
}

extension Arguments.Item {
  fileprivate func caseValue(in zone: Zone) -> CaseValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .truth(let truth): .bool(truth)
    case .moment(let moment): .string(moment.instant.text(in: zone))
    case .date(let date): .string(date.text)
    case .list(let items): .array(items.map { $0.caseValue(in: zone) })
    case .record(let arguments): .object(arguments.caseValues(in: zone))
    }
  }
}
