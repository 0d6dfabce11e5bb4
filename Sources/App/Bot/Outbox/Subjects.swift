import Chat
import HashTreeCollections
package import Kernel

/// The first messages of subjects that have a thread of their own: nothing but a convenience for readers, so the oldest
/// may be forgotten.
///
/// In two generations, as in `Deliveries`.
package struct Subjects: Sendable {
  /// Of one generation.
  package static let capacity = 5000

  private struct Key: Hashable, Sendable {
    var room: Place
    var subject: String
  }

  private var young: TreeDictionary<Key, String> = [:]
  private var old: TreeDictionary<Key, String> = [:]

  /// What the chat called the first message about a subject in a conversation.
  package subscript(_ subject: String, in place: Place) -> String? {
    let key = Key(room: place.room, subject: subject)
    return young[key] ?? old[key]
  }

  /// Remembers a message, unless it is not the first one.
  mutating func insert(_ subject: String, in place: Place, _ messageID: String) {
    guard self[subject, in: place] == nil else { return }
    young[Key(room: place.room, subject: subject)] = messageID
    guard young.count >= Subjects.capacity else { return }
    old = young
    young = [:]
  }

  /// The older generation first, one per line.
  var snapshot: [JSON] {
    [old, young].flatMap { generation in
      generation.map { key, messageID in
        .fields([
          "message": .string(messageID), "subject": .string(key.subject), "to": Handle(place: key.room).json,
        ])
      }
    }
  }
}
