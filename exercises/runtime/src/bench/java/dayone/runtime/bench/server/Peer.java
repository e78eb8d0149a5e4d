package dayone.runtime.bench.server;

import dayone.runtime.bench.netty.NettyServer;
import dayone.runtime.bench.ours.OurServer;
import java.lang.management.ManagementFactory;
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
  NETTY;

  /**
   * The command that starts it. The server chooses a port and prints it.
   *
   * @param kind what it serves: {@code echo} or {@code http}
   */
  List<String> command(String kind) {
    return switch (this) {
      case OURS -> java(OurServer.class, kind);
      case NETTY -> java(NettyServer.class, kind);
      case NODE ->
          List.of(
              "node",
              Path.of(System.getProperty("dayone.bench.scripts"), "server.js").toString(),
              kind);
    };
  }

  /** A JVM with the flags of this one. */
  private static List<String> java(Class<?> main, String kind) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), kind));
    return command;
  }
}
