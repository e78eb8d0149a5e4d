package dayone.runtime.process;

import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Frames as lines of JSON. Safe for any thread. */
final class FrameCodec {

  private static final String TYPE = "type";
  private static final String VALUE = "value";
  private static final String CLASS = "class";
  private static final String MESSAGE = "message";
  private static final String STACK = "stack";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(
              new SimpleModule()
                  .addSerializer(new FiniteOrNull<>(Double.class))
                  .addSerializer(new FiniteOrNull<>(double.class))
                  .addSerializer(new FiniteOrNull<>(Float.class))
                  .addSerializer(new FiniteOrNull<>(float.class))
                  // Else Jackson writes them by a way of its own.
                  .addSerializer(new ElementByElement<>(double[].class))
                  .addSerializer(new ElementByElement<>(float[].class)))
          .build();

  private FrameCodec() {}

  /** JSON has no NaN: JavaScript writes null. */
  private static final class FiniteOrNull<N extends Number> extends StdSerializer<N> {

    FiniteOrNull(Class<N> type) {
      super(type);
    }

    @Override
    public void serialize(N value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value.doubleValue())) {
        // As the type it has: a float written as a double would show digits that it does not have.
        json.writeNumber(value.toString());
      } else {
        json.writeNull();
      }
    }
  }

  private static final class ElementByElement<A> extends StdSerializer<A> {

    ElementByElement(Class<A> type) {
      super(type);
    }

    @Override
    public void serialize(A array, JsonGenerator json, SerializationContext context) {
      json.writeStartArray();
      for (int i = 0; i < Array.getLength(array); i++) {
        json.writePOJO(Array.get(array, i));
      }
      json.writeEndArray();
    }
  }

  /**
   * One line, without its end.
   *
   * @throws IllegalArgumentException if the message holds something that does not pass
   */
  static String encode(Frame frame) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    switch (frame) {
      case Frame.Message(Object value) -> {
        Passable.require(value);
        line.put(TYPE, "message");
        line.put(VALUE, value);
      }
      case Frame.Disconnect disconnect -> line.put(TYPE, "disconnect");
      case Frame.Failure failure -> {
        line.put(TYPE, "failure");
        line.put(CLASS, failure.className());
        line.put(MESSAGE, failure.message());
        line.put(STACK, failure.stackTrace());
      }
      case Frame.Garbage garbage -> throw new IllegalStateException("Never sent: " + garbage);
      case Frame.End end -> throw new IllegalStateException("Never sent: " + end);
    }
    return JSON.writeValueAsString(line);
  }

  /** The frame of a line; a line that is none gives {@link Frame.Garbage}. */
  static Frame decode(String line) {
    try {
      return JSON.readValue(line, Object.class) instanceof Map<?, ?> map
          ? frame(map, line)
          : new Frame.Garbage(line, "it is JSON but no frame");
    } catch (JacksonException invalid) {
      return new Frame.Garbage(line, invalid.getOriginalMessage());
    }
  }

  private static Frame frame(Map<?, ?> line, String text) {
    return switch (String.valueOf(line.get(TYPE))) {
      case "message" -> new Frame.Message(line.get(VALUE));
      case "disconnect" -> new Frame.Disconnect();
      case "failure" ->
          new Frame.Failure(
              String.valueOf(line.get(CLASS)),
              String.valueOf(line.get(MESSAGE)),
              String.valueOf(line.get(STACK)));
      default -> new Frame.Garbage(text, "it is JSON but no frame");
    };
  }

  /**
   * A message as {@code type}.
   *
   * @throws IllegalArgumentException if it is none
   */
  static <T> T as(Class<T> type, @Nullable Object value) {
    try {
      return JSON.convertValue(value, type);
    } catch (JacksonException mismatch) {
      throw new IllegalArgumentException(
          "A message is no "
              + type.getSimpleName()
              + ": "
              + mismatch.getOriginalMessage()
              + ". Send such a record, or listen without a type.",
          mismatch);
    }
  }
}
