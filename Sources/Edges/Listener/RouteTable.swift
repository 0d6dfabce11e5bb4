import Chat

/// Which responder a method and a path belong to.
///
/// Exact paths are looked up; templates are few and tried in turn.
struct RouteTable: Sendable {
  typealias Responder = @Sendable (WebRequest) async -> WebAnswer

  /// What answers, and how long a body it takes.
  struct Target: Sendable {
    var responder: Responder
    /// Bytes.
    var bodyLimit: Int
  }

  enum Match {
    case found(Target)
    /// The value of the `Allow` field.
    case otherMethods(String)
    case unknown
    case malformed
  }

  /// The responders of one path.
  private struct Resource: Sendable {
    private var targets: [(method: String, target: Target)] = []

    mutating func add(_ method: String, _ target: Target) {
      guard !targets.contains(where: { $0.method == method }) else { return }
      targets.append((method, target))
    }

    func match(_ method: String) -> Match {
      for candidate in targets where candidate.method == method { return .found(candidate.target) }
      return .otherMethods(targets.map(\.method).joined(separator: ", "))
    }
  }

  private struct Template: Sendable {
    /// nil = `{…}`.
    var segments: [Substring?]
    var resource: Resource

    func matches(_ path: [Substring]) -> Bool {
      path.count == segments.count
        && zip(path, segments).allSatisfy { part, segment in
          guard let segment else { return PathRules.isPlain(segment: part) }
          return part.utf8.elementsEqual(segment.utf8)
        }
    }
  }

  private var exact: [String: Resource] = [:]
  private var templates: [Template] = []

  /// The first responder added for a method and a path is the one that answers.
  mutating func add(_ route: Route, _ responder: @escaping Responder) {
    let target = Target(responder: responder, bodyLimit: route.bodyLimit)
    guard route.path.utf8.contains(UInt8(ascii: "{")) else {
      exact[route.path, default: Resource()].add(route.method, target)
      return
    }
    let segments = PathRules.segments(route.path).map { $0.first == "{" && $0.last == "}" ? nil : $0 }
    let known = templates.firstIndex { $0.segments == segments }
    let index = known ?? templates.count
    if known == nil { templates.append(Template(segments: segments, resource: Resource())) }
    templates[index].resource.add(route.method, target)
  }

  func match(_ method: String, _ path: String) -> Match {
    if let resource = exact[path] { return resource.match(method) }
    guard PathRules.isWellFormed(path) else { return .malformed }
    let segments = PathRules.segments(path)
    return templates.first { $0.matches(segments) }?.resource.match(method) ?? .unknown
  }
}
