import Kernel

extension Incidents {
  /// Whether whoever reads may know of an incident.
  func isReadable(_ number: Int) -> Bool { !restricted.contains(number) || self[number] != nil }

  /// Those of some incidents that whoever types may read of, in the order given.
  ///
  /// Wherever words of an incident reach somebody who did not name it (lists, searches, proposals, relations), they come
  /// from here.
  func readable(_ numbers: some Sequence<Int>, in world: World) -> [Incident] { numbers.compactMap { self[$0] } }
}
