package org.changkai.identity;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertySourceFactory;

/** Reads a file of {@code config-repo} as the config server would for a profile. */
final class YamlFile implements PropertySourceFactory {

    @Override
    public PropertySource<?> createPropertySource(@Nullable String name, EncodedResource resource) throws IOException {
        return new YamlPropertySourceLoader()
                .load("local", resource.getResource())
                .getFirst();
    }
}
