import CLibXML2

/// What both streams need of libxml2.
enum LibXML {
  /// Sets the library up once, before any task uses it.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// A zero-terminated string of the library as a buffer, without its zero.
  static func buffer(_ pointer: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    guard let pointer else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: pointer, count: Int(xmlStrlen(pointer)))
  }

  /// A buffer from a pointer and the library's length.
  static func buffer(_ pointer: UnsafePointer<UInt8>?, _ count: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: pointer, count: pointer == nil ? 0 : max(0, Int(count)))
  }
}
