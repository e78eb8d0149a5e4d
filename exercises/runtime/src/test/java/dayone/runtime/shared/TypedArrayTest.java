package dayone.runtime.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TypedArrayTest {

  private final SharedBuffer buffer = new SharedBuffer(24);

  @Test
  void aBufferStartsAsZeroes() {
    assertThat(new Uint8Array(buffer).toArray()).hasSize(24).containsOnly(0);
  }

  @Test
  void viewsOfOneBufferSeeTheSameBytes() {
    Int32Array ints = new Int32Array(buffer);
    BigInt64Array longs = new BigInt64Array(buffer, 8, 2);

    ints.set(2, -1);
    ints.set(3, 5);

    assertThat(longs.get(0)).isIn(0x5_ffff_ffffL, 0xffff_ffff_0000_0005L);
    assertThat(new Uint8Array(buffer, 8, 4).toArray()).containsOnly(255);
  }

  @Test
  void eachTypeKeepsItsValues() {
    Float64Array doubles = new Float64Array(buffer);
    doubles.set(2, Math.PI);
    assertThat(doubles.toArray()).containsExactly(0, 0, Math.PI);

    BigInt64Array longs = BigInt64Array.ofLength(2);
    longs.fill(Long.MIN_VALUE);
    assertThat(longs.toArray()).containsExactly(Long.MIN_VALUE, Long.MIN_VALUE);

    Uint8Array bytes = Uint8Array.ofLength(3);
    bytes.set(1, 300);
    bytes.set(2, -1);
    assertThat(bytes.toArray()).containsExactly(0, 44, 255);
  }

  @Test
  void aSubarrayIsAViewAndASliceIsACopy() {
    Int32Array ints = new Int32Array(buffer);
    Int32Array part = ints.subarray(2, 4);
    SharedBuffer copy = buffer.slice(8, 16);

    part.set(0, 7);

    assertThat(ints.get(2)).isEqualTo(7);
    assertThat(part.length()).isEqualTo(2);
    assertThat(part.byteOffset()).isEqualTo(8);
    assertThat(part.byteLength()).isEqualTo(8);
    assertThat(new Int32Array(copy).toArray()).containsExactly(0, 0);
  }

  @Test
  void anEmptyBufferHasEmptyViews() {
    Int32Array none = new Int32Array(new SharedBuffer(0));

    assertThat(none.toArray()).isEmpty();
    assertThatThrownBy(() -> none.get(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Int32Array is empty: it has no element 0.");
  }

  @Test
  void anIndexOutOfRangeNamesTheViewAndItsElements() {
    Int32Array part = new Int32Array(buffer, 8, 2);

    for (int index : new int[] {-1, 2, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> part.set(index, 1))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage(
              "Index " + index + " is out of range: the elements of this Int32Array are 0 to 1.");
      assertThatThrownBy(() -> Atomics.add(part, index, 1))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThat(new Uint8Array(buffer).toArray()).containsOnly(0);
  }

  @Test
  void aViewMustBeAlignedAndLieInsideOfTheBuffer() {
    assertThatThrownBy(() -> new Int32Array(buffer, 2, 1))
        .hasMessage("start offset of Int32Array should be a multiple of 4, not 2");
    assertThatThrownBy(() -> new BigInt64Array(buffer, 8, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("3 elements at byte 8")
        .hasMessageContaining("24 bytes");
    assertThatThrownBy(() -> new Int32Array(buffer, -4, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new Int32Array(buffer, 4, Integer.MAX_VALUE))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new Int32Array(buffer).subarray(3, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new Int32Array(new SharedBuffer(6)))
        .hasMessageContaining("6 bytes is no whole number of elements of 4 bytes");
    assertThatThrownBy(() -> new SharedBuffer(-1)).hasMessageContaining("-1");
  }
}
