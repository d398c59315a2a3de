#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C and SIGTERM as a question that can be asked, so that what is being written is finished first. A second
/// signal ends the program at once.
enum StopSignal {
  /// A pipe that the handlers write to: a signal may come while any thread sleeps, and wakes it.
  private static let ends: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// Handles the signals from here on.
  static func install() {
    // The pipe must be there before a handler is: making it inside one is not allowed.
    _ = ends
    // Who started the program may have left them blocked, as threads of a pool do.
    var stops = sigset_t()
    sigemptyset(&stops)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&stops, number)
      signal(number) { number in
        signal(number, SIG_DFL)
        StopSignal.note()
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &stops, nil)
  }

  private static func note() {
    var sign: UInt8 = 1
    _ = write(ends.writing, &sign, 1)
  }

  /// Sleeps at most so long; true as soon as a signal came, now or before.
  static func wait(seconds: Int) -> Bool {
    var end = pollfd(fd: ends.reading, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(clamping: seconds.multipliedReportingOverflow(by: 1000).partialValue)
    while true {
      let count = poll(&end, 1, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }
}
