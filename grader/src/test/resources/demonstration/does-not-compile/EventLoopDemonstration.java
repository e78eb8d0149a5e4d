package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;

public final class EventLoopDemonstration {

  private EventLoopDemonstration() {}

  public static void run(EventLoop loop, Console console) {
    console.log("Start")
    loop.setTimeout(() -> console.log("Timer 1"), 0);
  }

  public static void main(String[] args) {}
}
