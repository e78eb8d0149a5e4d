package dayone.runtime.bench.server;

import dayone.runtime.bench.jdk.SelectorServer;
import dayone.runtime.bench.netty.NettyServer;
import dayone.runtime.bench.ours.OurServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whose server it is. */
public enum Peer {
  /** The runtime's. */
  OURS,
  /** Node's. */
  NODE,
  /** Netty's, over NIO. */
  NETTY,
  /** The least that the JDK needs. */
  SELECTOR;

  /**
   * The command that starts it. The server chooses a port and prints it.
   *
   * @param kind what it serves: {@code echo} or {@code http}
   * @param jvmFlags of the JVM, if it needs one
   */
  List<String> command(String kind, List<String> jvmFlags) {
    return switch (this) {
      case OURS -> java(OurServer.class, kind, jvmFlags);
      case NETTY -> java(NettyServer.class, kind, jvmFlags);
      case SELECTOR -> java(SelectorServer.class, kind, jvmFlags);
      case NODE ->
          List.of(
              "node",
              Path.of(System.getProperty("dayone.bench.scripts"), "server.js").toString(),
              kind);
    };
  }

  private static List<String> java(Class<?> main, String kind, List<String> jvmFlags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), kind));
    return command;
  }
}
