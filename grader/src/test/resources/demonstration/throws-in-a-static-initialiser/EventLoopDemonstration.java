package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

public final class EventLoopDemonstration {

  private EventLoopDemonstration() {}

  static final int LINES = Integer.parseInt("ten");

  public static void run(EventLoop loop, Console console) {
    console.log("Start");
  }

  public static void main(String[] args) {}
}
