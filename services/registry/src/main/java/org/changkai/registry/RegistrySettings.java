package org.changkai.registry;

/** How the registry behaves. */
public record RegistrySettings() {}
