import Foundation
import Testing

/// A headless Chromium with one page open, driven over its debugging pipe; no port, no network.
final class Browser {
  /// The program, when there is one.
  static let program: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private let process = Process()
  private let orders = Pipe()
  private let answers = Pipe()
  private var received = Data()
  private var session: String?
  private var lastID = 0
  private let folder: URL
  /// What the page complained of: console errors, exceptions, refusals of its security policy.
  private(set) var complaints: [String] = []

  /// Starts a browser and opens `html` from a file, as people do.
  init(html: [UInt8], width: Int = 1280, height: Int = 900) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "sheet.html")
    try Data(html).write(to: file)
    // The shell gives the browser its pipe: orders on descriptor 3, answers on 4.
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec \"$0\" \"$@\" 3<&0 4>&1 1>/dev/null", try #require(Self.program), "--headless=new", "--no-sandbox",
      "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
      "--remote-debugging-pipe",
      "--user-data-dir=\(folder.appending(path: "profile").path)", "--window-size=\(width),\(height)", "about:blank",
    ]
    process.standardInput = orders
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
    session = try send("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
    for domain in ["Page", "Runtime", "Log"] { try send("\(domain).enable") }
    try send(
      "Browser.grantPermissions", ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]], toPage: false)
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
    try send("Page.navigate", ["url": file.absoluteString])
    _ = try evaluate(
      "new Promise(done => document.readyState === 'complete' ? done(0) : addEventListener('load', () => done(0)))")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The value of a script expression in the page; promises are awaited, clicks count as a person's.
  func evaluate(_ script: String) throws -> String {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": "Promise.resolve(\(script)).then(String)", "awaitPromise": true, "userGesture": true])
    let result = answer["result"] as? [String: Any]
    return result?["value"] as? String ?? "\(answer)"
  }

  /// Presses a key, as a person does who has no mouse.
  func press(_ key: String, code: Int) throws {
    for type in ["rawKeyDown", "keyUp"] {
      try send(
        "Input.dispatchKeyEvent",
        ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code])
    }
  }

  /// Shows the page as on paper, or as on a screen of one scheme.
  func emulate(media: String, scheme: String = "light") throws {
    try send(
      "Emulation.setEmulatedMedia",
      ["media": media, "features": [["name": "prefers-color-scheme", "value": scheme]]])
  }

  /// The page as a PDF document.
  func pdf() throws -> Data {
    let answer = try send("Page.printToPDF", ["preferCSSPageSize": false, "paperWidth": 8.27, "paperHeight": 11.69])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  @discardableResult
  private func send(_ method: String, _ parameters: [String: Any] = [:], toPage: Bool = true) throws -> [String: Any] {
    lastID += 1
    var order: [String: Any] = ["id": lastID, "method": method, "params": parameters]
    if toPage, let session { order["sessionId"] = session }
    orders.fileHandleForWriting.write(try JSONSerialization.data(withJSONObject: order) + [0])
    while true {
      let message = try next()
      note(message)
      if message["id"] as? Int == lastID {
        if let error = message["error"] { throw Refusal(method: method, error: "\(error)") }
        return message["result"] as? [String: Any] ?? [:]
      }
    }
  }

  private func note(_ message: [String: Any]) {
    let details = message["params"] as? [String: Any] ?? [:]
    switch message["method"] as? String {
    case "Runtime.exceptionThrown": complaints.append("\(details)")
    case "Runtime.consoleAPICalled" where details["type"] as? String == "error": complaints.append("\(details)")
    case "Log.entryAdded": complaints.append("\(details["entry"] ?? "")")
    default: break
    }
  }

  private func next() throws -> [String: Any] {
    while true {
      if let end = received.firstIndex(of: 0) {
        let message = received[received.startIndex..<end]
        received = Data(received[(end + 1)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      let more = answers.fileHandleForReading.availableData
      if more.isEmpty { throw Refusal(method: "read", error: "the browser has gone") }
      received.append(more)
    }
  }

  struct Refusal: Error {
    let method: String
    let error: String
  }
}
