import Commands
import HashTreeCollections
package import Kernel

extension Requests {
  /// The whole state: what is not a request first, then one request per line, by number.
  package var snapshot: [JSON] {
    var head = Fields()
    head.add("next", nextNumber)
    head.add("undo", .array(undo.all.map(\.json)))
    return [head.json]
      + byNumber.keys.sorted().compactMap { byNumber[$0] }.map { request in
        .fields(["facts": request.facts.json, "number": .int(Int64(request.number))])
      }
  }

  /// Reads what `snapshot` wrote.
  ///
  /// - Throws: `Fault` for lines of another shape; a start then replays the journal instead.
  package init(snapshot lines: [JSON]) throws(Fault) {
    self.init()
    guard let head = lines.first else { throw Fault("requests snapshot: it is empty") }
    do throws(MalformedEvent) {
      let members = Members(head, of: "head")
      restore(nextNumber: try members.int("next"), undo: try members.list("undo", UndoMemory<Facts>.Step.init(json:)))
    } catch {
      throw Fault("requests snapshot: \(error)")
    }
    for (index, line) in lines.enumerated().dropFirst() {
      let request: Request
      do throws(MalformedEvent) {
        let members = Members(line, of: "request")
        request = Request(
          number: try members.int("number"), facts: try members.value("facts", Facts.init(json:)))
      } catch {
        throw Fault("requests snapshot, record \(index): \(error)")
      }
      try insert(request)
    }
  }
}
