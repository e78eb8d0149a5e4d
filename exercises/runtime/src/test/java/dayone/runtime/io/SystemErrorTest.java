package dayone.runtime.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The sentences are those of node v20.20.2. */
final class SystemErrorTest {

  @Test
  void aRefusedConnectionNamesItsAddress() {
    SystemError error = SystemError.ofAddress(Errno.ECONNREFUSED, "connect", "127.0.0.1", 1, null);

    assertThat(error).hasMessage("connect ECONNREFUSED 127.0.0.1:1");
    assertThat(error.code()).isEqualTo("ECONNREFUSED");
    assertThat(error.syscall()).isEqualTo("connect");
    assertThat(error.address()).isEqualTo("127.0.0.1");
    assertThat(error.port()).isEqualTo(OptionalInt.of(1));
    assertThat(error.path()).isNull();
  }

  @Test
  void aServerThatCannotListenSaysWhy() {
    SystemError error = SystemError.ofListening(Errno.EADDRNOTAVAIL, "1.2.3.4", 80, null);

    assertThat(error).hasMessage("listen EADDRNOTAVAIL: address not available 1.2.3.4:80");
    assertThat(error.syscall()).isEqualTo("listen");
  }

  @Test
  void anUnknownHostIsNamed() {
    SystemError error = SystemError.ofHost(Errno.ENOTFOUND, "nope.invalid", null);

    assertThat(error).hasMessage("getaddrinfo ENOTFOUND nope.invalid");
    assertThat(error.address()).isEqualTo("nope.invalid");
    assertThat(error.port()).isEmpty();
  }

  @Test
  void aCallWithoutAddressHasNone() {
    SystemError error = SystemError.ofCall(Errno.ECONNRESET, "read", null);

    assertThat(error).hasMessage("read ECONNRESET");
    assertThat(error.address()).isNull();
  }
}
