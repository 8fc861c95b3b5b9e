package org.changkai.platform.settings;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Validated settings that follow the config server: bound when the service starts, bound again on refresh. New values
 * that are not valid are refused with a line in the log, and the old ones go on to count.
 *
 * @param <T> a record with bean validation constraints
 */
public final class LiveSettings<T> implements Supplier<T>, ApplicationListener<EnvironmentChangeEvent> {

    private static final Logger log = LoggerFactory.getLogger(LiveSettings.class);

    private final Environment environment;
    private final Validator validator;
    private final String prefix;
    private final Class<T> type;
    private volatile T current;

    /** @param prefix of the keys, e.g. {@code changkai.booking} */
    public LiveSettings(Environment environment, Validator validator, String prefix, Class<T> type) {
        this.environment = environment;
        this.validator = validator;
        this.prefix = prefix;
        this.type = type;
        this.current = bind(environment, validator, prefix, type);
    }

    @Override
    public T get() {
        return current;
    }

    @Override
    public void onApplicationEvent(EnvironmentChangeEvent changed) {
        if (changed.getKeys().stream().noneMatch(key -> key.startsWith(prefix))) {
            return;
        }
        try {
            current = bind(environment, validator, prefix, type);
            log.info("Settings {} follow the config server: {}", prefix, changed.getKeys());
        } catch (RuntimeException invalid) {
            log.error("New settings {} are refused, the old ones stay: {}", prefix, invalid.getMessage());
        }
    }

    private static <T> T bind(Environment environment, Validator validator, String prefix, Class<T> type) {
        var bound = Binder.get(environment).bindOrCreate(prefix, type);
        var violations = validator.validate(bound);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return bound;
    }
}
