package dayone.runtime.worker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Clones records, component by component, through their canonical constructor. A record whose
 * components all turn out to be shared is shared itself.
 */
@SuppressWarnings("ReferenceEquality") // Whether a part is shared is asked of the object itself.
final class RecordCopier implements Copier {

  private final String[] names;
  private final MethodHandle[] accessors;
  private final MethodHandle constructor;

  private RecordCopier(String[] names, MethodHandle[] accessors, MethodHandle constructor) {
    this.names = names;
    this.accessors = accessors;
    this.constructor = constructor;
  }

  static Copier of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodHandle[] accessors = new MethodHandle[components.length];
      String[] names = new String[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        names[i] = components[i].getName();
        types[i] = components[i].getType();
        // The field and not the accessor: what the record holds, whatever a method of it says.
        accessors[i] =
            lookup
                .findGetter(type, names[i], types[i])
                .asType(MethodType.methodType(Object.class, Object.class));
      }
      MethodHandle constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      return new RecordCopier(names, accessors, constructor);
    } catch (ReflectiveOperationException closed) {
      return (original, cloning) -> {
        throw new DataCloneException(
            "The record "
                + type.getName()
                + " belongs to a module that does not let this one look into it. Open its package"
                + " in module-info.java.",
            closed);
      };
    }
  }

  @Override
  public Object copy(Object original, Cloning cloning) {
    cloning.begin(original);
    @Nullable Object[] parts = new Object[names.length];
    boolean allShared = true;
    boolean unfinished = false;
    for (int i = 0; i < parts.length; i++) {
      Object part = get(original, i);
      Object copy;
      try {
        copy = cloning.part(part);
      } catch (DataCloneException e) {
        throw e.inside("." + names[i]);
      }
      parts[i] = copy;
      allShared &= copy == part;
      unfinished |= copy == Cloning.UNFINISHED;
    }
    if (unfinished) {
      return cloning.postpone(original);
    }
    Object copy = allShared ? original : construct(original, parts);
    cloning.remember(original, copy);
    return copy;
  }

  private @Nullable Object get(Object original, int component) {
    try {
      return (Object) accessors[component].invokeExact(original);
    } catch (Throwable thrown) {
      throw new IllegalStateException("The field of a record could not be read.", thrown);
    }
  }

  private Object construct(Object original, @Nullable Object[] parts) {
    try {
      return (Object) constructor.invokeExact(parts);
    } catch (Throwable thrown) {
      throw new DataCloneException(
          "The constructor of the record "
              + original.getClass().getName()
              + " did not accept a clone of the components that it has ("
              + Arrays.toString(names)
              + "): "
              + thrown,
          thrown);
    }
  }
}
