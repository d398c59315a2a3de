/// The SHA-256 digest (FIPS 180-4), to name packs and documents by their content.
package enum SHA256 {
  /// The first lower-case hexadecimal digits of the digest of `bytes`, of the 64 there are; O(n).
  package static func hexDigest(of bytes: [UInt8], digits: Int = 64) -> String {
    precondition((0...64).contains(digits), "a digest has 64 digits")
    var state: State = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    let whole = bytes.count & ~63
    for start in stride(from: 0, to: whole, by: 64) { compress(&state, bytes.span, start) }
    // What is left, the mark, zeros up to eight bytes before the end of a block, and the length.
    let left = bytes.count - whole
    var tail: InlineArray<128, UInt8> = .init(repeating: 0)
    for place in 0..<left { tail[place] = bytes[whole + place] }
    tail[left] = 0x80
    let end = left < 56 ? 64 : 128
    let bitCount = UInt64(bytes.count) * 8
    for place in 0..<8 { tail[end - 1 - place] = UInt8(truncatingIfNeeded: bitCount >> UInt64(place * 8)) }
    for start in stride(from: 0, to: end, by: 64) { compress(&state, tail.span, start) }
    return String(unsafeUninitializedCapacity: digits) { hex in
      for place in 0..<digits {
        let digit = UInt8(truncatingIfNeeded: (state[place / 8] >> UInt32(28 - place % 8 * 4)) & 0xF)
        hex[place] = digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "a")
      }
      return digits
    }
  }

  private typealias State = InlineArray<8, UInt32>

  private static func rotate(_ x: UInt32, _ n: UInt32) -> UInt32 { (x >> n) | (x << (32 - n)) }

  /// Takes in the 64 bytes of `message` from `start` on.
  private static func compress(_ state: inout State, _ message: Span<UInt8>, _ start: Int) {
    var schedule: InlineArray<64, UInt32> = .init(repeating: 0)
    for i in 0..<16 {
      let at = start + i * 4
      schedule[i] =
        UInt32(message[at]) << 24 | UInt32(message[at + 1]) << 16 | UInt32(message[at + 2]) << 8
        | UInt32(message[at + 3])
    }
    for i in 16..<64 {
      let (early, late) = (schedule[i - 15], schedule[i - 2])
      let s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[i] = schedule[i - 16] &+ s0 &+ schedule[i - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds together move no word: the names turn instead.
    for i in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, schedule[i] &+ constants[i])
      round(h, a, b, &c, d, e, f, &g, schedule[i + 1] &+ constants[i + 1])
      round(g, h, a, &b, c, d, e, &f, schedule[i + 2] &+ constants[i + 2])
      round(f, g, h, &a, b, c, d, &e, schedule[i + 3] &+ constants[i + 3])
      round(e, f, g, &h, a, b, c, &d, schedule[i + 4] &+ constants[i + 4])
      round(d, e, f, &g, h, a, b, &c, schedule[i + 5] &+ constants[i + 5])
      round(c, d, e, &f, g, h, a, &b, schedule[i + 6] &+ constants[i + 6])
      round(b, c, d, &e, f, g, h, &a, schedule[i + 7] &+ constants[i + 7])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round: of the eight words, two change.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ word
    let s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d &+= t1
    h = t1 &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  private static let constants: InlineArray<64, UInt32> = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}
