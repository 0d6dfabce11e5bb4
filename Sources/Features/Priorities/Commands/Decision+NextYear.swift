import Commands
import Kernel

extension Decision {
  /// Says which year was read, where it may be another one than was meant.
  mutating func remark(on due: Timestamp, in world: World) {
    guard let remark = world.person.audience.nextYearRemark(due, at: world.now) else { return }
    reply.message.text += "\n\(remark)"
  }
}
