package dayone.topics.eventloop;

/**
 * A line that a program printed.
 *
 * @param turn the turn in which it was printed; 0 for the main script
 * @param millis the loop's time
 */
record Seen(String name, int turn, long millis) {

  @Override
  public String toString() {
    return name + " (turn " + turn + ", " + millis + " ms)";
  }
}
