package org.fourthousand.kit.problem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fourthousand.kit.value.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Tells why a text is no value of a type, read the way JAX-RS reads a parameter. */
final class QueryValue {

    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, short.class, Short.class);

    private static final Text NOT_UNDERSTOOD = Text.of("无法识别,请核对格式", "this is not understood; check its form");

    private QueryValue() {}

    /** What to do about it; empty when the text is a value of the type, or nobody here can tell. */
    static Optional<Text> fault(Class<?> declared, String text) {
        Class<?> type = BOXED.getOrDefault(declared, declared);
        if (type == String.class || type.isPrimitive()) {
            return Optional.empty();
        }
        try {
            read(type, text);
            return Optional.empty();
        } catch (InvocationTargetException refused) {
            return Optional.of(
                    refused.getCause() instanceof InvalidValue invalid
                            ? Text.of(invalid.zh(), invalid.en())
                            : asked(type));
        } catch (ReflectiveOperationException unreadable) {
            return Optional.empty();
        }
    }

    private static void read(Class<?> type, String text) throws ReflectiveOperationException {
        for (var name : new String[] {"fromString", "valueOf", "parse"}) {
            var reader = reader(type, name);
            if (reader != null) {
                reader.invoke(null, text);
                return;
            }
        }
        type.getConstructor(String.class).newInstance(text);
    }

    private static @Nullable Method reader(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(String.class)
                        && type.isAssignableFrom(method.getReturnType()))
                .findFirst()
                .orElse(null);
    }

    private static Text asked(Class<?> type) {
        if (type.isEnum()) {
            var constants = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return Text.of("可取:%s", "one of: %s").with(constants);
        }
        if (type == LocalDate.class) {
            return Text.of("请填写日期,如 2026-03-02", "a date, such as 2026-03-02");
        }
        if (type == Instant.class) {
            return Text.of("请填写时刻,如 2026-03-02T08:00:00Z", "an instant, such as 2026-03-02T08:00:00Z");
        }
        return Number.class.isAssignableFrom(type) ? Text.of("请填写数字", "a number") : NOT_UNDERSTOOD;
    }
}
