package org.changkai.portal.stand;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole portal over HTTP on a free port, among the neighbours of {@link Neighbourhood}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "spring.cloud.config.enabled=false"})
@ContextConfiguration(initializers = AmongNeighbours.class)
@Import(PortalTestConfiguration.class)
public @interface PortalTest {}
