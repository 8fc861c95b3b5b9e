package org.changkai.portal.news.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a withdrawn story.
 *
 * @param at when it was withdrawn; null if news does not say
 */
public record WithdrawnContent(String notice, @Nullable Instant at) {}
