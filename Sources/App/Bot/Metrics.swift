import Kernel

/// Counters and gauges in the Prometheus text format; labels come from fixed lists, never from people.
package final class Metrics: Sendable {
  private struct Series: Hashable, Comparable {
    var name: String
    var labels: String

    static func < (a: Series, b: Series) -> Bool { (a.name, a.labels) < (b.name, b.labels) }
  }

  private let counters = Lock<[Series: Int]>([:])
  /// Commits are counted on the hot path: plain numbers, no look-up.
  private let commits = Lock(Commits())

  private struct Commits {
    var groups = 0
    var jobs = 0
    var records = 0
    var unsaved = 0
  }

  package init() {}

  /// Adds one to a counter.
  package func count(_ name: String, _ labels: KeyValuePairs<String, String> = [:]) {
    let text = labels.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
    counters.withLock { $0[Series(name: name, labels: text), default: 0] += 1 }
  }

  func committed(jobs: Int, records: Int, isSaved: Bool) {
    commits.withLock {
      $0.groups += 1
      $0.jobs += jobs
      if isSaved { $0.records += records } else { $0.unsaved += jobs }
    }
  }

  /// The page, sorted by name; `gauges` are values that are read at this moment.
  package func page(gauges: [(name: String, value: Int)]) -> String {
    let commits = commits.withLock { $0 }
    var lines: [String] = []
    for (name, value) in [
      ("railhead_commit_groups_total", commits.groups), ("railhead_commit_jobs_total", commits.jobs),
      ("railhead_commit_records_total", commits.records), ("railhead_commit_unsaved_total", commits.unsaved),
    ] {
      lines += ["# TYPE \(name) counter", "\(name) \(value)"]
    }
    var last = ""
    for (series, value) in counters.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      if series.name != last { lines.append("# TYPE \(series.name) counter") }
      last = series.name
      lines.append(series.labels.isEmpty ? "\(series.name) \(value)" : "\(series.name){\(series.labels)} \(value)")
    }
    for gauge in gauges.sorted(by: { $0.name < $1.name }) {
      lines += ["# TYPE \(gauge.name) gauge", "\(gauge.name) \(gauge.value)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
