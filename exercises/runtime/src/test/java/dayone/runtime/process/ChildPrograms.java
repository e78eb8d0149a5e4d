package dayone.runtime.process;

import dayone.runtime.loop.EventLoop;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the children of the tests run. */
public final class ChildPrograms {

  private ChildPrograms() {}

  /** Sends back what it gets, until the parent disconnects. */
  public static final class Echo {

    private Echo() {}

    public static void main(String[] arguments) {
      EventLoop loop = EventLoop.create();
      loop.run(() -> {
        ParentChannel parent = ParentChannel.open(loop);
        parent.onMessage(parent::send);
      });
    }
  }

  /** Adds up numbers. */
  public static final class Sum {

    private Sum() {}

    public record Numbers(String name, List<Integer> values) {}

    public record Total(String name, long total) {}

    public static void main(String[] arguments) {
      EventLoop loop = EventLoop.create();
      loop.run(() -> {
        ParentChannel parent = ParentChannel.open(loop);
        parent.onMessage(
            Numbers.class,
            numbers -> {
              int sum = numbers.values().stream().mapToInt(Integer::intValue).sum();
              parent.send(new Total(numbers.name(), sum));
              parent.disconnect();
            });
      });
    }
  }

  /** Sends many messages, and ends while most of them are still under way. */
  public static final class Talker {

    private Talker() {}

    public static void main(String[] arguments) {
      EventLoop loop = EventLoop.create();
      loop.run(() -> {
        ParentChannel parent = ParentChannel.open(loop);
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
          parent.send(i);
          System.out.println("noise " + i);
        }
        System.exit(3);
      });
    }
  }

  /** Throws in a callback of its loop. */
  public static final class Thrower {

    private Thrower() {}

    public static void main(String[] arguments) {
      EventLoop loop = EventLoop.create();
      loop.run(() ->
          loop.setImmediate(() -> {
            throw new UnsupportedOperationException("no such operation");
          }));
    }
  }

  /** Writes to the channel itself. */
  public static final class Vandal {

    private Vandal() {}

    public static void main(String[] arguments) {
      PrintStream out =
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
      out.println("not JSON");
      out.println("[1, 2]");
      out.println("{\"type\": \"message\", \"value\": \"still heard\"}");
    }
  }

  /** Says that it has started and then never listens to its loop again. */
  public static final class Busy {

    private Busy() {}

    public static void main(String[] arguments) {
      EventLoop loop = EventLoop.create();
      loop.run(() -> {
        ParentChannel.open(loop).send("started");
        while (true) {
          Thread.onSpinWait();
        }
      });
    }
  }

  /** Has a busy child of its own; tells its number and then waits, or ends if told so. */
  public static final class Parent {

    private Parent() {}

    public static void main(String[] arguments) {
      EventLoop loop = EventLoop.create();
      loop.run(() -> {
        ParentChannel parent = ParentChannel.open(loop);
        ChildProcess child = ChildProcess.fork(loop, Busy.class);
        child.onMessage(started -> {
          parent.send(Map.of("pid", child.pid()));
          if (arguments[0].equals("ends")) {
            child.unref();
          }
        });
      });
    }
  }

  /** No main method. */
  public static final class NoMain {

    private NoMain() {}
  }
}
