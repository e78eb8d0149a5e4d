package dayone.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ForkPermissionTest {

  @Test
  void withoutASettingThereIsNoBound() {
    ForkPermission permission = ForkPermission.of(null);

    for (int i = 0; i < 1_000; i++) {
      assertThat(permission.take()).isTrue();
    }
    assertThat(permission.isBounded()).isFalse();
  }

  @Test
  void aPlaceIsFreeAgainWhenItIsGivenBack() {
    ForkPermission permission = ForkPermission.of("2");

    assertThat(permission.take()).isTrue();
    assertThat(permission.take()).isTrue();
    assertThat(permission.take()).isFalse();
    permission.giveBack();
    assertThat(permission.take()).isTrue();
    assertThat(permission.take()).isFalse();
  }

  @Test
  void aRefusalSaysHowManyThereMayBe() {
    assertThat(ForkPermission.of("2").refusal())
        .hasMessageContaining("ERR_ACCESS_DENIED")
        .hasMessageContaining("2 child processes at once");
  }

  @Test
  void aChildMayHaveNone() {
    ForkPermission permission = ForkPermission.of("0");

    assertThat(permission.take()).isFalse();
    assertThat(permission.refusal()).hasMessageContaining("may not start others");
  }
}
