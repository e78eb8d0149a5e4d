package dayone.runtime.net;

/** The stream that is read. */
final class ReadableSide {

  ReadableSide(Socket socket, int highWaterMark) {}

  void dataListenerAdded() {}

  void pause() {}

  void resume() {}

  boolean isPaused() {
    return false;
  }

  boolean isEndEmitted() {
    return false;
  }

  boolean isReadable() {
    return false;
  }
}
