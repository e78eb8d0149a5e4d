package dayone.runtime.http;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.net.Net;
import dayone.runtime.net.Socket;
import dayone.runtime.net.SocketOptions;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the connections of a client open between two requests, as long as the server wants it. An
 * idle connection does not keep the loop alive, and is closed when the loop ends.
 *
 * <p>The latest that became idle is used first: it is the least likely to be closed by its server
 * just now. There is no limit to the number of connections, as with Node's fetch.
 */
final class Agent {

  private final EventLoop loop;
  private final Net net;
  private final Map<String, ArrayDeque<ClientConnection>> idle = new HashMap<>();
  private final Set<ClientConnection> all = new LinkedHashSet<>();
  private boolean closesAtExit;

  Agent(EventLoop loop, Net net) {
    this.loop = loop;
    this.net = net;
  }

  /** A connection for {@code request}: an idle one, or one on its way. */
  ClientConnection connection(FetchRequest request) {
    ArrayDeque<ClientConnection> candidates = idle.get(request.authority());
    ClientConnection connection;
    while (candidates != null && (connection = candidates.pollLast()) != null) {
      if (connection.isUsable()) {
        return connection;
      }
    }
    return connect(request);
  }

  /** A connection that was not used before. */
  ClientConnection connect(FetchRequest request) {
    if (!closesAtExit) {
      closesAtExit = true;
      loop.process().on("exit", arguments -> closeIdle());
    }
    Socket socket =
        net.connect(request.port(), request.host(), SocketOptions.defaults().noDelay(true));
    ClientConnection connection = new ClientConnection(loop, this, socket, request.authority());
    all.add(connection);
    return connection;
  }

  void isIdle(ClientConnection connection) {
    idle.computeIfAbsent(connection.authority(), name -> new ArrayDeque<>()).add(connection);
  }

  void isClosed(ClientConnection connection) {
    all.remove(connection);
    ArrayDeque<ClientConnection> candidates = idle.get(connection.authority());
    if (candidates != null && candidates.remove(connection) && candidates.isEmpty()) {
      idle.remove(connection.authority());
    }
  }

  void closeIdle() {
    for (ClientConnection connection : List.copyOf(all)) {
      if (connection.isIdle()) {
        connection.close();
      }
    }
  }
}
