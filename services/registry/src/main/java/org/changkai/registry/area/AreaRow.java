package org.changkai.registry.area;

import org.jspecify.annotations.Nullable;

/** What an edition says about one area. The position is kept apart from the edition; null says nothing about it. */
public record AreaRow(
        String code,
        String level,
        String name,
        @Nullable String parentCode,
        @Nullable String urbanRuralType,
        @Nullable Double lat,
        @Nullable Double lon) {}
