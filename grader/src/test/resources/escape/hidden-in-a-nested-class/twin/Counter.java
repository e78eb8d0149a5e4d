package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    new A().run();
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  static class A {
    class B {
      enum C {
        ONE {
          @Override
          void end() {
            System.out.println("end");
          }
        };

        abstract void end();
      }
    }

    void run() {
      B.C.ONE.end();
    }
  }
}
