import Kernel

/// What schedules were before a command; nil for one that was not there.
package struct DigestsBefore: Sendable, Hashable {
  package var settings: [Int: DigestSetting?]

  package init(_ settings: [Int: DigestSetting?]) { self.settings = settings }
}

extension DigestsBefore {
  var json: JSON {
    .array(
      settings.sorted { $0.key < $1.key }.map { number, setting in
        .fields(["number": .int(Int64(number)), "setting": setting?.json])
      })
  }

  init?(json: JSON) throws(MalformedEvent) {
    guard let list = json.array else { return nil }
    settings = [:]
    for item in list {
      let members = Members(item, of: "before")
      settings.updateValue(
        try members.optional("setting", DigestSetting.init(json:)), forKey: try members.int("number"))
    }
  }
}
