import EventLog
import Kernel
import Testing

@Suite struct UpcastTests {
  private static func record(_ kind: String, _ version: Int, _ data: JSON) -> Record {
    Record(sequence: 1, at: Timestamp(milliseconds: 0), by: "railhead", kind: kind, version: version, data: data)
  }

  private static let upcasts: Upcasts = {
    var upcasts = Upcasts()
    upcasts.add("incident.declared", from: 1) { .fields(["title": $0["name"]]) }
    upcasts.add("incident.declared", from: 2) { .fields(["severity": "sev3", "title": $0["title"]]) }
    return upcasts
  }()

  @Test func stepsFollowEachOther() {
    #expect(
      Self.upcasts(Self.record("incident.declared", 1, .fields(["name": "Down"])))
        == Self.record("incident.declared", 3, .fields(["severity": "sev3", "title": "Down"])))
    #expect(
      Self.upcasts(Self.record("incident.declared", 2, .fields(["title": "Down"])))
        == Self.record("incident.declared", 3, .fields(["severity": "sev3", "title": "Down"])))
  }

  @Test func whatHasNoStepIsPassedThrough() {
    let newest = Self.record("incident.declared", 3, .fields(["severity": "sev1"]))
    let unknown = Self.record("weather.changed", 1, .fields(["wind": 3]))
    #expect(Self.upcasts(newest) == newest)
    #expect(Self.upcasts(unknown) == unknown)
    #expect(Upcasts()(unknown) == unknown)
  }
}
