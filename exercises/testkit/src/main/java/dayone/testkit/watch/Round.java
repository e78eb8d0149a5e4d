package dayone.testkit.watch;

import dayone.testkit.forked.Message;
import dayone.testkit.scoreboard.State;
import dayone.testkit.scoreboard.TestScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of tests, told message by message. A test that takes its JVM with it is wrong, and the
 * rest is run in another one, without what has run.
 */
final class Round {

  /** After so many JVMs something else is wrong than a test. */
  private static final int MOST_JVMS = 4;

  private final Set<String> begun = new LinkedHashSet<>();
  private final List<State> states = new ArrayList<>();
  private final Map<String, TestScore> scores = new LinkedHashMap<>();
  private Message.@Nullable Started running;
  private String lastWords = "";
  private boolean isDone;
  private boolean isWhole;
  private boolean isRun;
  private int jvms;

  /** Returns the methods that have been run, or have begun to. */
  Collection<String> begun() {
    return begun;
  }

  /** Notes that a JVM was told to run the rest. */
  void runs() {
    jvms++;
    isRun = true;
  }

  /** Returns whether nothing more is to come. */
  boolean isDone() {
    return isDone;
  }

  /** Returns whether every test has been run. */
  boolean isWhole() {
    return isWhole;
  }

  /** Returns whether the rest has to be given to another JVM. */
  boolean isCutShort() {
    return !isDone && !isRun;
  }

  Collection<State> states() {
    return states;
  }

  Collection<TestScore> scores() {
    return scores.values();
  }

  /**
   * Takes a message.
   *
   * @return the end of a test, to be shown; or null
   */
  Message.@Nullable Ended take(Message message) {
    switch (message) {
      case Message.Started started -> {
        begun.add(started.method());
        running = started;
      }
      case Message.Ended ended -> {
        running = null;
        states.add(ended.state());
        return ended;
      }
      case Message.Scored(TestScore score) -> scores.put(score.test(), score);
      case Message.TooLong(String text) -> lastWords = text;
      case Message.Exiting(String place) ->
          lastWords =
              "The JVM was told to end, by System.exit or the like"
                  + (place.isEmpty() ? "" : " at " + place)
                  + ". A program on the loop ends by having nothing left to do.";
      case Message.Done() -> {
        isDone = true;
        isWhole = true;
      }
      case Message.Gone(int code) -> {
        return gone(code);
      }
      case Message.Ready() -> {}
      case Message.Printed(String line) -> {}
    }
    return null;
  }

  private Message.@Nullable Ended gone(int code) {
    if (isDone) {
      return null;
    }
    Message.Started last = running;
    isRun = false;
    // Without a test to blame, another JVM would fare no better.
    isDone = last == null || jvms == MOST_JVMS;
    String why =
        lastWords.isEmpty()
            ? "The JVM has ended, with " + code + ", and nobody said why."
            : lastWords;
    lastWords = "";
    running = null;
    if (last == null) {
      states.add(State.WRONG);
      return new Message.Ended("the tests' JVM", State.WRONG, why);
    }
    TestScore worst = last.worst();
    if (worst != null) {
      scores.put(worst.test(), worst);
    }
    states.add(State.WRONG);
    String more = isDone ? why + "\nThe tests behind it were not run." : why;
    return new Message.Ended(last.name(), State.WRONG, more);
  }
}
