import Chat
import Kernel
import Testing

@Suite struct FittingTests {
  private let message = Message(
    "Card",
    buttons: [
      Button("Ack", line: "inc ack INC-1"), Button("Noter", line: "inc note INC-1 fait", in: .french),
      Button("Close", line: "inc close INC-1"),
    ])

  @Test func whatAChatDoesNotTakeIsTyped() {
    let short = message.fitted(to: Capabilities()) { $0.line.utf8.count < 16 }
    #expect(short.buttons.map(\.label) == ["Ack", "Close"])
    #expect(short.text.unsafePlainText == "Card\nNoter — tapez /inc note INC-1 fait")
  }

  @Test func whatIsBeyondAChatsNumberIsTypedToo() {
    let one = message.fitted(to: Capabilities(buttons: 1)) { $0.line.utf8.count < 16 }
    #expect(one.buttons.map(\.label) == ["Ack"])
    #expect(
      one.text.unsafePlainText == "Card\nNoter — tapez /inc note INC-1 fait\nClose — type /inc close INC-1")
    #expect(message.fitted(to: Capabilities()) == message)
  }
}
