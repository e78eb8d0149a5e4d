package dayone.runtime.net;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Who listens to what on one socket. */
final class SocketEvents {

  final Listeners<@Nullable Void> connect = new Listeners<>();
  final Listeners<@Nullable Void> ready = new Listeners<>();
  final Listeners<ByteBuffer> data = new Listeners<>();
  final Listeners<@Nullable Void> end = new Listeners<>();
  final Listeners<@Nullable Void> drain = new Listeners<>();
  final Listeners<@Nullable Void> finish = new Listeners<>();
  final Listeners<@Nullable Void> timeout = new Listeners<>();
  final Listeners<Throwable> error = new Listeners<>();
  final Listeners<Boolean> close = new Listeners<>();
}
