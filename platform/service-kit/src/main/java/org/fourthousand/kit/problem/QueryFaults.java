package org.fourthousand.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the query parameters that are not what a method asks for. JAX-RS answers 404 for those, as if the address were
 * wrong, and does not say which it was; so they are looked for once it has refused.
 */
@ApplicationScoped
public class QueryFaults {

    /** A query parameter as it is declared. */
    private record Declared(String name, Class<?> type) {}

    /** Each value that does not fit its parameter, by the parameter's name; none when the query is not at fault. */
    List<Violation> of(Method method, MultivaluedMap<String, String> query) {
        var faults = new ArrayList<Violation>();
        for (int at = 0; at < method.getParameterCount(); at++) {
            var parameter = method.getParameters()[at];
            declared(parameter, parameter.getParameterizedType()).forEach(each -> faults.addAll(faults(each, query)));
        }
        faults.sort(Comparator.comparing(Violation::pointer));
        return faults;
    }

    private static Stream<Declared> declared(AnnotatedElement element, Type type) {
        var named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            return Stream.of(new Declared(named.value(), single(type)));
        }
        if (element.isAnnotationPresent(BeanParam.class) && type instanceof Class<?> bean) {
            return fields(bean).flatMap(field -> declared(field, field.getGenericType()));
        }
        return Stream.empty();
    }

    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()));
    }

    /** The type of one value, also where there may be several or none. */
    private static Class<?> single(Type type) {
        if (type instanceof ParameterizedType several && several.getActualTypeArguments()[0] instanceof Class<?> item) {
            return item;
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static List<Violation> faults(Declared parameter, MultivaluedMap<String, String> query) {
        return Objects.requireNonNullElse(query.get(parameter.name()), List.<String>of()).stream()
                .flatMap(value -> QueryValue.fault(parameter.type(), value).stream())
                .map(fault -> Violation.at("#query/" + parameter.name(), fault))
                .toList();
    }
}
