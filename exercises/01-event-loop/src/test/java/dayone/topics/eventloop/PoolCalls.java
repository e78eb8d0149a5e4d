package dayone.topics.eventloop;

import java.util.List;

/**
 * The table of task 5. Each row was tried with Node 20 and a pool of one thread: while a long
 * {@code crypto.pbkdf2} kept that thread, the calls on the pool did not end and the others did.
 */
final class PoolCalls {

  static final List<String> ON_THE_POOL =
      List.of(
          "fs.stat",
          "fs.readdir",
          "fs.writeFile",
          "fs.promises.stat",
          "dns.lookup",
          "crypto.pbkdf2",
          "crypto.scrypt",
          "crypto.randomBytes",
          "zlib.gzip");

  static final List<String> ELSEWHERE =
      List.of("setTimeout", "net.connect", "http.get", "dns.resolve4", "child_process.execFile");

  private PoolCalls() {}

  static boolean isOnThePool(String call) {
    return ON_THE_POOL.contains(call);
  }
}
