package org.changkai.registry.area;

/** A closed code and the code under which the same place goes on. */
public record Succession(String oldCode, String newCode) {}
