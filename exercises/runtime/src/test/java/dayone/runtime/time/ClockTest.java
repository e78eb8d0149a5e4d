package dayone.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClockTest {

  private final List<Long> parked = new ArrayList<>();

  private Clock.Sleeper sleeper(boolean expectsWakeUp) {
    return new Clock.Sleeper() {
      @Override
      public boolean expectsWakeUp() {
        return expectsWakeUp;
      }

      @Override
      public boolean watchesChannels() {
        return false;
      }

      @Override
      public void park(long nanos) {
        parked.add(nanos);
      }

      @Override
      public boolean isWoken() {
        return false;
      }

      @Override
      public void wakeUp() {}

      @Override
      public boolean staysSilent(long nanos) {
        return true;
      }
    };
  }

  @Test
  void virtualTimeJumpsToTheDeadline() {
    VirtualClock clock = new VirtualClock();

    clock.sleepUntil(3_600_000, sleeper(false));

    assertThat(clock.millis()).isEqualTo(3_600_000);
    assertThat(parked).isEmpty();
  }

  @Test
  void virtualTimeStandsStillWhileRealWorkIsUnderWay() {
    VirtualClock clock = new VirtualClock();

    clock.sleepUntil(10, sleeper(true));

    assertThat(clock.millis()).isZero();
    assertThat(parked).hasSize(1);
  }

  @Test
  void virtualTimeDoesNotRunBackwards() {
    VirtualClock clock = new VirtualClock();
    clock.advance(10);

    clock.sleepUntil(3, sleeper(false));

    assertThat(clock.millis()).isEqualTo(10);
    assertThatThrownBy(() -> clock.advance(-1)).hasMessageContaining("cannot run backwards");
  }

  @Test
  void virtualTimeRefusesToWaitForNothing() {
    VirtualClock clock = new VirtualClock();

    assertThatThrownBy(() -> clock.sleepUntil(Clock.NEVER, sleeper(false)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void realTimeParksForWhatIsLeftUntilTheDeadline() {
    SystemClock clock = new SystemClock();
    long hour = 3_600_000;

    clock.sleepUntil(clock.millis() + hour, sleeper(false));
    clock.sleepUntil(Clock.NEVER, sleeper(false));
    clock.sleepUntil(clock.millis() - 1, sleeper(false));

    assertThat(parked).hasSize(2);
    assertThat(parked.getFirst()).isPositive().isLessThanOrEqualTo((hour + 1) * 1_000_000);
    assertThat(parked.getLast()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void virtualNanosecondsAndMillisecondsAreOneTime() {
    VirtualClock clock = new VirtualClock();
    clock.advance(3);
    clock.advanceNanos(999_999);

    assertThat(clock.nanos()).isEqualTo(3_999_999);
    assertThat(clock.millis()).isEqualTo(3);
    clock.sleepUntil(4, sleeper(false));
    assertThat(clock.nanos()).isEqualTo(4_000_000);
    assertThat(clock.originMillis()).isZero();
    assertThatThrownBy(() -> clock.advanceNanos(-1)).hasMessageContaining("cannot run backwards");
  }

  @Test
  void realNanosecondsAndMillisecondsAreOneTime() {
    SystemClock clock = new SystemClock();

    long before = clock.nanos() / 1_000_000;
    long millis = clock.millis();
    long after = clock.nanos() / 1_000_000;

    assertThat(millis).isBetween(before, after);
    assertThat(clock.originMillis()).isGreaterThan(0);
  }
}
