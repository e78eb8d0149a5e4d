package dayone.runtime.promise.aplus;

import java.util.List;

/** Values that are neither promises nor thenables. */
enum PlainValue {
  NULL,
  FALSE,
  TRUE,
  ZERO,
  FIVE,
  EMPTY_TEXT,
  OBJECT,
  LIST;

  Object get() {
    return switch (this) {
      case NULL -> null;
      case FALSE -> false;
      case TRUE -> true;
      case ZERO -> 0;
      case FIVE -> 5;
      case EMPTY_TEXT -> "";
      case OBJECT -> Token.SENTINEL;
      case LIST -> List.of(Token.SENTINEL);
    };
  }
}
