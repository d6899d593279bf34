package org.huiyin.shared;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Connectors;
import org.huiyin.search.encode.Encoders;

/**
 * Doors with everything behind them, built by their own constructors on one open transaction: as the container would,
 * without one. Events are not delivered but kept, so that a test says what follows what.
 */
public final class Wired {

    /** Built on the transaction that is open in this thread. */
    private static final ThreadLocal<List<Wired>> OPEN = ThreadLocal.withInitial(ArrayList::new);

    private final EntityManager database;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final List<Object> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    private Wired(EntityManager database, Path data) {
        this.database = database;
        settings.put("huiyin.data", data.toString());
        settings.put("huiyin.base-url", "http://voice.example");
        beans.put(Clock.class, new Time.Told(() -> now));
        beans.put(Connectors.class, new Connectors(List.of()));
        // The models take a second to load; what they add is tested where they are.
        beans.put(Encoders.class, Encoders.none("a test of doors"));
    }

    /** Ends with the transaction, as {@link MigratedDatabase#ask} closes it. */
    public static Wired on(EntityManager database, Path data) {
        var wired = new Wired(database, data);
        OPEN.get().add(wired);
        return wired;
    }

    /** Index and threads of a test would outlive it, and write into a folder that is gone. */
    static void endAll() {
        OPEN.get().forEach(Wired::end);
        OPEN.remove();
    }

    private void end() {
        beans.values().forEach(bean -> Arrays.stream(bean.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(PreDestroy.class))
                .forEach(method -> end(bean, method)));
    }

    private static void end(Object bean, Method method) {
        try {
            method.setAccessible(true);
            method.invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot end " + bean.getClass(), e);
        }
    }

    public Wired setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Uses this object wherever its class, or the given one, is asked for. */
    public <T> Wired with(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    public void at(Instant moment) {
        now = moment;
    }

    public Instant now() {
        return now;
    }

    /** Everything that was fired and not yet taken, oldest first. */
    public List<Object> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    public <T> T get(Class<T> type) {
        var known = beans.get(type);
        if (known == null) {
            known = make(type);
            beans.put(type, known);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        try {
            var constructor = injectable(type);
            constructor.setAccessible(true);
            var made = constructor.newInstance(Arrays.stream(constructor.getParameters())
                    .map(this::argument)
                    .toArray());
            for (var field : type.getDeclaredFields()) {
                fill(made, field);
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot build " + type, e);
        }
    }

    private static Constructor<?> injectable(Class<?> type) throws NoSuchMethodException {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                return constructor;
            }
        }
        return type.getDeclaredConstructor();
    }

    private Object argument(Parameter parameter) {
        var setting = parameter.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return converted(settings.getOrDefault(setting.name(), setting.defaultValue()), parameter);
        }
        return parameter.getType() == Event.class ? event() : get(parameter.getType());
    }

    private static Object converted(String value, Parameter parameter) {
        boolean missing = value.equals(ConfigProperty.UNCONFIGURED_VALUE);
        return switch (parameter.getType().getSimpleName()) {
            case "Path" -> Path.of(value);
            case "URI" -> URI.create(value);
            case "double", "Double" -> Double.valueOf(value);
            case "int", "Integer" -> Integer.valueOf(value);
            case "long", "Long" -> Long.valueOf(value);
            case "boolean", "Boolean" -> Boolean.valueOf(value);
            case "Optional" -> missing ? Optional.empty() : Optional.of(optional(value, parameter));
            default -> value;
        };
    }

    private static Object optional(String value, Parameter parameter) {
        var type = ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
        return type == Integer.class ? Integer.valueOf(value) : value;
    }

    private Object event() {
        return Proxy.newProxyInstance(
                Wired.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    if (method.getName().startsWith("fire")) {
                        events.add(args[0]);
                    }
                    return null;
                });
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.setAccessible(true);
            field.set(bean, database);
        }
    }
}
