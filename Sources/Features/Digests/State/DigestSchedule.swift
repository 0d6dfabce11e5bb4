package import Kernel

/// One digest in one conversation: what people want, and how far it is.
package struct DigestSchedule: Sendable, Hashable {
  package let number: Int
  package let slot: DigestSlot
  package internal(set) var setting: DigestSetting
  package internal(set) var progress: DigestProgress

  /// As the scheduler and the journal name it; people name it by its kind and channel.
  package var id: ItemID { ItemID(DigestDesk.prefix, number) }
}
