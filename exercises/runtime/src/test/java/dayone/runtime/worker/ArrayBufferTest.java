package dayone.runtime.worker;

import static dayone.runtime.worker.StructuredClone.structuredClone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrayBufferTest {

  record Image(int width, ArrayBuffer pixels) {}

  @Test
  void aCloneHasBytesOfItsOwn() {
    ArrayBuffer buffer = ArrayBuffer.of(new byte[] {1, 2, 3});
    ArrayBuffer copy = structuredClone(buffer);
    buffer.view().setInt8(0, (byte) 9);

    assertThat(copy.toByteArray()).containsExactly(1, 2, 3);
    assertThat(buffer.isDetached()).isFalse();
  }

  @Test
  void aTransferDetachesItAndItsViews() {
    ArrayBuffer buffer = ArrayBuffer.of(new byte[] {1, 2, 3});
    DataView view = buffer.view(1, 2);
    Image moved = structuredClone(new Image(3, buffer), List.of(buffer));

    assertThat(moved.pixels().toByteArray()).containsExactly(1, 2, 3);
    assertThat(buffer.isDetached()).isTrue();
    assertThat(buffer.byteLength()).isZero();
    assertThatThrownBy(() -> view.getInt8(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("detached")
        .hasMessageContaining("SharedBuffer");
    assertThatThrownBy(() -> buffer.slice(0, 1)).hasMessageContaining("detached");
  }

  @Test
  void whatIsDetachedCanBeNeitherClonedNorTransferredAgain() {
    ArrayBuffer buffer = new ArrayBuffer(8);
    structuredClone(buffer, List.of(buffer));

    assertThatThrownBy(() -> structuredClone(buffer))
        .isInstanceOf(DataCloneException.class)
        .hasMessageContaining("transferred before");
    assertThatThrownBy(() -> structuredClone(1, List.of(buffer)))
        .isInstanceOf(DataCloneException.class);
  }

  @Test
  void aTransferThatFailsTakesNothing() {
    ArrayBuffer buffer = new ArrayBuffer(8);

    assertThatThrownBy(() -> structuredClone(List.of(buffer, new Object()), List.of(buffer)))
        .isInstanceOf(DataCloneException.class);
    assertThatThrownBy(() -> structuredClone(buffer, List.of(buffer, buffer)))
        .hasMessageContaining("names the same ArrayBuffer twice");
    assertThat(buffer.isDetached()).isFalse();
    assertThat(buffer.byteLength()).isEqualTo(8);
  }

  @Test
  void aViewReadsAndWritesNumbersWithTheHighestByteFirst() {
    ArrayBuffer buffer = new ArrayBuffer(16);
    DataView view = buffer.view(1, 12);
    view.setInt32(0, 0x01020304);
    view.setFloat64(4, 1.5);

    assertThat(buffer.slice(0, 5).toByteArray()).containsExactly(0, 1, 2, 3, 4);
    assertThat(view.getInt32(0)).isEqualTo(0x01020304);
    assertThat(view.getFloat64(4)).isEqualTo(1.5);
    view.setBigInt64(4, -2);
    assertThat(view.getBigInt64(4)).isEqualTo(-2);
    assertThat(view.getInt8(11)).isEqualTo((byte) -2);
    assertThatThrownBy(() -> view.getInt32(9)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> buffer.view(10, 7)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new ArrayBuffer(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
